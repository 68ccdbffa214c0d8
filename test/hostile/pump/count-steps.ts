import { type AST, parseRegExpLiteral } from '@eslint-community/regexpp';

/** Goes on behind what was matched; false: it does not fit from there, try otherwise. */
type Next = (at: number) => boolean;
/** Matches from `at` on and goes on with `next`. */
type Matcher = (at: number, next: Next) => boolean;
type Test = (letter: string) => boolean;

/** More steps than any pattern that grows with the length of its text needs: the run is ended. */
class Spent extends Error {}

const YES = 1;
const NO = 2;

/** Asked of the same few letters millions of times: looked up by their code. */
function remembering(test: Test): Test {
  const known = new Uint8Array(0x1_0000);
  return (letter) => {
    if (letter.length > 1) return test(letter);
    const code = letter.charCodeAt(0);
    const answer = known[code] || (known[code] = test(letter) ? YES : NO);
    return answer === YES;
  };
}

/** Patterns share most of their letters and classes. */
const letterTests = new Map<string, Test>();

/** Whether one letter fits a character, set or class, by the engine's own word; null for anything else. */
export function letterTest(node: AST.Node, flags: string): Test | null {
  if (node.type !== 'Character' && node.type !== 'CharacterSet' && node.type !== 'CharacterClass') return null;
  const kept = flags.replace(/[gym]/g, '');
  const key = `${kept}/${node.raw}`;
  const known = letterTests.get(key);
  if (known) return known;
  const own = new RegExp(`^(?:${node.raw})$`, kept);
  const test = remembering((letter) => own.test(letter));
  letterTests.set(key, test);
  return test;
}

/**
 * Takes the pattern apart into steps like those of an engine that tries one way after the other, so that its work can be
 * counted: no clock is needed to see that it grows with the square of a text's length.
 */
class StepCounter {
  private text = '';
  private steps = 0;
  private most = 0;
  private readonly groups = new Map<AST.CapturingGroup, readonly [from: number, to: number]>();
  private readonly matcher: Matcher;
  private readonly repeated: boolean;

  constructor(
    source: string,
    private readonly flags: string,
  ) {
    const { pattern } = parseRegExpLiteral(new RegExp(source, flags));
    this.matcher = this.anyOf(pattern.alternatives, false);
    this.repeated = flags.includes('g');
  }

  /** Steps until all matches are found; infinity beyond `most`. */
  count(text: string, most: number): number {
    [this.text, this.steps, this.most] = [text, 0, most];
    try {
      for (let from = 0; from <= text.length;) {
        const end = this.find(from);
        if (end === null || !this.repeated) break;
        from = Math.max(end, from + 1);
      }
      return this.steps;
    } catch (thrown) {
      if (thrown instanceof Spent || thrown instanceof RangeError) return Infinity;
      throw thrown;
    }
  }

  private find(from: number): number | null {
    const last = this.flags.includes('y') ? from : this.text.length;
    for (let start = from; start <= last; start++) {
      let end: number | null = null;
      this.step();
      if (
        this.matcher(start, (at) => {
          end = at;
          return true;
        })
      )
        return end;
    }
    return null;
  }

  private step(): void {
    this.steps += 1;
    if (this.steps > this.most) throw new Spent();
  }

  private anyOf(alternatives: readonly AST.Alternative[], back: boolean): Matcher {
    const ways = alternatives.map((way) => this.sequence(way.elements, back));
    return ways.length === 1 ? ways[0]! : (at, next) => ways.some((way) => way(at, next));
  }

  private sequence(elements: readonly AST.Element[], back: boolean): Matcher {
    const matchers = (back ? [...elements].reverse() : elements).map((element) => this.element(element, back));
    return matchers.reduceRight<Matcher>(
      (rest, first) => (at, next) => first(at, (then) => rest(then, next)),
      (at, next) => next(at),
    );
  }

  private element(node: AST.Element, back: boolean): Matcher {
    if (node.type === 'Quantifier') return this.quantifier(node, back);
    if (node.type === 'Group') return this.anyOf(node.alternatives, back);
    if (node.type === 'CapturingGroup') return this.capturing(node, back);
    if (node.type === 'Assertion') return this.assertion(node);
    if (node.type === 'Backreference') return this.backreference(node);
    const test = letterTest(node, this.flags);
    if (!test) throw new Error(`no steps for ${node.type}`);
    return (at, next) => this.fits(test, at, back) && next(back ? at - 1 : at + 1);
  }

  private fits(test: Test, at: number, back: boolean): boolean {
    this.step();
    const letter = this.text[back ? at - 1 : at];
    return letter !== undefined && test(letter);
  }

  private quantifier({ element, min, max, greedy }: AST.Quantifier, back: boolean): Matcher {
    const test = letterTest(element, this.flags);
    const by = back ? -1 : 1;
    if (test && greedy) {
      return (at, next) => {
        let count = 0;
        while (count < max && this.fits(test, at + by * count, back)) count += 1;
        for (; count >= min; count--) if (next(at + by * count)) return true;
        return false;
      };
    }
    if (test) {
      return (at, next) => {
        for (let count = 0; ; count++) {
          if (count >= min && next(at + by * count)) return true;
          if (count >= max || !this.fits(test, at + by * count, back)) return false;
        }
      };
    }
    const inner = this.element(element, back);
    const repeat = (count: number, at: number, next: Next): boolean => {
      const more = (): boolean => count < max && inner(at, (then) => (then !== at || count < min) && repeat(count + 1, then, next));
      if (count < min) return more();
      return greedy ? more() || next(at) : next(at) || more();
    };
    return (at, next) => repeat(0, at, next);
  }

  private capturing(node: AST.CapturingGroup, back: boolean): Matcher {
    const inner = this.anyOf(node.alternatives, back);
    return (at, next) =>
      inner(at, (then) => {
        const before = this.groups.get(node);
        this.groups.set(node, [Math.min(at, then), Math.max(at, then)]);
        if (next(then)) return true;
        if (before) this.groups.set(node, before);
        else this.groups.delete(node);
        return false;
      });
  }

  private assertion(node: AST.Assertion): Matcher {
    if (node.kind === 'lookahead' || node.kind === 'lookbehind') {
      const inner = this.anyOf(node.alternatives, node.kind === 'lookbehind');
      return (at, next) => inner(at, () => true) !== node.negate && next(at);
    }
    // The engine's own word on the two letters around the place.
    const own = new RegExp(node.raw, this.flags.replace(/g/, '').replace(/y?$/, 'y'));
    const holds = (at: number): boolean => {
      own.lastIndex = Math.min(at, 1);
      return own.test(at === 0 ? this.text.slice(0, 1) : `${this.text[at - 1]}${this.text.slice(at, at + 1)}`);
    };
    const known = new Map<number, boolean>();
    /** The same for the same two letters; behind the last one stands none. */
    const letterAt = (at: number): number => (at < 0 || at >= this.text.length ? 0 : this.text.charCodeAt(at) + 1);
    return (at, next) => {
      this.step();
      const place = letterAt(at - 1) * 0x1_0001 + letterAt(at);
      let answer = known.get(place);
      if (answer === undefined) known.set(place, (answer = holds(at)));
      return answer && next(at);
    };
  }

  private backreference(node: AST.Backreference): Matcher {
    return (at, next) => {
      const group = [node.resolved]
        .flat()
        .flatMap((resolved) => [this.groups.get(resolved) ?? []])
        .find((range) => range.length > 0);
      const [from, to] = group ?? [0, 0];
      const wanted = this.text.slice(from, to);
      for (let index = 0; index <= wanted.length; index++) this.step();
      return this.text.startsWith(wanted, at) && next(at + wanted.length);
    };
  }
}

/** Gives the steps that a pattern takes over a text, infinity beyond `most`. */
export function stepCounter(source: string, flags: string): (text: string, most: number) => number {
  const counter = new StepCounter(source, flags);
  return (text, most) => counter.count(text, most);
}

import { type AST, parseRegExpLiteral, visitRegExpAST } from '@eslint-community/regexpp';
import { letterTest } from './count-steps';

/** A text that grows: `before`, then `unit` again and again, then `after`. */
export interface Pump {
  readonly before: string;
  readonly unit: string;
  readonly after: string;
}

/** Letters of every sort that occurs in what the product reads. */
const PROBES = ' \t\n\r09aAxXeE_-+*/\\.,:;!?()[]{}<>="\'&#%$@|^~·一年月日第元万、。，：；（）【】“”《》〈〉％①Ａ１　\u00a0\u200b\ufeff';
/** Fits nearly nothing: what comes before must be tried in every way. */
const MISFIT = '\u0001';

interface Letters {
  /** One letter for each set of characters and classes that it fits: together they reach every overlap of two of them. */
  readonly all: readonly string[];
  readonly of: (node: AST.Element) => string | null;
}

function lettersFor(pattern: AST.Pattern, flags: string): Letters {
  const tests = new Map<string, (letter: string) => boolean>();
  const literal: string[] = [];
  const collect = (node: AST.Character | AST.CharacterSet | AST.CharacterClass): void => {
    const test = node.parent.type === 'Alternative' || node.parent.type === 'Quantifier' ? letterTest(node, flags) : null;
    if (test) tests.set(node.raw, test);
  };
  visitRegExpAST(pattern, {
    onCharacterEnter(node) {
      literal.push(String.fromCodePoint(node.value));
      collect(node);
    },
    onCharacterSetEnter: collect,
    onCharacterClassEnter: collect,
  });
  const bySign = new Map<string, string>();
  for (const letter of [...PROBES, ...literal].filter((one) => one.length === 1)) {
    const sign = [...tests.values()].map((test) => (test(letter) ? '1' : '0')).join('');
    if (sign.includes('1') && !bySign.has(sign)) bySign.set(sign, letter);
  }
  const all = [...bySign.values()];
  return { all, of: (node) => all.find((letter) => tests.get(node.raw)?.(letter)) ?? null };
}

/** A shortest text that fits, or nearly. */
function sample(node: AST.Element | AST.Alternative, letters: Letters): string {
  if (node.type === 'Alternative') return node.elements.map((element) => sample(element, letters)).join('');
  if (node.type === 'Quantifier') return sample(node.element, letters).repeat(Math.min(node.min, 4));
  if (node.type === 'Group' || node.type === 'CapturingGroup') return sample(node.alternatives[0]!, letters);
  return letters.of(node) ?? '';
}

/** What a text holds before it comes to this part of the pattern. */
function before(node: AST.Element, letters: Letters): string {
  const { parent } = node;
  if (parent.type === 'Quantifier') return before(parent, letters);
  if (parent.type !== 'Alternative') return '';
  const own = parent.elements
    .slice(0, parent.elements.indexOf(node))
    .map((element) => sample(element, letters))
    .join('');
  const outer = parent.parent;
  return outer.type === 'Pattern' ? own : before(outer, letters) + own;
}

/** Texts that make a pattern try many ways where it has them, and the longest count that its text names. */
export function pumpsOf(source: string, flags: string): { readonly pumps: readonly Pump[]; readonly longestCount: number } {
  const { pattern } = parseRegExpLiteral(new RegExp(source, flags));
  const letters = lettersFor(pattern, flags);
  const pumps = new Map<string, Pump>();
  const add = (lead: string, unit: string): void => {
    if (unit === '') return;
    for (const front of ['', MISFIT])
      for (const after of ['', MISFIT]) pumps.set(JSON.stringify([front, lead, unit, after]), { before: front + lead, unit, after });
  };
  let longestCount = 0;
  visitRegExpAST(pattern, {
    onQuantifierEnter(node) {
      if (node.max !== Infinity) longestCount = Math.max(longestCount, node.max);
      const lead = before(node, letters);
      const groups =
        node.element.type === 'Group' || node.element.type === 'CapturingGroup'
          ? node.element.alternatives.map((way) => sample(way, letters))
          : [];
      const inner = [...groups, sample(node.element, letters)];
      for (const unit of inner) {
        add('', unit);
        add(lead, unit);
        add('', lead + unit);
      }
      for (const letter of letters.all) {
        add(lead, letter);
        add('', lead + letter);
        for (const unit of groups) add(lead, unit + letter);
      }
    },
  });
  for (const letter of letters.all) add('', letter);
  return { pumps: [...pumps.values()], longestCount };
}

import { attribute, escapeXml, withAttribute } from '../xml/scan';
import { child, openTag, outerXml, prefix, xmlTree, type XmlElement } from '../xml/tree';
import { Numbered } from '../write/numbered-texts';
import { STYLE_ORDER } from '../write/style-book';
import type { TextPatch } from '../write/text-patch';
import { insertInOrder, setAttribute } from '../write/xml-edits';

/** First number that the standard leaves to formats of one's own. */
const FIRST_OWN_FORMAT = 164;
/** Fills that every workbook has under the same numbers. */
const COMMON_FILLS = 2;

/** Text of an element with another prefix. */
function respelt(xml: string, from: string, to: string): string {
  return from === to ? xml : xml.replaceAll(`</${from}`, `</${to}`).replaceAll(new RegExp(`<${from}(?=\\w)`, 'g'), `<${to}`);
}

/** One list of a style sheet: what is in it, and what comes to it. */
class StyleList {
  private readonly list: XmlElement | undefined;
  private readonly numbered: Numbered;
  private readonly first: number;

  constructor(
    private readonly patch: TextPatch,
    private readonly root: XmlElement,
    private readonly name: 'fonts' | 'fills' | 'borders' | 'cellXfs',
  ) {
    this.list = child(root, name);
    const xml = patch.original;
    this.numbered = new Numbered((this.list?.children ?? []).map((element) => respelt(outerXml(xml, element), prefix(root), '')));
    this.first = this.numbered.texts.length;
  }

  number(text: string): number {
    return this.numbered.number(text);
  }

  flush(): void {
    const mark = prefix(this.root);
    const added = this.numbered.texts.slice(this.first).map((text) => respelt(text, '', mark));
    if (added.length === 0) return;
    if (this.list) {
      this.patch.append(this.list, added.join(''));
      setAttribute(this.patch, this.list, 'count', String(this.numbered.texts.length));
    } else {
      const whole = `<${mark}${this.name} count="${added.length}">${added.join('')}</${mark}${this.name}>`;
      insertInOrder(this.patch, this.root, STYLE_ORDER, this.name, whole);
    }
  }
}

/** Number format codes of a style sheet, by their numbers. */
function formatsOf(xml: string, root: XmlElement): Map<string, string> {
  const tags = (child(root, 'numFmts')?.children ?? []).map((element) => openTag(xml, element));
  return new Map(tags.map((tag) => [attribute(tag, 'numFmtId') ?? '', attribute(tag, 'formatCode') ?? '']));
}

/** Adds the format codes that a style sheet lacks; the numbers that codes of the other have in it. */
function mergedFormats(patch: TextPatch, root: XmlElement, given: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const own = formatsOf(patch.original, root);
  const byCode = new Map([...own].map(([id, code]) => [code, id]));
  let next = Math.max(FIRST_OWN_FORMAT - 1, ...[...own.keys()].map(Number)) + 1;
  const mark = prefix(root);
  const added: string[] = [];
  const ids = new Map<string, string>();
  for (const [id, code] of given) {
    let known = byCode.get(code);
    if (known === undefined) {
      known = String(next++);
      byCode.set(code, known);
      added.push(`<${mark}numFmt numFmtId="${known}" formatCode="${escapeXml(code)}"/>`);
    }
    ids.set(id, known);
  }
  const list = child(root, 'numFmts');
  if (added.length === 0) return ids;
  if (list) {
    patch.append(list, added.join(''));
    setAttribute(patch, list, 'count', String(list.children.length + added.length));
  } else {
    insertInOrder(patch, root, STYLE_ORDER, 'numFmts', `<${mark}numFmts count="${added.length}">${added.join('')}</${mark}numFmts>`);
  }
  return ids;
}

/**
 * Adds the cell styles of a workbook that this program wrote to those of another; the number there of each of its own. Equal ones are
 * used again, so that putting the same sheet in ten times adds nothing after the first.
 * @param patch of the style sheet that is added to
 * @param given style sheet of the other workbook, without prefixes
 */
export function mergeStyles(patch: TextPatch, given: string): readonly number[] {
  const [root, other] = [xmlTree(patch.original, 3), xmlTree(given, 3)];
  const lists = (['fonts', 'fills', 'borders', 'cellXfs'] as const).map((name) => new StyleList(patch, root, name));
  const [fonts, fills, borders, styles] = lists as [StyleList, StyleList, StyleList, StyleList];
  const formats = mergedFormats(patch, root, formatsOf(given, other));
  const textsOf = (name: string): readonly string[] => (child(other, name)?.children ?? []).map((element) => outerXml(given, element));
  const [givenFonts, givenFills, givenBorders] = [textsOf('fonts'), textsOf('fills'), textsOf('borders')];
  const numbers = textsOf('cellXfs').map((text) => {
    const end = text.indexOf('>') + 1;
    const tag = text.slice(0, end);
    const numberIn = (name: string): number => parseInt(attribute(tag, name) ?? '0', 10);
    const fill = numberIn('fillId');
    const changed: Readonly<Record<string, number | string>> = {
      numFmtId: formats.get(attribute(tag, 'numFmtId') ?? '') ?? numberIn('numFmtId'),
      fontId: fonts.number(givenFonts[numberIn('fontId')]!),
      fillId: fill < COMMON_FILLS ? fill : fills.number(givenFills[fill]!),
      borderId: borders.number(givenBorders[numberIn('borderId')]!),
      xfId: 0,
    };
    const named = Object.entries(changed).reduce((whole, [name, value]) => withAttribute(whole, name, String(value)), tag);
    return styles.number(named + text.slice(end));
  });
  for (const list of lists) list.flush();
  return numbers;
}

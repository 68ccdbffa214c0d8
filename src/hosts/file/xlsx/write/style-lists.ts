import { attribute } from '../xml/scan';
import { child, openTag, outerXml, type XmlElement, xmlTree } from '../xml/tree';
import { TextPatch } from './text-patch';
import { setAttribute } from './xml-edits';

/** The lists of a style sheet that a command may add to. */
export const GROWING_LISTS = ['numFmts', 'fonts', 'fills', 'borders', 'cellXfs', 'dxfs'] as const;
/** Those that records of earlier versions say nothing of: nothing is taken out of them then. */
export const LATER_LISTS: ReadonlySet<string> = new Set(['fonts', 'borders']);
type GrowingList = (typeof GROWING_LISTS)[number];

/** A list of a style sheet at some time. */
export interface ListThen {
  readonly items: number;
  /** What it said of its length. */
  readonly count: string | null;
  /** Whether it was written as `<dxfs/>`. */
  readonly empty: boolean;
}

/** The lists of a style sheet at some time; null for those that were not there, undefined where that is not on record. */
export type ListsThen = Readonly<Record<GrowingList, ListThen | null | undefined>>;

/** What the parts of a package besides the style sheet refer to. */
export interface StyleUse {
  /** Numbers of cell styles. */
  readonly styles: ReadonlySet<number>;
  /** Numbers of looks of conditional formats, tables and the like. */
  readonly dxfs: ReadonlySet<number>;
  readonly formats: ReadonlySet<number>;
}

function listThen(xml: string, list: XmlElement | undefined): ListThen | null {
  return list ? { items: list.children.length, count: attribute(openTag(xml, list), 'count'), empty: list.empty } : null;
}

/** The lists of a style sheet as they are. */
export function listsOf(xml: string): ListsThen {
  const root = xmlTree(xml, 2);
  return Object.fromEntries(GROWING_LISTS.map((name) => [name, listThen(xml, child(root, name))])) as unknown as ListsThen;
}

function numbersIn(xml: string, name: string): number[] {
  return [...xml.matchAll(new RegExp(`\\s${name}\\s?=\\s?["'](\\d{1,9})["']`, 'g'))].map((match) => Number(match[1]));
}

/** Takes some items out of a list; the list itself where it was not there before and nothing is left in it. */
function cut(patch: TextPatch, list: XmlElement, drop: readonly XmlElement[], then: ListThen | null): void {
  const left = list.children.length - drop.length;
  if (left === 0 && then === null) {
    patch.replace(list.start, list.end, '');
    return;
  }
  const isBack = left === then?.items;
  setAttribute(patch, list, 'count', isBack ? then.count : String(left));
  if (isBack && then.empty) patch.replace(list.openEnd - 1, list.end, '/>');
  else for (const item of drop) patch.replace(item.start, item.end, '');
}

/**
 * A style sheet without what came to its lists since some time and nothing refers to any more. Cell styles, fills and looks are known by
 * their numbers, so only the last of them can go.
 */
export function withoutUnused(xml: string, then: ListsThen, use: StyleUse): string {
  const patch = new TextPatch(xml);
  const root = xmlTree(xml, 2);
  const lists = new Map(GROWING_LISTS.map((name) => [name, child(root, name)]));
  const added = (name: GrowingList): readonly XmlElement[] => lists.get(name)?.children.slice(then[name]?.items ?? 0) ?? [];
  const behind = (name: GrowingList, used: ReadonlySet<number>): readonly XmlElement[] => {
    const items = lists.get(name)?.children ?? [];
    if (then[name] === undefined) return [];
    let left = items.length;
    while (left > (then[name]?.items ?? 0) && !used.has(left - 1)) left -= 1;
    return items.slice(left);
  };
  // The first style is that of every cell, also where no style sheet says how it looks.
  const styles = new Set(behind('cellXfs', then.cellXfs === null ? new Set([...use.styles].filter((style) => style > 0)) : use.styles));
  const isLeft = (element: XmlElement): boolean => !styles.has(element);
  // Looks hold formats of their own, so the numbers in them say nothing.
  const left = ['cellStyleXfs', 'cellXfs']
    .flatMap((name) => (child(root, name)?.children ?? []).filter(isLeft))
    .map((element) => outerXml(xml, element))
    .join('');
  const formats = new Set([...use.formats, ...numbersIn(left, 'numFmtId')]);
  const isUsed = (format: XmlElement): boolean => formats.has(Number(attribute(openTag(xml, format), 'numFmtId')));
  const drops: Readonly<Record<GrowingList, readonly XmlElement[]>> = {
    numFmts: added('numFmts').filter((format) => !isUsed(format)),
    fonts: behind('fonts', new Set(numbersIn(left, 'fontId'))),
    fills: behind('fills', new Set(numbersIn(left, 'fillId'))),
    borders: behind('borders', new Set(numbersIn(left, 'borderId'))),
    cellXfs: [...styles],
    dxfs: behind('dxfs', use.dxfs),
  };
  for (const name of GROWING_LISTS) {
    const list = lists.get(name);
    if (list && drops[name].length > 0) cut(patch, list, drops[name], then[name] ?? null);
  }
  return patch.apply();
}

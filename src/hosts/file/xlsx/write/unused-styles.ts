import { partKey } from '../package';
import type { ChangeContext } from './change-context';
import { type ListsThen, listsOf, type StyleUse, withoutUnused } from './style-lists';

/** What commands made of the style sheet of a package. */
export interface GrownStyles {
  /** Checksum of the style sheet as the last command left it: where it is another now, somebody else wrote it. */
  readonly sum: number;
  /** Whether the package had no style sheet before. */
  readonly made: boolean;
  /** What its lists were before the first of the commands. */
  readonly lists: ListsThen;
}

/** The style sheet before a command. */
export type StylesBefore = { readonly sum: number; readonly lists: ListsThen } | null;

function sumOf(context: ChangeContext): number | null {
  return context.stylesPart === null ? null : context.editor.crc(context.stylesPart);
}

/** The style sheet as it is; null where there is none. */
export function stylesNow(context: ChangeContext): StylesBefore {
  const [part, sum] = [context.stylesPart, sumOf(context)];
  return part === null || sum === null ? null : { sum, lists: listsOf(context.editor.text(part) ?? '') };
}

/** What is to be remembered after a command that is committed, so that its styles can go with it; null where none are left of any. */
export function grownStyles(context: ChangeContext, before: StylesBefore, known: GrownStyles | null): GrownStyles | null {
  const sum = sumOf(context);
  const earlier = known !== null && known.sum === before?.sum ? known : null;
  if (sum === null || sum === before?.sum) return earlier;
  const { made, lists } = earlier ?? { made: before === null, lists: before?.lists ?? listsOf(context.newStyles()) };
  return { sum, made, lists };
}

const STYLE = /\s(?:s|style)\s?=\s?["'](\d{1,9})["']/g;
const DXF = /\s\w{0,40}[dD]xfId\s?=\s?["'](\d{1,9})["']/g;
const FORMAT = /\snumFmtId\s?=\s?["'](\d{1,9})["']/g;

function numbers(text: string, pattern: RegExp): number[] {
  return [...text.matchAll(pattern)].map((match) => Number(match[1]));
}

/** What the package refers to; what only looks like a reference counts, too, so that nothing is taken for unused that is not. */
function references(context: ChangeContext, styles: string): StyleUse {
  const sheets = new Set(context.parts.sheets.flatMap(({ part }) => (part === null ? [] : [partKey(part)])));
  const [used, dxfs, formats] = [new Set<number>(), new Set<number>(), new Set<number>()];
  for (const name of context.editor.partNames()) {
    if (!/\.xml$/i.test(name) || partKey(name) === partKey(context.parts.sharedStrings ?? '')) continue;
    const text = context.editor.text(name) ?? '';
    const isSheet = sheets.has(partKey(name)) || /revision/i.test(name);
    for (const number of isSheet ? numbers(text, STYLE) : []) used.add(number);
    for (const number of numbers(text, DXF)) dxfs.add(number);
    if (partKey(name) !== partKey(styles)) for (const number of numbers(text, FORMAT)) formats.add(number);
  }
  return { styles: used, dxfs, formats };
}

/**
 * Takes the styles out that commands added and nothing uses since one of them was taken back; where somebody else wrote the style sheet
 * meanwhile, nothing. What was taken back is committed, and so is this.
 * @param before the style sheet before the command was taken back
 * @returns what is to be remembered of it from now on
 */
export function dropUnusedStyles(context: ChangeContext, before: StylesBefore, known: GrownStyles | null): GrownStyles | null {
  const part = context.stylesPart;
  if (part === null || known === null || before?.sum !== known.sum) return null;
  const text = withoutUnused(context.editor.text(part) ?? '', known.lists, references(context, part));
  if (known.made && text === context.newStyles()) {
    context.dropStyles();
    context.editor.commit();
    return null;
  }
  if (text !== context.editor.text(part)) context.editor.restore(part, text);
  return JSON.stringify(listsOf(text)) === JSON.stringify(known.lists) ? null : { ...known, sum: sumOf(context) ?? known.sum };
}

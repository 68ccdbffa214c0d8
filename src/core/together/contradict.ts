import { say, type Localized } from '../localized';
import { cellName } from '../snapshot/address';
import type { CellAddress } from '../snapshot/types';
import type { Contradiction, PlacedCell, PlacedTable } from './types';

/** A cell of a table, with what it shows. */
export function placed(at: PlacedTable, { cell, text }: { readonly cell: CellAddress; readonly text: string }): PlacedCell {
  return { at, cell, text };
}

/** The last part of a path. */
function fileName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}

/** Where a cell stands, as seen from another: `E12`, `Sheet1!E12`, `[自评表.xlsx]Sheet1!E12`. */
function placeName({ at, cell }: PlacedCell, seenFrom: PlacedTable): string {
  if (at.file !== seenFrom.file) return `[${fileName(at.file)}]${at.table.sheet}!${cellName(cell)}`;
  return at.table.sheet === seenFrom.table.sheet ? cellName(cell) : `${at.table.sheet}!${cellName(cell)}`;
}

const NAMED = 3;

const DOUBT: Localized = {
  'zh-CN': '（存疑：{why}，请先确认说的是同一件事。）',
  'en-US': ' (In doubt: {why}; make sure first that both speak of the same.)',
};

/** A doubt as it ends a message; nothing where there is none. */
export function doubtText(doubt: Localized | null): Localized {
  const inOne = (language: keyof Localized): string => (doubt ? say(DOUBT, { why: doubt[language] })[language] : '');
  return { 'zh-CN': inOne('zh-CN'), 'en-US': inOne('en-US') };
}

/** What is to be said of two or more cells that do not agree. */
export interface Said extends Omit<Contradiction, 'found'> {
  /** True where the reading of a cell is doubtful. */
  readonly unsure?: boolean;
}

/** A contradiction with its places named; never an error where anything about it is doubtful. */
export function contradiction({ rule, severity, message, params, own, others, expected, doubt, unsure = false }: Said): Contradiction {
  const places = others.slice(0, NAMED).map((each) => placeName(each, own.at));
  return {
    rule,
    severity: severity === 'error' && (doubt !== null || unsure) ? 'warning' : severity,
    message,
    params: { ...params, place: places.join('、') + (others.length > NAMED ? '…' : '') },
    own,
    others,
    found: own.text,
    expected,
    doubt,
  };
}

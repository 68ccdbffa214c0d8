import { columnLetters } from '../../../src/core/snapshot/address';
import { parts, pack, worksheet } from '../../support/xlsx/packages';
import type { HostileCase } from '../hostile-case';

function merged(...refs: readonly string[]): Uint8Array {
  const merges = refs.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  return pack(
    parts({
      'xl/worksheets/sheet1.xml': worksheet(
        `<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><mergeCells>${merges}</mergeCells>`,
      ),
    }),
  );
}

/** Cells under merged areas and beside them, words and figures. */
function over(refs: readonly string[], rows = 2000): Uint8Array {
  const merges = refs.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  const data = Array.from(
    { length: rows },
    (_, row) =>
      `<row r="${row + 1}">${Array.from({ length: 26 }, (__, column) => `<c r="${columnLetters(column + 1)}${row + 1}" t="inlineStr"><is><t>${(row + column) % 3 ? row : '指标'}</t></is></c>`).join('')}</row>`,
  ).join('');
  return pack(parts({ 'xl/worksheets/sheet1.xml': worksheet(`<sheetData>${data}</sheetData><mergeCells>${merges}</mergeCells>`) }));
}

const ALL = Array.from({ length: 10_000 }, (_, at) => `${columnLetters(1 + (at % 20))}${1 + (at % 97)}:Z${9999 - (at % 89)}`);
const COLUMNS = Array.from({ length: 20 }, (_, at) => `${columnLetters(at + 1)}1:${columnLetters(at + 1)}1048576`);
const ROWS = Array.from({ length: 100_000 }, (_, at) => `A${at + 1}:XFD${at + 1}`);

/** Merged areas that are many, large or lie over each other. */
export const MERGES: readonly HostileCase[] = [
  {
    name: '10,000 merged areas that overlap',
    make: () => merged(...Array.from({ length: 10_000 }, () => 'A1:Z9999')),
    command: 'check',
    expected: 'answered',
  },
  { name: 'one merged area over the whole sheet', make: () => merged('A1:XFD1048576'), command: 'fill', expected: 'answered' },
  ...(['check', 'annotate', 'fill'] as const).flatMap((command): HostileCase[] => [
    { name: '10,000 merged areas of many sizes over each other and over cells', make: () => over(ALL), command, expected: 'answered' },
    { name: '20 columns merged over all rows, with cells under them', make: () => over(COLUMNS), command, expected: 'answered' },
    {
      name: 'one merged area over the whole sheet, with cells under it',
      make: () => over(['A1:XFD1048576']),
      command,
      expected: 'answered',
    },
  ]),
  { name: '100,000 whole rows merged, each with cells under it', make: () => over(ROWS), command: 'check', expected: 'answered' },
];

import { fileOfShape } from '../../growth/file-of-shape';
import type { HostileCase } from '../hostile-case';

function many(name: string, n: number, command: HostileCase['command'] = 'check'): HostileCase {
  return { name: `${n} ${name}`, make: () => fileOfShape(name, n), command, expected: 'answered' };
}

/** Workbooks of which one thing is very large: a text, a table, a sheet. */
export const GROWTH: readonly HostileCase[] = [
  ...['【', '(', '、', '：', ' ', '0', '，3个', '指标1：', '①', '16个5人3万元'].map((piece) =>
    many(`characters in a cell: ${JSON.stringify(piece)}`, 32_000),
  ),
  many('indicators in one table', 16_000),
  many('indicators in one table', 8_000, 'fill'),
  many('indicators that are wrong', 8_000, 'annotate'),
  many('indicators in rows that slipped', 8_000),
  many('indicators under merged labels', 8_000),
  many('indicators without a header', 8_000),
  many('indicators of the same name', 8_000),
  many('rows of one name each', 30_000),
  many('tables on one sheet', 2_500),
  many('tables side by side', 1_600),
  many('headers that come back', 5_000),
  many('tables of amounts', 2_000),
  many('forms of funds alone', 2_000),
  many('sheets with nothing to read', 5_000),
  many('sheets with a table', 1_000),
  many('sheets with a wrong table of one project', 1_000),
  many('projects in one table', 3_000),
  many('columns beside a table', 16_000),
  many('columns of words in a header', 16_000),
  many('columns of years in one table', 16_000),
  many('columns of amounts', 4_000),
  many('rows of a header over one table', 5_000),
  many('rows that the words of a header are merged over', 5_000),
  many('rows of amounts', 30_000),
  many('groups of amounts', 5_000),
  many('codes in a final account', 20_000),
  many('lines in one cell', 2_000),
];

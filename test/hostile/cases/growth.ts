import { fileOfShape } from '../../growth/file-of-shape';
import { MOST_ROWS } from '../../../src/core/reading/room';
import type { HostileCase } from '../hostile-case';

function many(name: string, n: number, command: HostileCase['command'] = 'check'): HostileCase {
  return { name: `${n} ${name}`, make: () => fileOfShape(name, n), command, expected: 'answered' };
}

/** Indicators, and tables of six of them and a total, that there is just room for. */
const MOST = MOST_ROWS - 100;
const MOST_TABLES = 490;

/** Workbooks of which one thing is very large: a text, a table, a sheet. */
export const GROWTH: readonly HostileCase[] = [
  ...['【', '(', '、', '：', ' ', '0', '，3个', '指标1：', '①', '16个5人3万元'].map((piece) =>
    many(`characters in a cell: ${JSON.stringify(piece)}`, 32_000),
  ),
  many('indicators in one table', 16_000),
  many('indicators in one table', MOST),
  many('indicators in one table', MOST, 'fill'),
  many('indicators that are wrong', MOST, 'annotate'),
  many('indicators that are wrong', 2 * MOST, 'annotate'),
  many('indicators in rows that slipped', MOST),
  many('indicators under merged labels', MOST),
  many('indicators without a header', MOST),
  many('indicators of the same name', MOST),
  many('rows of one name each', 30_000),
  many('tables on one sheet', 2_500),
  many('tables on one sheet', MOST_TABLES),
  many('tables side by side', 1_600),
  many('tables side by side', MOST_TABLES),
  many('headers that come back', 5_000),
  many('headers that come back', 1_600),
  many('headers that come back over torn rows', 700),
  many('tables side by side over a cell far below', 400),
  many('tables of amounts', 10_000),
  many('tables of amounts', 750),
  many('forms of funds alone', 10_000),
  many('forms of funds alone', 990),
  many('sheets with nothing to read', 5_000),
  many('sheets with a table', 2_000),
  many('sheets with a table', MOST_TABLES),
  many('sheets with a wrong table of one project', 1_000),
  many('sheets with a wrong table of one project', MOST_TABLES),
  many('projects in one table', 3_000),
  many('projects in one table', 990),
  many('columns beside a table', 16_000),
  many('columns of words in a header', 16_000),
  many('columns of years in one table', 16_000),
  many('columns of amounts', 4_000),
  many('rows of a header over one table', 5_000),
  many('rows that the words of a header are merged over', 5_000),
  many('rows of amounts', 100_000),
  many('rows of amounts', 15_000),
  many('groups of amounts', 5_000),
  many('codes in a final account', 100_000),
  many('codes in a final account', 18_000),
  many('lines in one cell', 2_000),
];

import type { AmountColumn, AmountStructure } from '../../detection/amount-structure';
import type { Judgement } from '../../detection/is-public-money';
import { say, type Localized } from '../../localized';
import type { CellReading, ColumnReading, RowReading, TableReading } from '../../model/types';
import type { Grid } from '../../snapshot/grid';
import { placeOf, type AmountRow } from './body-rows';
import { summableColumns } from './column-totals';

/** Says why an area is a table of public money, what its columns hold and how each row was taken. */
export function explainAmounts(grid: Grid, structure: AmountStructure, judged: Judgement, rows: readonly AmountRow[]): TableReading {
  const money = new Set(summableColumns(grid, structure).map((column) => column.column));
  return {
    reasons: reasonsOf(structure, judged, money),
    columns: structure.columns.map((column) => explainColumn(column, money)),
    rows: rows.map((row) => explainRow(grid, structure, row)),
  };
}

const BASES: Readonly<Record<Judgement['basis'], Localized>> = {
  codes: {
    'zh-CN': '科目编码按类、款、项逐级排列，按决算（预算）收支表核对',
    'en-US': 'Classification codes stand in levels: checked as an account',
  },
  statement: { 'zh-CN': '收入与支出左右并列，按收支总表核对', 'en-US': 'Income stands beside expenditure: checked as a statement of both' },
  'three-public': {
    'zh-CN': '列有因公出国（境）费等“三公”经费，并写明是决算',
    'en-US': 'Lists the three public expenses and says that they are final',
  },
  form: { 'zh-CN': '标题写明是部门预算、决算公开表', 'en-US': 'Its title is that of a published budget or final account' },
  words: { 'zh-CN': '标题、表头和行名用的是财政资金的说法', 'en-US': 'Its title, header and rows use words of public money' },
};

function reasonsOf(structure: AmountStructure, judged: Judgement, money: ReadonlySet<number>): Localized[] {
  const words = judged.reasons.slice(0, 8);
  const headers = structure.columns
    .filter((column) => money.has(column.column))
    .map((column) => column.path.join(' '))
    .filter((path) => path !== '')
    .slice(0, 8);
  return [
    BASES[judged.basis],
    ...(words.length > 0
      ? [
          say(
            { 'zh-CN': '财政资金用语：{words}', 'en-US': 'Words of public money: {words}' },
            { words: words.map((word) => `“${word}”`).join('') },
          ),
        ]
      : []),
    ...(headers.length > 0
      ? [
          say(
            { 'zh-CN': '金额列：{headers}', 'en-US': 'Columns of amounts: {headers}' },
            { headers: headers.map((header) => `“${header}”`).join('') },
          ),
        ]
      : []),
  ];
}

function explainColumn(column: AmountColumn, money: ReadonlySet<number>): ColumnReading {
  const serial = column.path.some((word) => /^(?:序号|行次|编号)$/.test(word));
  const reason: Localized = serial
    ? { 'zh-CN': '序号列', 'en-US': 'Numbers the rows' }
    : money.has(column.column)
      ? { 'zh-CN': '数字列，按合计核对', 'en-US': 'Figures that are added up' }
      : column.numeric
        ? { 'zh-CN': '比率、差额或标准等，不相加', 'en-US': 'Rates, changes or prices: not added up' }
        : { 'zh-CN': '名称或说明列', 'en-US': 'Names or remarks' };
  return { column: column.column, role: serial ? 'serial' : 'other', header: column.path.join(' '), reason };
}

const KINDS: Readonly<Record<AmountRow['kind'], RowReading['kind']>> = {
  total: 'total',
  subtotal: 'subtotal',
  head: 'group',
  section: 'group',
  detail: 'funds',
  member: 'funds',
  aside: 'note',
};

function explainRow(grid: Grid, structure: AmountStructure, row: AmountRow): RowReading {
  const moved = row.placement !== null && row.placement.margin < Infinity;
  const cells = structure.columns.flatMap((column): CellReading[] => {
    const at = placeOf(row, column.column);
    if (at < 1 || grid.text(row.row, at) === '') return [];
    const role = !column.numeric ? 'other' : row.kind === 'total' || row.kind === 'subtotal' ? 'total' : 'funds';
    return [{ cell: { row: row.row, column: at }, role }];
  });
  return {
    row: row.row,
    kind: KINDS[row.kind],
    cells,
    margin: row.placement && moved ? row.placement.margin : null,
    runnerUp: [],
    unsure: moved
      ? say({ 'zh-CN': '第{row}行按错位理解，请核对', 'en-US': 'Row {row} was read as slipped: check it' }, { row: `${row.row}` })
      : null,
  };
}

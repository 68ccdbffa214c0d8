import { normalise, parseAmount, removeSpace } from '../cells';
import { plain } from '../decimal';
import { doubtfulCells } from '../model/doubt';
import type { TableModel } from '../model/types';
import { cellName } from '../snapshot/address';
import type { CellSnapshot } from '../snapshot/types';
import { PART_SUM_LABELS, SUM_LABELS } from '../vocabulary/amounts';
import { nameKey } from './unit-names';
import type { ListColumn, ListFigure, ListRow } from './types';

/** Heads of the column that names the rows: projects first, else units and places. */
const PROJECT_HEAD = /^(?:二级|三级|子)?项目(?:支出)?(?:\([^()]{0,12}\))?(?:名称)?$/;
const NAME_HEAD = /(?:单位|队伍|地区|地\(州、?市\)|州|市|县|区|乡镇|街道|企业|尾矿库|学校|镇|村)(?:名称)?\)?$|^名称$/;

const NO_FIGURE = /率|比例|占比|进度|人数|数量|面积|批次|个数|标准|序号|编码|代码|科目|备注|分值|权重|满分|排名|名次|年限|结余/;
const COLUMNS: readonly (readonly [ListColumn, RegExp])[] = [
  ['score', /(?:得分|评分|总分)$/],
  ['initial', /^年初预算/],
  ['adjusted', /^(?:全年|调整后?的?)预算/],
  ['budget', /^(?:全年|本年|年度|当年|项目|资金|下达){0,3}预算(?:数|金额|资金|安排|额)?$/],
  ['executed', /^(?:全年|实际|累计|预算|项目|资金|本年|当年|年度){0,3}(?:执行|支出|使用|支付)(?:数|金额|资金|额)?$/],
  ['appropriation', /^(?:本年|当年)?(?:一般公共预算)?财政拨款$/],
  ['carry-over', /^(?:上年|年初)结转(?:和?结余)?$/],
  ['amount', /金额|资金|补助|预算|合计|拨款|投资|奖补|经费/],
];

/** A list with more rows is no list of projects. */
const MOST_ROWS = 2_000;
/** A header stands within so many rows from the top of its table. */
const HEADER_WITHIN = 8;

function columnOf(header: string): ListColumn | null {
  const plainHeader = header.replace(/\([^()]*\)/g, '').replace(/20\d\d年?度?/g, '');
  if (plainHeader === '' || NO_FIGURE.test(plainHeader)) return null;
  return COLUMNS.find(([, words]) => words.test(plainHeader))?.[0] ?? null;
}

function byRow(cells: readonly CellSnapshot[]): ReadonlyMap<number, readonly CellSnapshot[]> {
  const rows = new Map<number, CellSnapshot[]>();
  for (const cell of cells) {
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  return rows;
}

const isText = ({ content }: CellSnapshot): boolean => content.type === 'text';
const isNumber = (cell: CellSnapshot): boolean => parseAmount(cell).state === 'number';

/** The cell that heads the names: of projects where there is one. */
function nameHead(table: TableModel): CellSnapshot | null {
  const heads = table.cells.filter((cell) => cell.row < table.range.top + HEADER_WITHIN && isText(cell));
  const first = (words: RegExp): CellSnapshot | undefined => heads.find((cell) => words.test(normalise(cell.text)));
  return first(PROJECT_HEAD) ?? first(NAME_HEAD) ?? null;
}

function isTotal(text: string): boolean {
  return SUM_LABELS.includes(removeSpace(text));
}

/**
 * The rows of a list of projects, units or places with the figures whose columns say what they are. Empty for every other table, and
 * for lists of more rows than anybody compares.
 */
export function listRows(table: TableModel): readonly ListRow[] {
  if (table.kind !== 'amounts') return [];
  const head = nameHead(table);
  const rows = byRow(table.cells);
  if (!head || rows.size > MOST_ROWS) return [];
  const numbers = [...rows.keys()].sort((one, other) => one - other);
  const from = numbers.find((row) => row > head.row && rows.get(row)!.some((cell) => cell.column !== head.column && isNumber(cell)));
  if (from === undefined) return [];
  const columns = new Map<number, { readonly column: ListColumn; readonly header: string }>();
  for (const column of new Set(table.cells.map((cell) => cell.column))) {
    const header = table.cells
      .filter((cell) => cell.column === column && cell.row >= head.row && cell.row < from)
      .map((cell) => normalise(cell.text))
      .join('');
    const role = column === head.column ? null : columnOf(header);
    if (role) columns.set(column, { column: role, header });
  }
  const doubtful = doubtfulCells(table);
  const project = PROJECT_HEAD.test(normalise(head.text));
  return numbers
    .filter((row) => row >= from)
    .flatMap((row) => {
      const cells = rows.get(row)!;
      const total = cells.find((cell) => isText(cell) && isTotal(cell.text));
      const name = total ?? cells.find((cell) => cell.column === head.column && isText(cell));
      if (!name || PART_SUM_LABELS.some((label) => removeSpace(name.text).endsWith(label))) return [];
      const figures = cells.flatMap((cell): ListFigure[] => {
        const known = columns.get(cell.column);
        const reading = known ? parseAmount(cell) : null;
        if (!known || reading?.state !== 'number' || reading.percent) return [];
        const at = { row: cell.row, column: cell.column };
        return [
          {
            ...known,
            cell: at,
            text: cell.text.trim(),
            value: plain(reading.number!),
            decimals: reading.decimals,
            unsure: doubtful.has(cellName(at)),
          },
        ];
      });
      if (figures.length === 0) return [];
      return [
        {
          name: name.text.trim(),
          key: nameKey(name.text),
          cell: { row: name.row, column: name.column },
          project,
          total: total !== undefined,
          figures,
        },
      ];
    });
}

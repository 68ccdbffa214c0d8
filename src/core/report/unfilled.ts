import { plain } from '../decimal';
import { countedIndicators, weightsOf } from '../facts/counted-points';
import { fieldOf, knownField, labelKey } from '../forms/carry/head-labels';
import { say, type Localized } from '../localized';
import type { Figure, FundColumnRole, Indicator, TableModel, WorkbookModel } from '../model/types';
import { lazily } from '../remember';
import { cellName } from '../snapshot/address';
import { cellKey } from '../snapshot/cell-blocks';
import type { CellAddress, CellSnapshot, SheetSnapshot } from '../snapshot/types';
import type { ReportUnfilled, UnfilledPart } from './types';

/** A column of the indicators counts as not filled in yet where this share of it is blank: of a finished table single cells may be, of which the rules tell. */
const OPEN_SHARE = 1 / 3;
/** Cells that are named in the sentence; the rest is counted. */
const NAMED = 6;

const WORDS: Readonly<Record<UnfilledPart, Localized>> = {
  head: { 'zh-CN': '{what}（{cells}）', 'en-US': '{what} ({cells})' },
  budget: { 'zh-CN': '预算数（{cells}）', 'en-US': 'the budget ({cells})' },
  executed: { 'zh-CN': '执行数（{cells}）', 'en-US': 'the executed amounts ({cells})' },
  indicators: {
    'zh-CN': '三级指标：{count} 类二级指标下还没有写指标（{cells}）',
    'en-US': 'indicators: {count} level-2 label(s) have none yet ({cells})',
  },
  target: { 'zh-CN': '{count} 个指标的指标值（{cells}）', 'en-US': 'targets of {count} indicator(s) ({cells})' },
  weight: {
    'zh-CN': '{count} 个指标的分值（{cells}），已填的合计 {sum} 分',
    'en-US': 'weights of {count} indicator(s) ({cells}); those given make {sum} points',
  },
  actual: { 'zh-CN': '{count} 个指标的实际完成值（{cells}）', 'en-US': 'actual values of {count} indicator(s) ({cells})' },
  score: { 'zh-CN': '{count} 个指标的得分（{cells}）', 'en-US': 'scores of {count} indicator(s) ({cells})' },
  amounts: { 'zh-CN': '全部金额', 'en-US': 'all amounts' },
};

/** Whether a cell holds a formula, even one that shows nothing yet. */
type IsFormula = (cell: CellAddress) => boolean;

function part(what: UnfilledPart, cells: readonly CellAddress[], params: Readonly<Record<string, string>> = {}): ReportUnfilled {
  const names = cells.map(cellName);
  const more = names.length > NAMED;
  const said = (separator: string, rest: string): string => names.slice(0, NAMED).join(separator) + (more ? rest : '');
  const words = WORDS[what];
  const counts = { count: String(cells.length), ...params };
  return {
    what,
    cells: names,
    text: {
      'zh-CN': say(words, { ...counts, cells: said('、', ' 等') })['zh-CN'],
      'en-US': say(words, { ...counts, cells: said(', ', ', …') })['en-US'],
    },
  };
}

/** Cells of the indicators that a person fills in and has not, by column. */
type Blanks = Readonly<Record<'target' | 'weight' | 'actual' | 'score', readonly CellAddress[]>>;

function blanksOf(indicators: readonly Indicator[], isFormula: IsFormula): Blanks {
  const blank = (figure: Figure | null): readonly CellAddress[] =>
    figure?.state === 'blank' && figure.formula === null && !isFormula(figure.cell) ? [figure.cell] : [];
  const empty = (value: { readonly cell: CellAddress; readonly text: string } | null): readonly CellAddress[] =>
    value && value.text.trim() === '' && !isFormula(value.cell) ? [value.cell] : [];
  return {
    target: indicators.flatMap(({ target }) => empty(target)),
    weight: indicators.flatMap(({ weight }) => blank(weight)),
    actual: indicators.flatMap(({ actual }) => empty(actual)),
    score: indicators.flatMap(({ score }) => blank(score)),
  };
}

/** Texts under the header of the indicators, the labels of levels left out. */
function bodyTexts({ columns, cells, headerRow }: TableModel): {
  readonly labels: readonly CellSnapshot[];
  readonly others: readonly CellSnapshot[];
} {
  const roles = new Map(columns.map(({ column, role }) => [column, role]));
  const body = cells.filter(({ row, text }) => headerRow !== null && row > headerRow && text.trim() !== '');
  const filled = new Set(['level3', 'level4', 'target', 'actual', 'weight', 'score', 'reason', 'operator', 'unit']);
  return {
    labels: body.filter(({ column }) => roles.get(column) === 'level2'),
    others: body.filter(({ column, formula }) => formula === null && filled.has(roles.get(column) ?? '')),
  };
}

/** Whether a form has its heading and labels and nothing that was filled into them. */
function isBlankForm(table: TableModel): boolean {
  const { labels, others } = bodyTexts(table);
  const numbers = others.filter(({ content }) => content.type === 'number');
  return (
    table.indicators.length === 0 &&
    table.headerRow !== null &&
    labels.length > 0 &&
    numbers.length === 0 &&
    others.every(({ row }) => table.totals.some(({ label }) => label.cell.row === row))
  );
}

/** Labels above the indicators behind which nothing stands. */
function openHead({ cells, columns, range, funds }: TableModel): readonly ReportUnfilled[] {
  const top = Math.min(...columns.map(({ header }) => header.cell.row), range.bottom + 1);
  const head = cells.filter(
    ({ row, text }) => row < top && text.trim() !== '' && !(funds && row >= funds.range.top && row <= funds.range.bottom),
  );
  const rows = new Map<number, CellSnapshot[]>();
  for (const cell of head) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  const asked = new Set(['project', 'department', 'unit']);
  const open = head.filter((cell) => {
    if (!asked.has(fieldOf(cell.text))) return false;
    const next = rows.get(cell.row)!.find(({ column }) => column > cell.column);
    return !next || knownField(next.text) !== null;
  });
  if (open.length === 0) return [];
  const names = open.map(({ text }) => text.replace(/\s+/g, '').replace(/[:：]$/, ''));
  return [
    {
      what: 'head',
      cells: open.map(cellName),
      text: {
        'zh-CN': say(WORDS.head, { what: names.join('、'), cells: open.map(cellName).join('、') })['zh-CN'],
        'en-US': say(WORDS.head, { what: names.join(', '), cells: open.map(cellName).join(', ') })['en-US'],
      },
    },
  ];
}

/** Where the funds as a whole are asked for and no amount was read. */
function openTotals({ cells, headerRow }: TableModel): readonly CellAddress[] {
  const head = cells.filter(({ row }) => headerRow !== null && row < headerRow);
  return head.filter(
    ({ text, row }) =>
      /^(?:年度)?资金总额$/.test(labelKey(text)) && !head.some((cell) => cell.row === row && cell.content.type === 'number'),
  );
}

/** Columns of the funds in which nothing stands. */
function openFunds(table: TableModel, isFormula: IsFormula): readonly ReportUnfilled[] {
  const { funds, kind } = table;
  if (!funds) {
    const totals = openTotals(table);
    return totals.length > 0 ? [part('budget', totals)] : [];
  }
  const column = (roles: readonly FundColumnRole[]): readonly CellAddress[] =>
    roles.flatMap((role) => {
      const figures = funds.lines.flatMap(({ figures: all }) => all[role] ?? []);
      return figures.every(({ state }) => state === 'blank') ? figures.filter(({ cell }) => !isFormula(cell)).map(({ cell }) => cell) : [];
    });
  const [budget, executed] = [column(['initial', 'adjusted', 'amount']), kind === 'target' ? [] : column(['executed'])];
  return [...(budget.length > 0 ? [part('budget', budget)] : []), ...(executed.length > 0 ? [part('executed', executed)] : [])];
}

/** A table of amounts with its headings and no amount. */
function withoutAmounts({ kind, cells, ties }: TableModel): boolean {
  return (
    kind === 'final-account' && ties.sums.length === 0 && ties.rates.length === 0 && cells.every(({ content }) => content.type !== 'number')
  );
}

/**
 * What is still to be filled in where a table is a form in progress: nothing was filled in yet, or a good part of a column that a person
 * fills in is blank. Empty for every finished table, single blank cells of which are told of by the rules.
 */
function unfilledOf(table: TableModel, isFormula: IsFormula): readonly ReportUnfilled[] {
  if (table.kind === 'amounts' || table.kind === 'final-account') return withoutAmounts(table) ? [part('amounts', [])] : [];
  const indicators = countedIndicators(table.indicators);
  const blanks = blanksOf(indicators, isFormula);
  const blank = isBlankForm(table);
  const begun = indicators.length > 0 && Object.values(blanks).some((cells) => cells.length >= indicators.length * OPEN_SHARE);
  if (!blank && !begun) return [];
  const { labels } = bodyTexts(table);
  const weights = { sum: plain(weightsOf(table.indicators).exact) };
  return [
    ...openHead(table),
    ...openFunds(table, isFormula),
    ...(blank ? [part('indicators', labels)] : []),
    ...(['target', 'weight', 'actual', 'score'] as const).flatMap((what) =>
      blanks[what].length > 0 ? [part(what, blanks[what], weights)] : [],
    ),
  ];
}

/** What is still to be filled in, by table. @param sheets those of the workbook: the reader passes over formulas that show nothing yet */
export function unfilledIn({ tables }: WorkbookModel, sheets: readonly SheetSnapshot[]): ReadonlyMap<string, readonly ReportUnfilled[]> {
  const formulas = new Map(
    sheets.map(({ name, cells }) => [name, lazily(() => new Set(cells.filter(({ formula }) => formula !== null).map(cellKey)))]),
  );
  return new Map(tables.map((table) => [table.id, unfilledOf(table, (cell) => formulas.get(table.sheet)?.().has(cellKey(cell)) ?? false)]));
}

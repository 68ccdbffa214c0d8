import { parseActual, parseTarget, textCell } from '../../../src/core/cells';
import { Decimal, HUNDRED } from '../../../src/core/decimal';
import type {
  CellReading,
  CellRole,
  Figure,
  FundColumnRole,
  FundLine,
  Funds,
  Indicator,
  IndicatorGroup,
  LevelLabel,
  PlacedText,
  RowReading,
  SumRelation,
  TableColumn,
  TableKind,
  TableModel,
  TotalLine,
  WorkbookModel,
} from '../../../src/core/model/types';
import type { Localized } from '../../../src/core/localized';
import { parseCellName, parseRangeName } from '../../../src/core/snapshot/address';
import type { CellAddress } from '../../../src/core/snapshot/types';

/** Table models by hand, as short as a test wants them. Cells are `A1` names; figures are what a cell shows. */
export type Shown = string | number | null;

export function at(cell: string): CellAddress {
  return parseCellName(cell)!;
}

/** A figure as its cell shows it: `12.30`, `87.4%`, `--`, null for blank, any other text is unreadable. */
export function figure(cell: string, shown: Shown, extra: Partial<Figure> = {}): Figure {
  const text = shown === null ? '' : String(shown);
  const base: Figure = { cell: at(cell), state: 'unreadable', value: null, decimals: 0, percent: false, text, formula: null };
  if (text === '') return { ...base, state: 'blank', ...extra };
  if (/^[-—/]+$/.test(text)) return { ...base, state: 'not-applicable', ...extra };
  const match = /^(-?\d+)(?:\.(\d+))?(%?)$/.exec(text);
  if (!match) return { ...base, ...extra };
  const percent = match[3] === '%';
  const number = new Decimal(text.replace('%', ''));
  return { ...base, state: 'number', value: percent ? number.div(HUNDRED) : number, decimals: match[2]?.length ?? 0, percent, ...extra };
}

export function placed(cell: string, text: string): PlacedText {
  return { cell: at(cell), text };
}

export interface IndicatorParts {
  readonly row: number;
  readonly name?: string;
  readonly levels?: readonly string[];
  readonly target?: string | null;
  readonly actual?: string | null;
  readonly weight?: Shown;
  readonly score?: Shown;
  readonly reason?: string | null;
  readonly extra?: Partial<Indicator>;
}

function label(cell: string, text: string): LevelLabel {
  return { cell: at(cell), text, name: text.replace(/（.*$/, ''), declaredPoints: null };
}

/**
 * An indicator in the columns of the central form: B–D levels, E target, F actual, G weight, H score, I reason. What is left
 * out (not null) has no column.
 */
export function indicator(parts: IndicatorParts): Indicator {
  const { row, name = `指标${parts.row}`, levels = ['产出指标', '数量指标'], target, actual, weight, score, reason } = parts;
  const reading = target === undefined ? null : parseTarget(textCell(target ?? ''));
  const done = actual === undefined ? null : parseActual(textCell(actual ?? ''), reading ? { target: reading } : {});
  const path = [...levels.map((text, index) => label(`${'BC'[index] ?? 'C'}${row}`, text)), label(`D${row}`, name)];
  return {
    id: `Sheet1!${row}`,
    row,
    levels: path,
    path,
    name,
    nameCell: at(`D${row}`),
    target: reading && { ...reading, cell: at(`E${row}`), opCell: null, unitCell: null, text: target ?? '' },
    actual: done && { ...done, cell: at(`F${row}`), text: actual ?? '' },
    weight: weight === undefined ? null : figure(`G${row}`, weight),
    score: score === undefined ? null : figure(`H${row}`, score),
    reason: reason === undefined ? null : placed(`I${row}`, reason ?? ''),
    completion: null,
    method: null,
    deduction: false,
    detail: false,
    sharesPoints: false,
    otherTargets: [],
    unsure: null,
    ...parts.extra,
  };
}

const FUND_COLUMNS: Readonly<Record<FundColumnRole, string>> = {
  initial: 'D',
  adjusted: 'E',
  executed: 'F',
  amount: 'D',
  period: 'E',
  weight: 'G',
  rate: 'H',
  score: 'I',
};

export interface FundLineParts {
  readonly unsure?: Localized;
  readonly role: FundLine['role'];
  readonly label: string;
  readonly carryOver?: boolean;
  readonly figures: Readonly<Partial<Record<FundColumnRole, Shown>>>;
}

/** A funds block whose lines stand from row 4 on. */
export function funds(lines: readonly FundLineParts[], declaredPoints: Figure | null = null): Funds {
  return {
    range: parseRangeName('A3:I8')!,
    columns: [],
    lines: lines.map((line, index) => ({
      role: line.role,
      label: placed(`B${index + 4}`, line.label),
      carryOver: line.carryOver ?? false,
      figures: Object.fromEntries(
        Object.entries(line.figures).map(([role, shown]) => [role, figure(`${FUND_COLUMNS[role as FundColumnRole]}${index + 4}`, shown)]),
      ),
      unsure: line.unsure ?? null,
    })),
    declaredPoints,
  };
}

export function total(row: number, weight: Shown | undefined, score: Shown | undefined): TotalLine {
  return {
    label: placed(`A${row}`, '总分'),
    weight: weight === undefined ? null : figure(`G${row}`, weight),
    score: score === undefined ? null : figure(`H${row}`, score),
  };
}

export function group(cell: string, members: readonly Indicator[], points: Shown | undefined, score?: Shown): IndicatorGroup {
  return {
    label: '产出指标',
    cell: at(cell),
    declaredPoints: points === undefined ? null : figure(cell, points),
    declaredScore: score === undefined ? null : figure(`Z${at(cell).row}`, score),
    members: members.map((member) => member.id),
  };
}

/** A stated sum: the total first, then its parts. */
export function sumRelation(
  kind: SumRelation['kind'],
  stated: Figure,
  parts: readonly Figure[],
  extra: Partial<SumRelation> = {},
): SumRelation {
  const decimals = Math.max(stated.decimals, ...parts.map((part) => part.decimals));
  return {
    kind,
    label: '合计',
    total: stated,
    parts: parts.map((part) => ({ figure: part, sign: 1 })),
    decimals,
    confidence: 'certain',
    ...extra,
  };
}

export function weightColumn(declaredPoints: string | null): TableColumn {
  return {
    role: 'weight',
    column: 7,
    header: placed('G8', '分值'),
    declaredPoints: declaredPoints === null ? null : new Decimal(declaredPoints),
  };
}

export function table(parts: Partial<TableModel> & { readonly kind?: TableKind } = {}): TableModel {
  return {
    id: `${parts.sheet ?? 'Sheet1'}!A1:I30`,
    sheet: 'Sheet1',
    sheetProtected: false,
    range: parseRangeName('A1:I30')!,
    kind: 'self-evaluation',
    layout: 'test',
    confidence: 100,
    reading: { reasons: [], columns: [], rows: [] },
    title: '项目支出绩效自评表',
    project: null,
    unitName: null,
    amountUnit: '万元',
    columns: [],
    headerRow: 8,
    indicators: [],
    groups: [],
    totals: [],
    funds: null,
    ties: { sums: [], rates: [] },
    unread: [],
    cells: [],
    ...parts,
  };
}

/** What a reader says of a row that it may have misread. */
export function doubt(row: number): NonNullable<Indicator['unsure']> {
  return { 'zh-CN': `第${row}行按错位理解，请核对`, 'en-US': `Row ${row}: read as shifted, check it` };
}

function roles(cells: Readonly<Record<string, CellRole>>): readonly CellReading[] {
  return Object.entries(cells).map(([name, role]) => ({ cell: at(name), role }));
}

/** How a row was read: its cells with their roles, and those of the second-best reading where the row is doubtful. */
export function rowReading(
  row: number,
  cells: Readonly<Record<string, CellRole>>,
  extra: Partial<Omit<RowReading, 'runnerUp'>> & { readonly runnerUp?: Readonly<Record<string, CellRole>> } = {},
): RowReading {
  const { runnerUp = {}, ...rest } = extra;
  return { row, kind: 'indicator', cells: roles(cells), margin: 8, runnerUp: roles(runnerUp), unsure: null, ...rest };
}

export function workbook(...tables: readonly TableModel[]): WorkbookModel {
  return { name: 'test.xlsx', tables, unrecognised: [] };
}

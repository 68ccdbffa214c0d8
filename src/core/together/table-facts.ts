import { normalise, removeSpace } from '../cells';
import { plain } from '../decimal';
import { isLevelLabel } from '../detection/level-words';
import { isInterim } from '../facts/interim';
import { tableYear } from '../facts/table-year';
import { doubtfulCells } from '../model/doubt';
import type { Figure, FundLine, Indicator, TableModel, WorkbookModel } from '../model/types';
import { perObject } from '../remember';
import { cellName } from '../snapshot/address';
import { accountFacts } from './account-facts';
import { listRows } from './list-rows';
import { nameKey, PLACE_NAME, unitKey } from './unit-names';
import type { FigureFact, FundColumnName, FundFact, FundLineName, IndicatorFacts, TableFacts, TableIdentity, TargetFact } from './types';

/** Names in a form's head are short, and there are few. */
const LONGEST_HEAD = 24;
const LONGEST_TITLE = 80;
const MOST_HEADS = 12;

type Doubts = ReadonlyMap<string, unknown>;

function figureFact(figure: Figure | null | undefined, doubts: Doubts): FigureFact | null {
  if (figure?.state !== 'number') return null;
  return {
    cell: figure.cell,
    text: figure.text.trim(),
    value: plain(figure.value!),
    decimals: figure.decimals,
    unsure: doubts.has(cellName(figure.cell)),
  };
}

/** What stands above the indicators, goals left out. */
function headTexts({ cells, headerRow, range }: TableModel): readonly string[] {
  const end = headerRow ?? range.top + 3;
  return cells.filter(({ row, text }) => row < end && text.length <= LONGEST_TITLE).map(({ text }) => text);
}

function headKeys(table: TableModel): readonly string[] {
  const keys = headTexts(table)
    .filter((text) => text.length <= LONGEST_HEAD)
    .map(nameKey)
    .filter((key) => PLACE_NAME.test(key));
  return [...new Set(keys)].slice(0, MOST_HEADS);
}

function identity(table: TableModel): TableIdentity {
  const [project, unit] = [table.project?.text.trim() ?? '', table.unitName?.text.trim() ?? ''];
  const named = /20\d\d(?=年)/.exec(table.sheet)?.[0];
  return {
    project,
    projectKey: nameKey(project),
    unit,
    unitKey: unitKey(unit),
    year: tableYear(table) ?? (named === undefined ? null : Number(named)),
    interim: isInterim(table),
    regional: [table.title, ...headTexts(table)].some((text) => /区域绩效目标/.test(removeSpace(text))),
    headKeys: headKeys(table),
  };
}

function lineName({ role, carryOver, label }: FundLine): FundLineName {
  if (role === 'total') return 'total';
  if (role !== 'source') return 'other';
  if (carryOver) return 'carry-over';
  return /财政拨款|财政资金|一般公共预算/.test(normalise(label.text)) ? 'appropriation' : 'other';
}

function fundFacts(table: TableModel, doubts: Doubts): readonly FundFact[] {
  return (table.funds?.lines ?? []).flatMap((line) => {
    const own = (column: FundColumnName, figure: Figure | undefined): readonly FundFact[] => {
      const fact = figureFact(figure, doubts);
      return fact ? [{ ...fact, unsure: fact.unsure || line.unsure !== null, line: lineName(line), column }] : [];
    };
    const { initial, adjusted, executed, amount } = line.figures;
    return [
      ...own('initial', initial ?? (table.kind === 'target' ? amount : undefined)),
      ...own('adjusted', adjusted),
      ...own('executed', executed),
    ];
  });
}

function targetFact(target: NonNullable<Indicator['target']>): TargetFact {
  return {
    cell: target.cell,
    text: target.text.trim(),
    type: target.type,
    op: target.op,
    value: target.value,
    number: target.number && plain(target.number),
    unit: target.unit,
    withoutYear: target.withoutYear === true,
    manifold: target.upper !== null || target.conditions.length > 0,
  };
}

function indicatorFacts(indicator: Indicator, doubts: Doubts): IndicatorFacts {
  const label = indicator.levels.length > 2 ? indicator.levels[1]!.name : '';
  const level2 = isLevelLabel(label) ? label : '';
  return {
    name: indicator.name.trim(),
    key: nameKey(indicator.name),
    nameCell: indicator.nameCell,
    level2,
    level2Key: normalise(level2).replace(/指标?$/, ''),
    target: indicator.target && targetFact(indicator.target),
    weight: indicator.sharesPoints || indicator.detail || indicator.deduction ? null : figureFact(indicator.weight, doubts),
    unsure: indicator.unsure !== null,
  };
}

/** What a table says that others may repeat or contradict. */
export const factsOfTable = perObject((table: TableModel): TableFacts => {
  const doubts: Doubts = doubtfulCells(table);
  return {
    id: table.id,
    sheet: table.sheet,
    kind: table.kind,
    title: table.title,
    identity: identity(table),
    amountUnit: table.amountUnit,
    funds: fundFacts(table, doubts),
    score: figureFact(table.totals.at(-1)?.score, doubts),
    indicators:
      table.kind === 'target' || table.kind === 'self-evaluation'
        ? table.indicators.map((indicator) => indicatorFacts(indicator, doubts))
        : [],
    rows: listRows(table),
    account: accountFacts(table),
  };
});

/** The facts of all tables of a workbook, in their order. Never fails on any workbook. */
export function factsOfWorkbook({ tables }: WorkbookModel): readonly TableFacts[] {
  return tables.map(factsOfTable);
}

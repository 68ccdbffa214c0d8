import { plain } from '../../decimal';
import { tableYear } from '../../facts/table-year';
import { say, type Localized } from '../../localized';
import type { Indicator, LevelLabel } from '../../model/types';
import type { CellAddress } from '../../snapshot/types';
import type { FormBlock, FormContent, FormGroup, FormItem, NotedLabel } from '../types';
import type { Ledger } from './carry-ledger';
import { blockColumn } from './form-places';
import { inOneCell, inThreeCells, type TargetCells } from './target-cells';

const WORDS = {
  unsure: {
    'zh-CN': '“{name}”读法存疑（{why}），已带入，请与目标表核对。',
    'en-US': '"{name}" may have been misread ({why}); it was carried over: compare it with the target table.',
  },
  doubt: { 'zh-CN': '读法存疑：{why}', 'en-US': 'Doubtful reading: {why}' },
  target: {
    'zh-CN': '“{name}”的指标值“{text}”写进表式后可能读成别的意思，请核对。',
    'en-US': 'The target "{text}" of "{name}" may read otherwise in the form: check it.',
  },
  shared: {
    'zh-CN': '{count} 个指标与上一个指标共用分值，分值只写在第一个，请分配。',
    'en-US': '{count} indicator(s) share the points of the one above, which alone has them here: spread them.',
  },
  details: {
    'zh-CN': '{count} 个指标是上一个指标的明细，没有分值。',
    'en-US': '{count} indicator(s) detail the one above and have no points.',
  },
  deduction: {
    'zh-CN': '“{name}”是扣分项，表式没有扣分栏，按一行指标带入，请核对。',
    'en-US': '"{name}" takes points off; the form has no place for that, so it became an ordinary row: check it.',
  },
} satisfies Record<string, Localized>;

/** What a unit is called that no place was found for. */
const UNIT = '度量单位';

/** Columns of the form's indicators, by what they hold. */
interface Columns {
  readonly target: string | null;
  readonly operator: string | null;
  readonly unit: string | null;
  readonly weight: string | null;
}

type Cells = Record<string, FormContent>;
type Notes = Record<string, Localized>;

const sameLabel = (one: LevelLabel | undefined, other: LevelLabel | undefined): boolean =>
  one?.cell.row === other?.cell.row && one?.cell.column === other?.cell.column && one?.text === other?.text;

function columnsOf(block: FormBlock): Columns {
  return {
    target: blockColumn(block, 'target'),
    operator: blockColumn(block, 'operator'),
    unit: blockColumn(block, 'unit'),
    weight: blockColumn(block, 'points'),
  };
}

function labelled(ledger: Ledger, level: LevelLabel | undefined): NotedLabel {
  if (!level) return { label: '' };
  ledger.use(level.cell);
  return { label: level.text.trim(), note: ledger.note(level.cell, level.text) };
}

function putTarget(ledger: Ledger, { target, name }: Indicator, columns: Columns, cells: Cells, notes: Notes): void {
  if (!target || columns.target === null || target.text.trim() === '') return;
  const put = (column: string | null, content: FormContent, cell: CellAddress, text: string): void => {
    if (column === null) return;
    cells[column] = content;
    notes[column] = ledger.note(cell, text);
  };
  const scene = { name, year: tableYear(ledger.table) };
  const source = ledger.at(target.cell);
  const split: TargetCells = columns.operator === null ? inOneCell(target, source, scene) : inThreeCells(target, source, scene);
  const beside = [target.opCell, target.unitCell].flatMap((cell) => (cell ? (ledger.at(cell)?.text ?? '') : []));
  put(columns.target, { input: 'target', holds: split.value }, target.cell, [target.text, ...beside].join(' '));
  const putPart = (column: string | null, input: 'operator' | 'unit', text: string, from: CellAddress | null): void => {
    if (text === '') return;
    const written = from ? (ledger.at(from)?.text ?? '') : target.text;
    put(column, { input, holds: { type: 'text', text } }, from ?? target.cell, written);
  };
  putPart(columns.operator, 'operator', split.operator, target.opCell);
  putPart(columns.unit, 'unit', split.unit, target.unitCell);
  if (!split.same && target.type !== 'number' && target.unitCell && split.unit === '')
    ledger.leave(UNIT, [target.unitCell], ledger.at(target.unitCell)?.text ?? '');
  if (!split.same) ledger.remark([target.cell], say(WORDS.target, { name, text: target.text.trim() }));
}

function putWeight(ledger: Ledger, { weight }: Indicator, columns: Columns, cells: Cells, notes: Notes): void {
  if (weight?.state !== 'number' || columns.weight === null) return;
  cells[columns.weight] = { input: 'points', holds: { type: 'number', number: plain(weight.value!) } };
  notes[columns.weight] = ledger.note(weight.cell, weight.text);
}

function tookCells(ledger: Ledger, { nameCell, path, target, weight }: Indicator, columns: Columns): void {
  ledger.use(
    nameCell,
    ...path.map(({ cell }) => cell),
    target?.cell,
    target?.opCell,
    target?.unitCell,
    columns.weight === null && weight?.state === 'number' ? null : weight?.cell,
  );
}

function itemOf(ledger: Ledger, indicator: Indicator, columns: Columns): FormItem {
  const [cells, notes]: [Cells, Notes] = [{}, {}];
  const { levels, name, nameCell, unsure } = indicator;
  tookCells(ledger, indicator, columns);
  putTarget(ledger, indicator, columns, cells, notes);
  putWeight(ledger, indicator, columns, cells, notes);
  if (unsure) ledger.remark([nameCell], bothWhy(WORDS.unsure, name, unsure));
  if (indicator.deduction) ledger.remark([nameCell], say(WORDS.deduction, { name }));
  return {
    name,
    ...(levels.length > 3 ? { above: labelled(ledger, levels[2]) } : {}),
    cells,
    note: ledger.note(nameCell, name, unsure && bothWhy(WORDS.doubt, name, unsure)),
    notes,
  };
}

/** Words with a reason that is said in both languages. */
function bothWhy(words: Localized, name: string, why: Localized): Localized {
  return { 'zh-CN': say(words, { name, why: why['zh-CN'] })['zh-CN'], 'en-US': say(words, { name, why: why['en-US'] })['en-US'] };
}

function remarkAll(ledger: Ledger, words: Localized, indicators: readonly Indicator[]): void {
  if (indicators.length > 0)
    ledger.remark(
      indicators.map(({ nameCell }) => nameCell),
      say(words, { count: String(indicators.length) }),
    );
}

/** The target table's indicators as rows of a form, each with its labels, target and points. */
export function carryIndicators(block: FormBlock, ledger: Ledger): readonly FormGroup[] {
  const { indicators } = ledger.table;
  const columns = columnsOf(block);
  const groups: {
    head: LevelLabel | undefined;
    group: NotedLabel;
    parts: { head: LevelLabel | undefined; part: NotedLabel; items: FormItem[] }[];
  }[] = [];
  for (const indicator of indicators) {
    const [level1, level2] = [
      indicator.levels.length > 1 ? indicator.levels[0] : undefined,
      indicator.levels.length > 2 ? indicator.levels[1] : undefined,
    ];
    if (groups.length === 0 || !sameLabel(groups.at(-1)!.head, level1))
      groups.push({ head: level1, group: labelled(ledger, level1), parts: [] });
    const { parts } = groups.at(-1)!;
    if (parts.length === 0 || !sameLabel(parts.at(-1)!.head, level2))
      parts.push({ head: level2, part: labelled(ledger, level2), items: [] });
    parts.at(-1)!.items.push(itemOf(ledger, indicator, columns));
  }
  if (columns.weight !== null && indicators.some(({ weight }) => weight?.state === 'number')) {
    remarkAll(
      ledger,
      WORDS.shared,
      indicators.filter(({ sharesPoints }) => sharesPoints),
    );
    remarkAll(
      ledger,
      WORDS.details,
      indicators.filter(({ detail }) => detail),
    );
  }
  return groups.map(({ group, parts }) => ({ ...group, parts: parts.map(({ part, items }) => ({ ...part, items })) }));
}

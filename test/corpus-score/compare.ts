import { Decimal } from '../../src/core/decimal';
import type { JsonIndicator, JsonValue } from '../../src/core/report/json-report';
import type { TrueIndicator, TruePoints, TrueValue } from './truth';

/** A part of an indicator that can be read wrongly. */
export type Part = 'name' | 'levels' | 'target' | 'actual' | 'weight' | 'score';

/** What the truth of a table lets a reading leave open. */
export interface Leeway {
  /** In an index system the sort of the part (数量指标) may stand among the levels or not. */
  readonly sortsOpen: boolean;
  /** Whether the cell has a date alone, no operator and no word like 前: it is `=` (implicit) or `<=`, as a deadline. */
  readonly bareDate: (target: TrueValue) => boolean;
}

/** Labels compare with white space, full-width brackets and ％ set aside. */
function plainLabel(text: string): string {
  return text.replace(/\s+/gu, '').replaceAll('（', '(').replaceAll('）', ')').replaceAll('％', '%');
}

function asDecimal(text: string): Decimal | null {
  return /^[+-]?\d+(\.\d+)?$/.test(text) ? new Decimal(text) : null;
}

/** Two values: as decimals where both are numbers, else as texts, white space aside. */
function sameValue(expected: string | null | undefined, got: string | null | undefined): boolean {
  if (expected === null || expected === undefined || got === null || got === undefined) return (expected ?? null) === (got ?? null);
  const numbers = [asDecimal(expected), asDecimal(got)] as const;
  return numbers[0] && numbers[1] ? numbers[0].eq(numbers[1]) : plainLabel(expected) === plainLabel(got);
}

function sameUnit(expected: TrueValue, nameUnit: string | undefined, got: JsonValue): boolean {
  const accepted = nameUnit === undefined ? [expected.unit ?? ''] : [expected.unit ?? '', nameUnit, ''];
  return accepted.map(plainLabel).includes(plainLabel(got.unit ?? ''));
}

function sameOperator(expected: TrueValue, got: JsonValue, leeway: Leeway): boolean {
  const op = expected.op ?? null;
  const open =
    expected.nameOp !== undefined ? [expected.nameOp, '='] : expected.type === 'date' && leeway.bareDate(expected) ? ['=', '<='] : [];
  return [op, ...open].includes(got.op ?? null);
}

function isCompound(value: TrueValue): boolean {
  return value.compound === true || value.type === 'compound';
}

function sameContent(expected: TrueValue, nameUnit: string | undefined, got: JsonValue): boolean {
  return expected.type === got.type && sameValue(expected.value, got.value) && sameUnit(expected, nameUnit, got);
}

/** Whether a target is read as the truth has it; both absent is the same too. */
function sameTarget(expected: TrueValue | null | undefined, got: JsonValue | undefined, leeway: Leeway): boolean {
  if (!expected || !got) return !expected && !got;
  return isCompound(expected) || (sameContent(expected, expected.nameUnit, got) && sameOperator(expected, got, leeway));
}

/** Whether an actual value is read as the truth has it. */
function sameActual(expected: TrueIndicator, got: JsonValue | undefined): boolean {
  const { actual, target } = expected;
  if (!actual || !got) return !actual && !got;
  return isCompound(actual) || sameContent(actual, actual.nameUnit ?? target?.nameUnit, got);
}

function samePoints(expected: TruePoints | null | undefined, got: { readonly value: string | null } | undefined): boolean {
  if (!expected || !got) return !expected && !got;
  return sameValue(expected.value, got.value);
}

/** The sorts of a part, as the field's forms name them. */
const SORT =
  /^(产出)?(数量|质量|时效|成本|经济成本|社会成本|生态环境成本|经济效益|社会效益|生态效益|可持续影响|可持续性影响|满意度|服务对象满意度)指标$/u;

/** The labels above the name, without the sort of the part where it may be left out. */
function above(levels: readonly string[], leeway: Leeway): string {
  const labels = levels.slice(0, -1).map(plainLabel);
  return labels.filter((label, at) => !(leeway.sortsOpen && at > 0 && SORT.test(label))).join('/');
}

/** The parts of an indicator that are wrong; none where it is whole. */
export function wrongParts(expected: TrueIndicator, got: JsonIndicator, leeway: Leeway): readonly Part[] {
  const parts: readonly [Part, boolean][] = [
    ['name', sameName(expected, got)],
    ['levels', above(expected.levels, leeway) === above(got.levels, leeway)],
    ['target', sameTarget(expected.target, got.target, leeway)],
    ['actual', sameActual(expected, got.actual)],
    ['weight', samePoints(expected.weight, got.weight)],
    ['score', samePoints(expected.score, got.score)],
  ];
  return parts.filter(([, right]) => !right).map(([part]) => part);
}

/** Whether both have the same name, white space and the width of brackets aside. */
export function sameName(expected: TrueIndicator, got: JsonIndicator): boolean {
  return plainLabel(expected.levels.at(-1) ?? '') === plainLabel(got.levels.at(-1) ?? '');
}

/** The report's indicators at the cell of the truth's target (of its weight where it has no target), else at its row. */
export function candidatesFor(expected: TrueIndicator, free: Iterable<JsonIndicator>): readonly JsonIndicator[] {
  const cell = expected.target?.cell ?? expected.weight?.cell ?? null;
  const all = [...free];
  const byCell = all.filter((got) => cell !== null && (expected.target ? got.target?.cell : got.weight?.cell) === cell);
  return byCell.length > 0 ? byCell : all.filter((got) => got.row === expected.row);
}

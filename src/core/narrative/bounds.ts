import { LEADING_WORDS, SIGN_PARTS, TRAILING_WORDS } from '../cells';
import type { Operator } from '../cells/types';
import { Decimal, type Decimal as DecimalValue } from '../decimal';
import type { Direction } from './types';

/** A figure as a text bounds it: 不低于98%, 98%以上, 控制在5%以内. */
export interface Bound {
  readonly direction: Direction;
  /** True where the figure itself is left out: 高于, 低于. */
  readonly strict: boolean;
  /** Its words in front of the figure and behind its unit. */
  readonly before: string;
  readonly behind: string;
}

/** Which way an operator points; null for `=` and words. */
export function directionOf(op: Operator): Direction | null {
  if (op === '>=' || op === '>') return 'up';
  return op === '<=' || op === '<' ? 'down' : null;
}

/** Words that bound a figure in any sentence; 最低, 上限 and 突破 tell of other things besides. */
const BEFORE: readonly (readonly [string, Operator])[] = [
  ...Object.entries(LEADING_WORDS).filter(([word, op]) => directionOf(op) !== null && !/^最|上限|突破|优于/.test(word)),
  ...Object.entries(SIGN_PARTS).flatMap(([sign, op]): [string, Operator][] => [
    [sign, op as Operator],
    [`${sign}=`, op as Operator],
  ]),
].sort(([one], [other]) => other.length - one.length);
const BEHIND = Object.entries(TRAILING_WORDS).sort(([one], [other]) => other.length - one.length);
/** Words around a bound that say nothing of it: 控制在5%以内, 保持在98%以上. */
const FRAME = /(?:严格)?(?:控制|保持|维持|稳定)在$/;
/** What may stand behind a bound: 不低于98%的目标. 98%以上的学员 speaks of something else. */
const ENDS = /^(?:$|[^\u4e00-\u9fff]|的?(?:目标|要求|指标值))/;

/** The bound of a figure; null where it has none, or where what follows it goes on. @param behind what follows the figure's unit */
export function boundOf(lead: string, behind: string): Bound | null {
  const [word = '', before] = BEFORE.find(([each]) => lead.endsWith(each)) ?? [];
  const [tail = '', after] = BEHIND.find(([each]) => behind.startsWith(each)) ?? [];
  const op = before ?? after;
  const direction = op === undefined || (before !== undefined && after !== undefined) ? null : directionOf(op);
  if (direction === null || !ENDS.test(behind.slice(tail.length))) return null;
  const framed = FRAME.exec(lead.slice(0, lead.length - word.length))?.[0] ?? '';
  return { direction, strict: op === '>' || op === '<', before: framed + word, behind: tail };
}

/** Whether a value keeps a bound. @param strictly also where the bound lets its own figure in */
export function keeps(value: DecimalValue, { direction, strict }: Bound, limit: DecimalValue, strictly = false): boolean {
  if (strict || strictly) return direction === 'up' ? value.gt(limit) : value.lt(limit);
  return direction === 'up' ? value.gte(limit) : value.lte(limit);
}

/** Whether a figure of a text is one of a table's numbers, at the digits that it shows. */
export function isOneOf(numbers: readonly string[], figure: DecimalValue, tolerance: DecimalValue): boolean {
  return numbers.some((number) => new Decimal(number).minus(figure).abs().lte(tolerance));
}

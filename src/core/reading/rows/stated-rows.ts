import { isPageMark, isSignature, isTickBoxes, isTickChoice } from '../../cells/is-placeholder';
import { isLevelLabel, isTotalLabel } from '../../detection/level-words';
import { matchHeader, withoutBrackets } from '../../detection/match-header';
import { keyOf, type Grid } from '../../snapshot/grid';
import type { CellSnapshot } from '../../snapshot/types';
import { AMOUNT_HEADS } from '../../vocabulary/funds';
import { SUBTOTAL_LABELS } from '../../vocabulary/levels';
import type { RowLayout } from './row-layout';

/** Under the total, a row of words alone is a remark: 偏差原因, 改进措施 and their answers. */
export function saysOnly(cells: readonly CellSnapshot[]): boolean {
  return (
    cells.length <= 2 &&
    cells.every((cell) => cell.content.type === 'text' && !isLevelLabel(cell.text) && !/^[-\d.%/—]+$/.test(keyOf(cell.text)))
  );
}

/** True where boxes to tick stand where an indicator has its name or a label of it: the row asks about the form. */
function asksToTick(cells: readonly CellSnapshot[], { name, level4 }: RowLayout): boolean {
  return cells.some((cell) => cell.column <= (level4 ?? name).right && isTickChoice(cell.text));
}

/** What is said of the table as a whole below its indicators: 偏差大或目标未完成原因分析, 改进措施及结果应用方案. */
const SAYS_OF_ALL = /^(?:偏差(?:大|原因|情况)|未完成|改进措施|存在(?:的|问题)|下一步)/;

/** True for one of these in front of the names, with its answer and nothing else beside it. */
export function saysOfAll(cells: readonly CellSnapshot[], layout: RowLayout): boolean {
  const [first] = cells;
  return (
    cells.length <= 2 &&
    first!.column < layout.name.column &&
    SAYS_OF_ALL.test(keyOf(first!.text)) &&
    cells.every((cell) => cell.content.type === 'text')
  );
}

/** A line of seals, signatures or boxes to tick, of a page's number or its continuation: not an indicator. */
export function isFormRow(cells: readonly CellSnapshot[], layout: RowLayout): boolean {
  const last = cells.at(-1)!;
  const worth = layout.slots.some(
    (slot) =>
      (slot.role === 'weight' || slot.role === 'score') &&
      cells.some((cell) => cell.column === slot.column && /^\d/.test(keyOf(cell.text))),
  );
  // A document's running head has its page's number behind it.
  const running = cells.length === 2 && !worth && isPageMark(last.text) && /页/.test(last.text) && cells[0]!.content.type === 'text';
  if (running || cells.every((cell) => isPageMark(cell.text)) || asksToTick(cells, layout) || saysOfAll(cells, layout)) return true;
  return (
    cells.length <= 4 &&
    !worth &&
    (isSignature(last.text) || isTickBoxes(last.text)) &&
    !cells.some((cell) => isLevelLabel(cell.text) || cell.content.type === 'number')
  );
}

/** A heading with a number, a goal with its words, or the end of a sentence. */
const PROSE = /^(?:\d{1,2}|[一二三四五六七八九十]{1,3})[.、]|^(?:长期|中期|年度|总体|阶段性)目标\d{0,2}:.|。/;

/** True for text that begins in front of the names and reads as a document does: 2.部门绩效评价结果。 */
export function isProse(cells: readonly CellSnapshot[], layout: RowLayout): boolean {
  const [only] = cells;
  return (
    cells.length === 1 &&
    only!.content.type === 'text' &&
    only!.column < layout.name.column &&
    PROSE.test(keyOf(only!.text)) &&
    !isLevelLabel(only!.text)
  );
}

/** 预期2022年实现值: a header of values with its year inside. */
const VALUE_HEADER = /^.{0,6}20\d\d年.{0,6}值$/;

/** A row under the header that holds nothing but words of headers: it divides a column above, and slipped where a page was converted. */
export function isHeadedAgain(cells: readonly CellSnapshot[]): boolean {
  return (
    cells.length >= 2 &&
    cells.every(
      (cell) =>
        (matchHeader(cell.text) !== null || AMOUNT_HEADS.has(keyOf(cell.text)) || VALUE_HEADER.test(keyOf(cell.text))) &&
        !isLevelLabel(cell.text),
    )
  );
}

/** True where a row only repeats one of the rows of its table's header, in its columns: the page before took the others. */
export function repeatsHeader(
  grid: Grid,
  cells: readonly CellSnapshot[],
  { top, bottom }: { readonly top: number; readonly bottom: number },
): boolean {
  if (cells.length < 2) return false;
  for (let row = Math.max(1, top); row <= bottom; row++)
    if (cells.every((cell) => grid.key(row, cell.column) === keyOf(cell.text))) return true;
  return false;
}

/** A row that states a total: its label comes first, or after the group's label written once more. */
export function totalKind(
  grid: Grid,
  cells: readonly CellSnapshot[],
  layout: RowLayout,
): { kind: 'total' | 'subtotal'; label: CellSnapshot } | null {
  const texts = cells.filter((cell) => cell.content.type === 'text');
  const label = isTotalLabel(texts[0]?.text ?? '')
    ? texts[0]
    : texts.findLast((cell) => cell.column <= Math.max(layout.name.column, layout.level4?.right ?? 0));
  if (!label || !isTotalLabel(label.text)) return null;
  const others = cells.filter((cell) => cell.column > label.column);
  const numbers = others.filter((cell) => /^[-\d]/.test(grid.key(cell.row, cell.column)));
  const words = others.filter((cell) => cell.content.type === 'text' && !/^[-\d/—]/.test(keyOf(cell.text)));
  if (numbers.length === 0 && others.length > 0 && !/\d/.test(keyOf(label.text))) return null;
  if (words.length > 2) return null;
  return { kind: SUBTOTAL_LABELS.includes(withoutBrackets(keyOf(label.text))) ? 'subtotal' : 'total', label };
}

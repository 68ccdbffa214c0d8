import { amountOf } from '../../detection/cell-readings';
import { AMOUNT_ROLES } from '../../model/fund-roles';
import type { FundColumn, FundLine } from '../../model/types';
import { keyOf } from '../../snapshot/grid';
import type { CellSnapshot } from '../../snapshot/types';
import { NO_SOURCE } from '../../vocabulary/funds';
import { strayLine } from './doubts';
import { endsFunds, fundColumnRole, sectionOf } from './fund-words';
import { totalAgrees, settleLines } from './settle-lines';

const LONGEST_LABEL = 24;
/** So many amounts in place make a row one of the block, whatever its label says. */
const FEWEST_AMOUNTS = 2;

/**
 * The label of a row among lines of funds that names no source in words of the field (内网专线服务费 below 城乡居民医保配套资金): alone
 * in the column of the labels, with amounts under the heads. Null for any other row.
 */
export function strayLabel(
  cells: readonly CellSnapshot[],
  columns: readonly FundColumn[],
  lines: readonly FundLine[],
): CellSnapshot | null {
  const [label, ...values] = cells;
  const above = lines.at(-1);
  if (!label || !above || above.role === 'total' || label.content.type !== 'text' || label.column !== above.label.cell.column) return null;
  const key = keyOf(label.text);
  if (key.length > LONGEST_LABEL || /[。;；]/.test(key) || NO_SOURCE.test(key)) return null;
  if (endsFunds(label.text) || sectionOf(label.text) === 'other' || fundColumnRole(label.text) !== null) return null;
  const amounts = values.filter((cell) => {
    const { state, percent } = amountOf(cell);
    return (
      state === 'number' &&
      !percent &&
      columns.some(({ role, column }) => column === cell.column && AMOUNT_ROLES.some((amount) => amount === role))
    );
  });
  return amounts.length >= FEWEST_AMOUNTS ? label : null;
}

/**
 * Decides of lines among which some name no source: they are sources where the total takes them in; where it does without them they
 * only say more of it, and where neither holds they are doubtful.
 * @param strays rows of the lines that name no source
 */
export function settleStrays(lines: readonly FundLine[], strays: ReadonlySet<number>): readonly FundLine[] {
  const isStray = ({ label }: FundLine): boolean => strays.has(label.cell.row);
  const all = settleLines(lines);
  if (strays.size === 0 || totalAgrees(all)) return all;
  const doubtful = (line: FundLine): FundLine =>
    isStray(line) ? { ...line, unsure: line.unsure ?? strayLine(line.label.cell.row, keyOf(line.label.text)) } : line;
  const named = settleLines(lines.filter((line) => !isStray(line)));
  if (!named.some(({ role }) => role === 'source') || !totalAgrees(named)) return all.map(doubtful);
  const settled = new Map(named.map((line) => [line.label.cell.row, line]));
  return lines.map((line) => settled.get(line.label.cell.row) ?? doubtful({ ...line, role: 'of-which' }));
}

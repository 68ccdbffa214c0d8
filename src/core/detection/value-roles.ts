import type { ColumnRole } from '../model/types';
import { keyOf } from '../snapshot/grid';
import type { CellSnapshot } from '../snapshot/types';
import { SCORING_METHOD } from '../vocabulary/evidence';
import { contentsOf, type ColumnContents } from './column-contents';
import { scoresBeside } from './column-figures';

/** What a column holds, in a few words. */
type Kind = 'operators' | 'units' | 'values' | 'numbers' | 'methods' | 'sentences' | 'marks' | 'words' | 'blank';

const MOST = 0.5;
const MOST_WITHIN = 0.8;

function kindOf(cells: readonly CellSnapshot[], contents: ColumnContents): Kind {
  if (contents.cells === 0) return 'blank';
  if (contents.share('operator') > MOST) return 'operators';
  if (contents.share('unit') > MOST) return 'units';
  if (cells.filter((cell) => cell.text.length <= 24 && SCORING_METHOD.test(keyOf(cell.text))).length > cells.length * MOST)
    return 'methods';
  if (contents.share('integer-points', 'mark') >= 0.8 && contents.share('integer-points') > 0) return 'numbers';
  if (contents.share('comparison', 'quantity', 'percent', 'date', 'grade', 'integer-points') > MOST) return 'values';
  if (contents.share('mark') > MOST) return 'marks';
  return contents.share('sentence', 'words') > MOST ? 'sentences' : 'words';
}

/**
 * The roles of the columns behind the names, told by what they hold and by their order: targets before actual values, weights
 * before scores. Null for a column that holds nothing.
 * @param columns The cells of each column, from left to right.
 * @param isSystem True for an index system: points without targets, an explanation, a method and its formula.
 */
export function inferValueRoles(columns: readonly (readonly CellSnapshot[])[], isSystem: boolean): readonly (ColumnRole | null)[] {
  const kinds = columns.map((cells) => kindOf(cells, contentsOf(cells)));
  const roles: (ColumnRole | null)[] = kinds.map((kind) => (kind === 'blank' ? null : 'other'));
  const give = (kind: Kind, ...given: readonly ColumnRole[]): void => {
    let next = 0;
    kinds.forEach((each, index) => {
      if (each === kind && roles[index] === 'other' && given[next]) roles[index] = given[next++]!;
    });
  };
  give('operators', 'operator');
  give('units', 'unit');
  give('methods', 'method');
  if (!isSystem) giveTargets(kinds, roles);
  givePoints(columns, kinds, roles);
  const method = kinds.indexOf('methods');
  kinds.forEach((kind, index) => {
    if (kind === 'marks') roles[index] = 'mark';
    if (kind === 'sentences' && isSystem && roles[index] === 'other')
      roles[index] = method >= 0 && index > method ? 'formula' : roles.includes('explanation') ? 'formula' : 'explanation';
    const saying = kind === 'sentences' || kind === 'words';
    if (saying && !isSystem && roles[index] === 'other' && roles.includes('actual') && index === kinds.length - 1) roles[index] = 'reason';
  });
  return roles;
}

/** Targets, and behind them actual values; beside a column of operators or of units a bare number is a target. */
function giveTargets(kinds: readonly Kind[], roles: (ColumnRole | null)[]): void {
  const values = kinds.flatMap((kind, index) => (kind === 'values' ? [index] : []));
  const operator = roles.indexOf('operator');
  const beside = operator >= 0 && kinds[operator + 1] === 'numbers' ? operator + 1 : -1;
  const targets = beside >= 0 ? [beside, ...values] : values;
  if (targets[0] !== undefined) roles[targets[0]] = 'target';
  if (targets[1] !== undefined) roles[targets[1]] = 'actual';
}

/** Of the columns of bare numbers the last two are weights and scores, where no score is above its weight; a third before them holds actual values. */
function givePoints(columns: readonly (readonly CellSnapshot[])[], kinds: readonly Kind[], roles: (ColumnRole | null)[]): void {
  const numbers = kinds.flatMap((kind, index) => (kind === 'numbers' && roles[index] === 'other' ? [index] : []));
  const open = roles.includes('target') && !roles.includes('actual');
  const [first, second, third] = numbers;
  if (first === undefined) return;
  if (second === undefined) {
    roles[first] = 'weight';
    return;
  }
  const actual = open && (third !== undefined || !scoresFit(columns[first]!, columns[second]!));
  const [weight, score] = actual ? [second, third] : [first, second];
  if (actual) roles[first] = 'actual';
  roles[weight] = 'weight';
  if (score !== undefined) roles[score] = 'score';
}

/** True where in most rows the second number is no larger than the first, as a score beside its weight. */
function scoresFit(weights: readonly CellSnapshot[], scores: readonly CellSnapshot[]): boolean {
  const { rows, within } = scoresBeside(weights, scores);
  return rows === 0 || within >= MOST_WITHIN;
}

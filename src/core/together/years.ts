import { Decimal } from '../decimal';
import { figureTolerance } from '../model/agreement';
import { factors } from './figures-agree';
import { contradiction, placed } from './contradict';
import { byYear, doubtOf, type Member, type Project } from './group-projects';
import type { Contradiction, FundFact, TableFacts } from './types';

function fund({ funds }: TableFacts, line: FundFact['line'], ...columns: readonly FundFact['column'][]): FundFact | null {
  return columns.flatMap((column) => funds.find((each) => each.line === line && each.column === column) ?? [])[0] ?? null;
}

/** The self-evaluation of a year; null where there are several. */
function evaluationOf(members: readonly Member[]): Member | null {
  const [first, second] = members.filter(
    ({ at }) => at.table.kind === 'self-evaluation' && fund(at.table, 'total', 'adjusted', 'initial') !== null,
  );
  return first && !second ? first : null;
}

/** More carried over into a year than the year before left of its budget. */
function* carried(before: Member, now: Member): Iterable<Contradiction> {
  const [budget, spent] = [fund(before.at.table, 'total', 'adjusted', 'initial'), fund(before.at.table, 'total', 'executed')];
  const over = fund(now.at.table, 'carry-over', 'adjusted', 'initial');
  if (!budget || !spent || !over) return;
  const [mine, theirs] = factors(now.at.table.amountUnit, before.at.table.amountUnit);
  const left = new Decimal(budget.value).minus(spent.value);
  const tolerance = figureTolerance(over.decimals)
    .times(mine)
    .plus(figureTolerance(budget.decimals).plus(figureTolerance(spent.decimals)).times(theirs));
  if (new Decimal(over.value).times(mine).minus(left.times(theirs)).lte(tolerance)) return;
  yield contradiction({
    rule: 'cross/last-year',
    severity: 'warning',
    message: 'carried',
    params: {
      project: now.at.table.identity.project,
      found: over.text,
      left: left.toFixed(),
      budget: budget.text,
      spent: spent.text,
      unit: now.at.table.amountUnit,
      otherUnit: before.at.table.amountUnit,
    },
    own: placed(now.at, over),
    others: [placed(before.at, budget), placed(before.at, spent)],
    expected: `≤${left.toFixed()}`,
    doubt: doubtOf(before, now),
    unsure: over.unsure || budget.unsure || spent.unsure,
  });
}

/** What a project's self-evaluation says otherwise than the year before's. */
export function* againstLastYear(project: Project): Iterable<Contradiction> {
  const years = byYear(project);
  for (const [year, members] of years) {
    const before = year === null ? undefined : years.get(year - 1);
    const [own, other] = [evaluationOf(members), before ? evaluationOf(before) : null];
    if (own && other) yield* carried(other, own);
  }
}

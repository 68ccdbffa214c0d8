import type { Problem, Result } from '../../core/localized';
import { success } from '../../core/localized';
import type { ReportShard } from '../../core/report/json-report';
import { problems } from '../command-problems';

/** What is known of a report before it is put together with others. */
export interface ReportHead {
  readonly name: string;
  readonly policy: string;
  readonly date: string;
  readonly shard: ReportShard | null;
}

/** Parts that are named at most where many are missing. */
const NAMED = 10;

function shardProblem(heads: readonly ReportHead[], first: ReportHead & { readonly shard: ReportShard }): Problem | null {
  const seen = new Map<number, string>();
  for (const { name, shard } of heads) {
    if (!shard || shard.of !== first.shard.of || shard.list !== first.shard.list) return problems.otherWhole(name, first.name);
    const twice = seen.get(shard.number);
    if (twice !== undefined) return problems.partTwice(name, twice);
    seen.set(shard.number, name);
  }
  const missing = Array.from({ length: first.shard.of }, (_, at) => at + 1).filter((number) => !seen.has(number));
  if (missing.length === 0) return null;
  const named = missing
    .slice(0, NAMED)
    .map((number) => `${number}/${first.shard.of}`)
    .join(', ');
  return problems.partsMissing(missing.length > NAMED ? `${named}, …` : named);
}

/**
 * The order in which reports follow each other: parts of one run by their numbers, others as they were named. Codes:
 * `other-policy`, `other-whole`, `part-twice`, `parts-missing`.
 */
export function inOrder(heads: readonly ReportHead[]): Result<readonly ReportHead[]> {
  const [first] = heads;
  const other = heads.find(({ policy }) => policy !== first?.policy);
  if (first && other) return { ok: false, problem: problems.otherPolicy(other.name, first.name) };
  const part = heads.find((head): head is ReportHead & { readonly shard: ReportShard } => head.shard !== null);
  if (!part) return success(heads);
  const problem = shardProblem(heads, part);
  return problem
    ? { ok: false, problem }
    : success([...heads].sort((one, other_) => (one.shard?.number ?? 0) - (other_.shard?.number ?? 0)));
}

import { createHash } from 'node:crypto';
import type { Result } from '../core/localized';
import { failure, say, success } from '../core/localized';
import type { ReportShard } from '../core/report/json-report';
import type { Inputs } from './expand-inputs';
import { USAGE_WORDS } from './usage-words';

/** One of the parts into which a run over many workbooks is cut, so that several machines can do a part each. */
export interface Shard {
  /** From 1 on. */
  readonly number: number;
  readonly of: number;
}

/** More parts than anybody has machines. */
const MOST = 100_000;

/** What `--shard` says: `3/20` is the third of twenty. Null where it is left out. Code: `bad-choice`. */
export function shardChoice(option: string | undefined): Result<Shard | null> {
  if (option === undefined) return success(null);
  const [, number, of] = /^(\d{1,6})\/(\d{1,6})$/.exec(option)?.map(Number) ?? [];
  if (number !== undefined && of !== undefined && number >= 1 && number <= of && of <= MOST) return success({ number, of });
  return failure('bad-choice', say(USAGE_WORDS.badShard, { value: option }));
}

/** A sum of everything that the arguments stand for, by which parts are known to be of one whole. */
function listSum({ files, unusable }: Inputs): string {
  const sum = createHash('sha256');
  for (const { path } of [...unusable, ...files]) sum.update(`${JSON.stringify(path)}\n`);
  return sum.digest('hex');
}

/** The inputs of one part: of the files a run of neighbours, so that all parts in a row are the whole; what is said of the whole is the first's to say. */
export function inputsOfShard(inputs: Inputs, { number, of }: Shard): { readonly inputs: Inputs; readonly note: ReportShard } {
  const { files } = inputs;
  const from = (part: number): number => Math.floor((part * files.length) / of);
  const own = files.slice(from(number - 1), from(number));
  const nothing = { unusable: [], passedOver: [], linked: [], leftOut: [] };
  return {
    inputs: { ...inputs, ...(number === 1 ? {} : nothing), files: own },
    note: { number, of, files: files.length, list: listSum(inputs) },
  };
}

import type { Localized, Result } from '../core/localized';
import { failure, say, success } from '../core/localized';
import { policies, policyById } from '../core/scoring/policies';
import type { Policy } from '../core/scoring/types';
import { USAGE_WORDS } from './usage-words';
import { DEFAULT_WORKER_LIMITS, type Limits } from './worker-limits';

/** What `check --format` takes. */
export const FORMATS = ['text', 'json', 'html', 'xlsx'] as const;
export type Format = (typeof FORMATS)[number];

/** What `explain --format` takes. */
export const EXPLAIN_FORMATS = ['text', 'json'] as const;
export type ExplainFormat = (typeof EXPLAIN_FORMATS)[number];

function refused<T>(option: string, value: string, choices: readonly string[]): Result<T> {
  const message: Localized = say(USAGE_WORDS.badChoice, { option, value, choices: choices.join(', ') });
  return failure('bad-choice', message);
}

/** One of the words that an option takes. */
export function choice<T extends string>(option: string, value: string, choices: readonly T[]): Result<T> {
  const found = choices.find((one) => one === value);
  return found ? success(found) : refused(option, value, choices);
}

/** The policy that `--policy` names; null where it is left out. */
export function policyChoice(id: string | undefined): Result<Policy | null> {
  if (id === undefined) return success(null);
  const policy = policyById(id);
  return policy
    ? success(policy)
    : refused(
        '--policy',
        id,
        policies.map((one) => one.id),
      );
}

interface NumberKind {
  readonly least: number;
  readonly most: number;
  readonly whole: boolean;
}

/** The number that an option takes; `fallback` where it is left out. */
function number(option: string, value: string | undefined, { least, most, whole }: NumberKind, fallback: number): Result<number> {
  if (value === undefined) return success(fallback);
  const read = (whole ? /^\d+$/ : /^\d+(\.\d+)?$/).test(value) ? Number(value) : NaN;
  if (read >= least && read <= most) return success(read);
  const params = { option, value, least: String(least), most: String(most) };
  const message = (language: keyof Localized): string =>
    say(USAGE_WORDS.badNumber, { ...params, kind: USAGE_WORDS[whole ? 'wholeNumber' : 'anyNumber'][language] })[language];
  return failure('bad-number', { 'zh-CN': message('zh-CN'), 'en-US': message('en-US') });
}

/** What `--jobs`, `--file-seconds` and `--file-memory` say. A worker needs 64 MB for itself; a day is as good as no limit. */
export function limitsChoice(options: {
  readonly jobs?: string;
  readonly fileSeconds?: string;
  readonly fileMemory?: string;
}): Result<Limits> {
  const { jobs, seconds, megabytes } = DEFAULT_WORKER_LIMITS;
  const [chosenJobs, chosenSeconds, chosenMegabytes] = [
    number('--jobs', options.jobs, { least: 1, most: 1024, whole: true }, jobs),
    number('--file-seconds', options.fileSeconds, { least: 0.001, most: 86_400, whole: false }, seconds),
    number('--file-memory', options.fileMemory, { least: 64, most: 1_048_576, whole: true }, megabytes),
  ];
  if (!chosenJobs.ok) return chosenJobs;
  if (!chosenSeconds.ok) return chosenSeconds;
  if (!chosenMegabytes.ok) return chosenMegabytes;
  return success({ jobs: chosenJobs.value, seconds: chosenSeconds.value, megabytes: chosenMegabytes.value });
}

import type { Localized, Result } from '../core/localized';
import { failure, say, success } from '../core/localized';
import { policies, policyById } from '../core/scoring/policies';
import type { Policy } from '../core/scoring/types';
import { USAGE_WORDS } from './usage-words';

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
  return policy ? success(policy) : refused('--policy', id, policies.map((one) => one.id));
}

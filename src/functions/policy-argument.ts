import { DEFAULT_POLICY, policies, policyById } from '../core/scoring/policies';
import type { Policy } from '../core/scoring/types';
import { wordOf } from './arguments';
import { unreadable, type JxError } from './jx-results';

export interface PolicyChoice {
  readonly policy: Policy;
}

/** The scoring policy that an argument names by its id; the common rule where it is blank. */
export function policyOf(argument: unknown): PolicyChoice | JxError {
  const id = wordOf(argument).trim();
  if (id === '') return { policy: DEFAULT_POLICY };
  const policy = policyById(id.toLowerCase());
  if (policy) return { policy };
  const known = policies.map((entry) => entry.id).join(', ');
  return unreadable(`没有编号为“${id}”的计分规则，可用：${known}。`, `There is no policy "${id}"; known: ${known}.`);
}

import type { Problem } from '../../localized';
import type { Policy } from '../types';
import { validatePolicy } from '../validate-policy';
import { caiyu202010 } from './caiyu-2020-10';
import { guangxiSteps } from './guangxi-steps';
import { hubei } from './hubei';
import { jinan } from './jinan';

/** Keeps the policies that are sound and whose id is new; says what is wrong with the others. */
export function registerPolicies(candidates: readonly Policy[]): {
  readonly policies: readonly Policy[];
  readonly problems: readonly Problem[];
} {
  const accepted: Policy[] = [];
  const problems: Problem[] = [];
  for (const candidate of candidates) {
    const found = [...validatePolicy(candidate)];
    if (accepted.some((policy) => policy.id === candidate.id)) {
      found.push({
        code: 'policy-id-taken',
        message: { 'zh-CN': `计分规则编号 ${candidate.id} 重复。`, 'en-US': `The policy id ${candidate.id} is used twice.` },
      });
    }
    if (found.length === 0) accepted.push(candidate);
    problems.push(...found);
  }
  return { policies: accepted, problems };
}

/** All policies the product knows, the default first. A new one is one data file and one entry here. */
const registered = registerPolicies([caiyu202010, hubei, jinan, guangxiSteps]);

export const policies: readonly Policy[] = registered.policies;

/** What is wrong with the shipped policies; a test keeps it empty. */
export const policyProblems: readonly Problem[] = registered.problems;

/** The common rule, 财预〔2020〕10号. */
export const DEFAULT_POLICY: Policy = caiyu202010;

/** The policy with this id, or null. */
export function policyById(id: string): Policy | null {
  return policies.find((policy) => policy.id === id) ?? null;
}

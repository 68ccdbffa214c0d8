import type { Policy } from '../types';
import { caiyu202010 } from './caiyu-2020-10';
import { guangxiSteps } from './guangxi-steps';
import { hubei } from './hubei';
import { jinan } from './jinan';

/** All policies the product knows, the default first. A new one is one data file and one entry here; a test looks for its faults. */
export const policies: readonly Policy[] = [caiyu202010, hubei, jinan, guangxiSteps];

/** The common rule, 财预〔2020〕10号. */
export const DEFAULT_POLICY: Policy = caiyu202010;

/** The policy with this id, or null. */
export function policyById(id: string): Policy | null {
  return policies.find((policy) => policy.id === id) ?? null;
}

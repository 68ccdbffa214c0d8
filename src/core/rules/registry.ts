import { fundTotalMismatch } from './fund/total-mismatch';
import type { Rule } from './types';

/** Every rule, in the order of the documentation. A new rule is one file and one entry here. */
export const rules: readonly Rule[] = [fundTotalMismatch];

/** The rule with this id, or null. */
export function ruleById(id: string): Rule | null {
  return rules.find((rule) => rule.id === id) ?? null;
}

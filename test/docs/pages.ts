import { rules } from '../../src/core/rules/registry';
import { policies } from '../../src/core/scoring/policies';
import { policyIndex, policyPage } from './policy-page';
import { ruleIndex, rulePage, rulePageName } from './rule-page';

/** Folders under docs/ that hold generated pages and nothing else. */
export const GENERATED_FOLDERS = ['rules', 'policies'] as const;

/** Every generated page by its path under docs/. */
export function generatedPages(): ReadonlyMap<string, string> {
  return new Map([
    ['rules/README.md', ruleIndex(rules)],
    ...rules.map((rule) => [`rules/${rulePageName(rule)}`, rulePage(rule)] as const),
    ['policies/README.md', policyIndex(policies)],
    ...policies.map((policy) => [`policies/${policy.id}.md`, policyPage(policy)] as const),
  ]);
}

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { rules } from '../../src/core/rules/registry';
import { describedPolicies } from '../../src/core/scoring/policies/about';
import { dependenciesPage } from '../supply/page';
import { commandsPage } from './commands-page';
import { withVersionTables } from './excel-versions';
import { policyIndex, policyPage } from './policy-page';
import { reportPage } from './report-page';
import { ruleIndex, rulePage, rulePageName } from './rule-page';

/** Folders under docs/ that hold generated pages and nothing else. */
export const GENERATED_FOLDERS = ['rules', 'policies'] as const;

/** Written by hand but for its tables of versions. */
const DEPLOY = path.resolve(__dirname, '../../docs/deploy.md');

/** Every generated page by its path under docs/. */
export function generatedPages(): ReadonlyMap<string, string> {
  return new Map([
    ['rules/README.md', ruleIndex(rules)],
    ...rules.map((rule) => [`rules/${rulePageName(rule)}`, rulePage(rule)] as const),
    ['policies/README.md', policyIndex(describedPolicies)],
    ['commands.md', commandsPage('en-US')],
    ['commands.zh-CN.md', commandsPage('zh-CN')],
    ['report.md', reportPage()],
    ['dependencies.md', dependenciesPage()],
    ['deploy.md', withVersionTables(readFileSync(DEPLOY, 'utf8'))],
    ...describedPolicies.map((policy) => [`policies/${policy.id}.md`, policyPage(policy)] as const),
  ]);
}

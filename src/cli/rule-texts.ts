import { rules } from '../core/rules/registry';
import type { RuleTexts } from '../reports/source-text';

const BY_ID = new Map(rules.map((rule) => [rule.id, rule]));

export const ruleTexts: RuleTexts = (id) => BY_ID.get(id) ?? null;

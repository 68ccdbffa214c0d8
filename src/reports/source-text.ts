import type { Localized } from '../core/localized';
import type { Rule } from '../core/rules/types';
import type { LegalSource } from '../core/scoring/types';

/** What there is to say about a rule; null for an id that no rule has. */
export type RuleTexts = (id: string) => Pick<Rule, 'title' | 'explanation' | 'source'> | null;

/** Where a rule or policy comes from, document first. */
export function sourceText(source: LegalSource): Localized {
  const said = (language: keyof Localized): string => {
    const text = source.text[language];
    return source.document === null || text.includes(source.document) ? text : `${source.document} · ${text}`;
  };
  return { 'zh-CN': said('zh-CN'), 'en-US': said('en-US') };
}

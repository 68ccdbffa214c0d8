import type { Localized } from '../localized';
import { ruleById } from '../rules/registry';
import type { Profile, RuleSetting } from './types';

/** Settings of a rule in words. */
const SEVERITY_WORDS: Readonly<Record<RuleSetting, Localized>> = {
  off: { 'zh-CN': '不检查', 'en-US': 'off' },
  error: { 'zh-CN': '错误', 'en-US': 'error' },
  warning: { 'zh-CN': '提醒', 'en-US': 'warning' },
  info: { 'zh-CN': '提示', 'en-US': 'info' },
};

const TOLERANCES: Readonly<Record<NonNullable<Profile['tolerance']>, Localized>> = {
  separate: { 'zh-CN': '舍入尾差列为提示', 'en-US': 'rounding differences as notes' },
  hide: { 'zh-CN': '舍入尾差不列', 'en-US': 'rounding differences left out' },
  strict: { 'zh-CN': '舍入尾差按规则级别列出', 'en-US': 'rounding differences with the severity of their rule' },
};

/** What a profile changes, in one line: whoever reads a score or a list of findings must see under what it was made. */
export function describeProfile({ name, policy, rules, tolerance }: Profile): Localized {
  const titles = (language: keyof Localized): string[] =>
    [...rules].map(
      ([id, setting]) => `${ruleById(id)?.title[language] ?? id}${language === 'zh-CN' ? '：' : ': '}${SEVERITY_WORDS[setting][language]}`,
    );
  const parts = (language: keyof Localized): string[] => [
    ...(policy ? [policy.name[language]] : []),
    ...titles(language),
    ...(tolerance ? [TOLERANCES[tolerance][language]] : []),
  ];
  return { 'zh-CN': `配置“${name}”：${parts('zh-CN').join('；')}`, 'en-US': `Profile "${name}": ${parts('en-US').join('; ')}` };
}

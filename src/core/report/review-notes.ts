import type { Finding } from '../finding';
import type { Localized } from '../localized';
import { say } from '../localized';
import type { BroughtAlong, FileReport, LeftOut } from './types';

const WORDS = {
  leftOut: {
    'zh-CN': '按配置或尾差设置没有列出 {findings} 个问题，其中 {errors} 处错误。',
    'en-US': 'The profile or the setting for rounding leaves {findings} finding(s) out of this list, {errors} of them errors.',
  },
  ignored: {
    'zh-CN': '有 {findings} 个问题被忽略，没有列出，其中 {errors} 处错误。',
    'en-US': 'Ignored and not listed: {findings} finding(s), {errors} of them errors.',
  },
  broughtIgnored: { 'zh-CN': '忽略 {count} 个问题', 'en-US': '{count} ignored finding(s)' },
  broughtProfile: { 'zh-CN': '配置“{name}”', 'en-US': 'the profile "{name}"' },
  broughtSettings: { 'zh-CN': '计分规则或尾差设置', 'en-US': 'a policy or a setting for rounding' },
  notUsed: {
    'zh-CN': '这份文件自带{what}：没有采用，问题照常列出。',
    'en-US': 'This file brings along {what}: not used, everything is listed.',
  },
  template: { 'zh-CN': '已与模板“{name}”逐行核对。', 'en-US': 'Held against the template "{name}" row by row.' },
  profileUsed: { 'zh-CN': '采用的是文件自带的配置。', 'en-US': 'The profile used is the one that the file brings along.' },
} as const satisfies Record<string, Localized>;

/** How many findings are left out of a list, and how many of them are errors. */
export function leftOutOf(findings: readonly Finding[]): LeftOut {
  return { findings: findings.length, errors: findings.filter(({ severity }) => severity === 'error').length };
}

function counted(words: Localized, { findings, errors }: LeftOut): Localized {
  return say(words, { findings: String(findings), errors: String(errors) });
}

function broughtNotes({ ignored, profile, settings, profileUsed }: BroughtAlong): Localized[] {
  const parts = [
    ...(ignored > 0 ? [say(WORDS.broughtIgnored, { count: String(ignored) })] : []),
    ...(profile !== null && !profileUsed ? [say(WORDS.broughtProfile, { name: profile })] : []),
    ...(settings ? [WORDS.broughtSettings] : []),
  ];
  const what = { 'zh-CN': parts.map((part) => part['zh-CN']).join('、'), 'en-US': parts.map((part) => part['en-US']).join(', ') };
  const notUsed = {
    'zh-CN': WORDS.notUsed['zh-CN'].replace('{what}', () => what['zh-CN']),
    'en-US': WORDS.notUsed['en-US'].replace('{what}', () => what['en-US']),
  };
  return [...(profileUsed ? [WORDS.profileUsed] : []), ...(parts.length > 0 ? [notUsed] : [])];
}

/**
 * What whoever reads a list of findings must know before it: under which profile it was made, what is left out of it and why,
 * what the file brought along that would have changed it, and against which template it was held.
 */
export function reviewNotes({
  profileNote,
  leftOut,
  ignored,
  brought,
  template,
}: Pick<FileReport, 'profileNote' | 'leftOut' | 'ignored' | 'brought' | 'template'>): readonly Localized[] {
  return [
    ...(profileNote ? [profileNote] : []),
    ...(leftOut && leftOut.findings > 0 ? [counted(WORDS.leftOut, leftOut)] : []),
    ...(ignored && ignored.findings > 0 ? [counted(WORDS.ignored, ignored)] : []),
    ...(brought ? broughtNotes(brought) : []),
    ...(template === undefined ? [] : [say(WORDS.template, { name: template })]),
  ];
}

/** Whether a list of findings is all there is: only then may it be said that nothing was found wrong. */
export function listsEverything({ leftOut, ignored }: Pick<FileReport, 'leftOut' | 'ignored'>): boolean {
  return (leftOut?.findings ?? 0) + (ignored?.findings ?? 0) === 0;
}

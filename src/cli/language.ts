import type { Language, Localized, TextParams } from '../core/localized';
import { say } from '../core/localized';

/** The tags that `--lang` takes. */
export const LANGUAGES: readonly Language[] = ['zh-CN', 'en-US'];

function fromTag(tag: string): Language {
  return /^zh([-_.@]|$)/i.test(tag) ? 'zh-CN' : 'en-US';
}

/**
 * The language to speak: `--lang` where given (`zh`, `zh_CN.UTF-8` and `en` are understood as well), else the first of
 * LC_ALL, LC_MESSAGES and LANG that is set, else the system's own (`system`, a tag such as `zh-CN`). Every Chinese locale
 * gets zh-CN, all others en-US. Null where `wanted` is no language that the command speaks.
 */
export function chooseLanguage(wanted: string | null, env: NodeJS.ProcessEnv, system: string): Language | null {
  if (wanted !== null) return /^(zh|en)([-_.@]|$)/i.test(wanted) ? fromTag(wanted) : null;
  const locale = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((value) => value !== undefined && value !== '');
  return fromTag(locale ?? system);
}

/** The value of `--lang` as it stands on the command line, before options are parsed: help and complaints need it too. */
export function wantedLanguage(argv: readonly string[]): string | null {
  for (const [at, argument] of argv.entries()) {
    if (argument === '--') return null;
    if (argument === '--lang') return argv[at + 1] ?? null;
    if (argument.startsWith('--lang=')) return argument.slice('--lang='.length);
  }
  return null;
}

/** Says things in one language. */
export type Speaker = (text: Localized, params?: TextParams) => string;

export function speaker(language: Language): Speaker {
  return (text, params = {}) => say(text, params)[language];
}

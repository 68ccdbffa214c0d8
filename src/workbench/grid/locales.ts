import type { ILanguagePack } from '@univerjs/core';
import { LocaleType, mergeLocales } from '@univerjs/core';
import type { Language } from '../../core/localized';

export const GRID_LOCALE: Readonly<Record<Language, LocaleType>> = { 'zh-CN': LocaleType.ZH_CN, 'en-US': LocaleType.EN_US };

/** Loads the grid's own texts of one language; each language is a chunk of its own. */
export async function gridLocale(language: Language): Promise<ILanguagePack> {
  const [core, note] =
    language === 'zh-CN'
      ? await Promise.all([import('@univerjs/preset-sheets-core/locales/zh-CN'), import('@univerjs/preset-sheets-note/locales/zh-CN')])
      : await Promise.all([import('@univerjs/preset-sheets-core/locales/en-US'), import('@univerjs/preset-sheets-note/locales/en-US')]);
  return mergeLocales(core.default, note.default);
}

import type { ILanguagePack } from '@univerjs/core';
import { LocaleType, mergeLocales } from '@univerjs/core';
import type { Language } from '../../core/localized';
import type { FunctionTexts } from '../../hosts/univer/jx-descriptions';

export const GRID_LOCALE: Readonly<Record<Language, LocaleType>> = { 'zh-CN': LocaleType.ZH_CN, 'en-US': LocaleType.EN_US };

/** Loads the grid's own texts of one language; each language is a chunk of its own. */
export async function gridLocale(language: Language): Promise<ILanguagePack> {
  const [core, note] =
    language === 'zh-CN'
      ? await Promise.all([import('@univerjs/preset-sheets-core/locales/zh-CN'), import('@univerjs/preset-sheets-note/locales/zh-CN')])
      : await Promise.all([import('@univerjs/preset-sheets-core/locales/en-US'), import('@univerjs/preset-sheets-note/locales/en-US')]);
  return mergeLocales(core.default, note.default);
}

const FILES: Readonly<Record<Language, string>> = { 'zh-CN': 'functions.json', 'en-US': 'functions-en-us.json' };

/** Loads the descriptions of the worksheet functions that the build wrote; without them the functions work undescribed. */
export async function loadFunctionTexts(language: Language): Promise<FunctionTexts> {
  try {
    const response = await fetch(FILES[language]);
    return response.ok ? ((await response.json()) as FunctionTexts) : { functions: [] };
  } catch {
    return { functions: [] };
  }
}

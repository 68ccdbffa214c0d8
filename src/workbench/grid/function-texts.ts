import type { Language } from '../../core/localized';
import type { FunctionTexts } from '../../hosts/workbench/jx-descriptions';

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

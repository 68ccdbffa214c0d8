import type { Language } from '../../core/localized';

/** The pane's language for a display language such as `zh-CN`, `zh-Hans-CN` or `en-GB`: Chinese for every Chinese, English otherwise. */
export function languageOf(displayLanguage: string | undefined): Language {
  return displayLanguage === undefined || /^zh\b/i.test(displayLanguage) ? 'zh-CN' : 'en-US';
}

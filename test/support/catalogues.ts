import type { Language } from '../../src/core/localized';
import type { Messages } from '../../src/pane/messages/catalogue';
import { enUS } from '../../src/pane/messages/en-US';
import { zhCN } from '../../src/pane/messages/zh-CN';

/** The pane's texts in all languages. */
export const catalogues: Readonly<Record<Language, Messages>> = { 'zh-CN': zhCN, 'en-US': enUS };

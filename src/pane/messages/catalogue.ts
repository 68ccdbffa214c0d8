import type { Language } from '../../core/localized';
import { enUS } from './en-US';
import { zhCN } from './zh-CN';

export type MessageKey = keyof typeof zhCN;

/** Every text of the pane in one language. The keys of `zh-CN.ts` are the measure: a missing or extra one does not compile. */
export type Messages = Readonly<Record<MessageKey, string>>;

export const catalogues: Readonly<Record<Language, Messages>> = { 'zh-CN': zhCN, 'en-US': enUS };

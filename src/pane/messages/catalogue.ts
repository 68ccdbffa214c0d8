import type { Language } from '../../core/localized';
import { zhCN } from './zh-CN';

export type MessageKey = keyof typeof zhCN;

/** Every text of the pane in one language. The keys of `zh-CN.ts` are the measure: a missing or extra one does not compile. */
export type Messages = Readonly<Record<MessageKey, string>>;

/** The languages that are here: Chinese always, others once they are asked for. Few people need two. */
const here = new Map<Language, Messages>([['zh-CN', zhCN]]);

/** The texts of a language, in Chinese until they are loaded. */
export function messagesOf(language: Language): Messages {
  return here.get(language) ?? zhCN;
}

/** Loads the texts of a language where they are not here. Never rejects: where they cannot be had the pane goes on in Chinese. */
export async function loadMessages(language: Language): Promise<void> {
  if (here.has(language)) return;
  const loaded = await import('./en-US').catch(() => null);
  if (loaded) here.set('en-US', loaded.enUS);
}

import { createContext, useContext, type ReactNode } from 'react';
import type { Language, Localized } from '../core/localized';
import { messagesOf, type MessageKey, type Messages } from './messages/catalogue';
import { formatMessage, type MessageParams } from './messages/format';

/** How components speak: `t` for the pane's own texts, `say` for texts that come from the core. */
export interface Speech {
  readonly language: Language;
  readonly t: (key: MessageKey, params?: MessageParams) => string;
  readonly say: (text: Localized) => string;
}

function speech(language: Language, messages: Messages): Speech {
  return { language, t: (key, params) => formatMessage(messages[key], params), say: (text) => text[language] };
}

const SpeechContext = createContext<Speech>(speech('zh-CN', messagesOf('zh-CN')));

/** @param props.language its texts are loaded (`loadMessages`) before this is shown, or shown in it */
export function SpeechProvider(props: { readonly language: Language; readonly messages?: Messages; readonly children: ReactNode }) {
  return (
    <SpeechContext.Provider value={speech(props.language, props.messages ?? messagesOf(props.language))}>
      {props.children}
    </SpeechContext.Provider>
  );
}

/** The texts of the current language. */
export function useSpeech(): Speech {
  return useContext(SpeechContext);
}

import { useSpeech, type Speech } from '../../i18n';
import { filesCatalogues, type FilesMessageKey } from '../../messages/files/catalogue';
import { formatMessage, type MessageParams } from '../../messages/format';

interface FilesSpeech extends Pick<Speech, 'language' | 'say'> {
  readonly f: (key: FilesMessageKey, params?: MessageParams) => string;
}

/** How the pages speak that work with further files: `f` for their own texts, which are loaded with them. */
export function useFilesSpeech(): FilesSpeech {
  const { language, say } = useSpeech();
  return { language, say, f: (key, params) => formatMessage(filesCatalogues[language][key], params) };
}

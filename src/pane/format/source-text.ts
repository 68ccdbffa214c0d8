import type { LegalSource } from '../../core/scoring/types';
import type { Speech } from '../i18n';

/** A legal source as one text: the document's number in front, unless the text names it already. */
export function sourceText(source: LegalSource, say: Speech['say']): string {
  const text = say(source.text);
  return source.document === null || text.includes(source.document) ? text : `${source.document} ${text}`;
}

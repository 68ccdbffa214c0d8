import { failure, success, type Result } from '../../../core/localized';
import { sniff } from '../xlsx/sniff';
import { documentProblem } from './document-problems';
import { MOST_CHARACTERS, readDocx } from './read-docx';

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
const ARCHIVE = [0x50, 0x4b, 0x03, 0x04];
const MOST_BYTES = 20 * 1024 ** 2;
/** Control characters that no text holds. */
const BINARY = /[\u0000-\u0008\u000e-\u001f]/;

function starts(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

function refused(code: string): Result<never> {
  const { message } = documentProblem(code);
  return failure(code, message);
}

/** The text of bytes: UTF-8 or UTF-16 with its mark, else the encoding of older Chinese systems; null where it is none of these. */
function decoded(bytes: Uint8Array): string | null {
  const marked = starts(bytes, [0xff, 0xfe]) ? 'utf-16le' : starts(bytes, [0xfe, 0xff]) ? 'utf-16be' : null;
  for (const encoding of marked ? [marked] : ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      return BINARY.test(text) ? null : text;
    } catch {
      continue;
    }
  }
  return null;
}

/**
 * The paragraphs of a report in words without the blank ones: a .docx document or a text, told by what they hold. Never throws.
 * Codes: `empty-file`, `old-document`, `password-protected`, `not-a-text`, `no-text`, and those of `readDocx`.
 */
export function readReportText(bytes: Uint8Array, name: string): Result<readonly string[]> {
  if (bytes.length === 0) return refused('empty-file');
  if (starts(bytes, COMPOUND)) return refused(sniff(bytes, name)?.code === 'password-protected' ? 'password-protected' : 'old-document');
  if (starts(bytes, ARCHIVE)) {
    const read = readDocx(bytes);
    return read.ok && read.value.length === 0 ? refused('no-text') : read;
  }
  if (bytes.length > MOST_BYTES) return refused('too-large');
  const text = decoded(bytes);
  if (text !== null && text.length > MOST_CHARACTERS) return refused('too-large');
  if (text === null || starts(bytes, [0x25, 0x50, 0x44, 0x46])) return refused('not-a-text');
  const paragraphs = text
    .split(/\r\n?|\n|\u2028|\u2029/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return paragraphs.length === 0 ? refused('no-text') : success(paragraphs);
}

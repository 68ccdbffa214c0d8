import { PackageFault } from '../fault';
import { unreadable } from '../xlsx-problems';

/** The encoding of an XML part by its byte order mark or declaration: UTF-8 nearly always. */
export function xmlEncoding(head: Uint8Array): string {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  if (head[0] === 0x3c && head[1] === 0) return 'utf-16le';
  if (head[0] === 0 && head[1] === 0x3c) return 'utf-16be';
  const declared = /^(?:\xef\xbb\xbf)?<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/.exec(String.fromCharCode(...head.subarray(0, 200)));
  return declared?.[1]?.toLowerCase() ?? 'utf-8';
}

/** A decoder that refuses broken text rather than replacing it: what cannot be read exactly must not be written back. */
export function xmlDecoder(head: Uint8Array, keepMark = false): TextDecoder {
  try {
    return new TextDecoder(xmlEncoding(head), { fatal: true, ignoreBOM: keepMark });
  } catch {
    throw new PackageFault(unreadable());
  }
}

/** Part names compare without regard to case; some writers use backslashes or a leading slash. */
export function partKey(path: string): string {
  return path.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

/**
 * The name of an archive's entry. UTF-8 with or without the flag that says so; other bytes one character each, so that two
 * names never become one.
 */
export function decodeName(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  }
}

/** Flag of an entry whose name is UTF-8: readers take others for letters of an old code page. */
export const UTF8_FLAG = 0x0800;

/** A new entry's name in bytes, and the flag that it needs. */
export function encodeName(name: string): { readonly bytes: Uint8Array; readonly flag: number } {
  const bytes = new TextEncoder().encode(name);
  return { bytes, flag: bytes.length === name.length ? 0 : UTF8_FLAG };
}

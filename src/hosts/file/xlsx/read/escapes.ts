const ESCAPE = /_x([0-9A-Fa-f]{4})_/g;

/** Text as a person sees it: `_x000D_` stands for a character that XML cannot hold, `_x005F_` for the underscore of such a mark. */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(ESCAPE, (_, code: string) => String.fromCharCode(parseInt(code, 16))).replaceAll('\r\n', '\n');
}


const ENTITY = /&(?:#x([0-9A-Fa-f]+)|#([0-9]+)|(amp|lt|gt|quot|apos));|&/g;
const CHARACTERS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function character(code: number): string {
  const allowed =
    code === 9 ||
    code === 10 ||
    code === 13 ||
    (code >= 32 && code < 0xd800) ||
    (code > 0xdfff && code < 0xfffe) ||
    (code > 0xffff && code <= 0x10ffff);
  if (!allowed) throw new Error('not well-formed');
  return String.fromCodePoint(code);
}

/** Text with XML's own entities and numbered characters in place. Throws on any other. */
export function decodeEntities(text: string): string {
  return text.replace(ENTITY, (_, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return CHARACTERS[name]!;
    if (hex === undefined && decimal === undefined) throw new Error('not well-formed');
    return character(hex !== undefined ? parseInt(hex, 16) : parseInt(decimal!, 10));
  });
}

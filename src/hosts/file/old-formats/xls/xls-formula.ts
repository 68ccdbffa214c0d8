/** Bytes of the tokens of a formula (MS-XLS 2.5.198.27), those that vary left out; tokens of other classes fold on these. */
const SIZES: Readonly<Record<number, number>> = {
  ...Object.fromEntries(Array.from({ length: 0x14 }, (_, index) => [index + 3, 1])),
  0x1c: 2,
  0x1d: 2,
  0x1e: 3,
  0x1f: 9,
  0x20: 8,
  0x21: 3,
  0x22: 4,
  0x23: 5,
  0x24: 5,
  0x25: 9,
  0x26: 7,
  0x27: 7,
  0x28: 7,
  0x29: 3,
  0x2a: 5,
  0x2b: 9,
  0x2c: 5,
  0x2d: 9,
  0x39: 7,
  0x3a: 7,
  0x3b: 11,
  0x3c: 7,
  0x3d: 11,
};
const TEXT = 0x17;
const ATTRIBUTE = 0x19;
const CHOOSE = 4;

function sizeAt(data: DataView, at: number, end: number): number {
  const id = data.getUint8(at);
  if (id === TEXT && at + 3 <= end) return 3 + data.getUint8(at + 1) * (data.getUint8(at + 2) & 1 ? 2 : 1);
  if (id === ATTRIBUTE && at + 4 <= end) return 4 + (data.getUint8(at + 1) & CHOOSE ? (data.getUint16(at + 2, true) + 1) * 2 : 0);
  return SIZES[id >= 0x40 ? (id & 0x1f) | 0x20 : id] ?? 0;
}

/**
 * Whether a formula that many cells share stands on itself alone. One that leads on to other shared ones, as no program writes
 * it, could double at every step.
 * @param at where the number of its bytes stands
 */
export function standsAlone(data: DataView, at: number): boolean {
  if (at + 2 > data.byteLength) return false;
  const end = at + 2 + data.getUint16(at, true);
  if (end > data.byteLength) return false;
  let token = at + 2;
  while (token < end) {
    const size = sizeAt(data, token, end);
    if (size === 0) return false;
    token += size;
  }
  return token === end;
}

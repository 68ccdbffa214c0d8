import { strToU8, unzipSync, zipSync } from 'fflate';
import { patchXlsx } from '../../../src/hosts/file/xlsx';
import { crc32 } from '../../../src/hosts/file/xlsx/zip/crc32';
import { edit, value } from '../contract/steps';
import { parts, shownIn } from './packages';

interface Extra {
  /** Sizes and offsets in the 64-bit fields, as streaming writers put them even for small files. */
  readonly wide?: boolean;
  /** Sizes behind the data instead of before it. */
  readonly descriptors?: boolean;
  readonly comment?: string;
}

/** An archive as other programs write them: with data descriptors, ZIP64 fields, comments. */
function archive(files: Readonly<Record<string, string>>, { wide = false, descriptors = false, comment = '' }: Extra): Uint8Array {
  const bytes: number[] = [];
  const directory: number[] = [];
  const u16 = (value: number): number[] => [value & 0xff, (value >> 8) & 0xff];
  const u32 = (value: number): number[] => [...u16(value & 0xffff), ...u16(value >>> 16)];
  const u64 = (value: number): number[] => [...u32(value), ...u32(0)];
  for (const [name, text] of Object.entries(files)) {
    const title = strToU8(name);
    const data = strToU8(text);
    const [offset, crc, size] = [bytes.length, crc32(data), data.length];
    const before = descriptors ? [...u32(0), ...u32(0), ...u32(0)] : [...u32(crc), ...u32(size), ...u32(size)];
    bytes.push(...u32(0x04034b50), ...u16(20), ...u16(descriptors ? 8 : 0), ...u16(0), ...u32(0x5a215a21), ...before, ...u16(title.length), ...u16(0), ...title, ...data);
    if (descriptors) bytes.push(...u32(0x08074b50), ...u32(crc), ...u32(size), ...u32(size));
    const extra = wide ? [...u16(1), ...u16(24), ...u64(size), ...u64(size), ...u64(offset)] : [];
    const narrow = (value: number): number[] => u32(wide ? 0xffffffff : value);
    directory.push(...u32(0x02014b50), ...u16(20), ...u16(20), ...u16(descriptors ? 8 : 0), ...u16(0), ...u32(0x5a215a21), ...u32(crc), ...narrow(size), ...narrow(size), ...u16(title.length), ...u16(extra.length), ...u16(0), ...u16(0), ...u16(0), ...u32(0), ...narrow(offset), ...title, ...extra);
  }
  const [start, count] = [bytes.length, Object.keys(files).length];
  bytes.push(...directory);
  if (wide) {
    const end = bytes.length;
    bytes.push(...u32(0x06064b50), ...u64(44), ...u16(45), ...u16(45), ...u32(0), ...u32(0), ...u64(count), ...u64(count), ...u64(directory.length), ...u64(start), ...u32(0x07064b50), ...u32(0), ...u64(end), ...u32(1));
  }
  const note = strToU8(comment);
  bytes.push(...u32(0x06054b50), ...u16(0), ...u16(0), ...u16(wide ? 0xffff : count), ...u16(wide ? 0xffff : count), ...u32(directory.length), ...u32(wide ? 0xffffffff : start), ...u16(note.length), ...note);
  return Uint8Array.from(bytes);
}

describe('archives of other programs', () => {
  it.each<[string, Extra]>([['plain', {}], ['with 64-bit fields', { wide: true }], ['with sizes behind the data', { descriptors: true }], ['with both and a comment', { wide: true, descriptors: true, comment: '由某系统导出 PK\u0005\u0006' }]])(
    '%s are read, changed, and can be read by others again', (_, extra) => {
      const files = parts({ 'xl/media/image1.png': 'png', 'docProps/app.xml': '<Properties/>' });
      const { bytes } = value(patchXlsx(archive(files, extra), [edit('表', 'B2', { content: { type: 'number', number: '5' } })]));
      expect(shownIn(bytes)).toEqual({ B2: '5' });
      const again = value(patchXlsx(bytes, [edit('表', 'B3', { content: { type: 'number', number: '6' } })])).bytes;
      expect(shownIn(again)).toEqual({ B2: '5', B3: '6' });
      expect(Object.keys(unzipSync(again))).toEqual(Object.keys(files));
      expect(unzipSync(again)['xl/media/image1.png']).toEqual(strToU8('png'));
    });

  it('sum up as fflate does', () => {
    for (const text of ['', 'a', '123456789', '绩效'.repeat(1000)]) {
      const bytes = strToU8(text);
      expect(crc32(bytes)).toBe(new DataView(zipSync({ a: bytes }).buffer).getUint32(14, true));
      expect(crc32(bytes.subarray(5), crc32(bytes.subarray(0, 5)))).toBe(crc32(bytes));
    }
  });
});

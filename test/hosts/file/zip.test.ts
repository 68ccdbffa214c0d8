import { strToU8, unzipSync, zipSync } from 'fflate';
import { patchXlsx, readXlsx } from '../../../src/hosts/file/xlsx';
import { crc32 } from '../../../src/hosts/file/xlsx/zip/crc32';
import { edit, problem, value } from '../contract/steps';
import { links, pack, parts, shownIn } from '../../support/xlsx/packages';

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
    bytes.push(
      ...u32(0x04034b50),
      ...u16(20),
      ...u16(descriptors ? 8 : 0),
      ...u16(0),
      ...u32(0x5a215a21),
      ...before,
      ...u16(title.length),
      ...u16(0),
      ...title,
      ...data,
    );
    if (descriptors) bytes.push(...u32(0x08074b50), ...u32(crc), ...u32(size), ...u32(size));
    const extra = wide ? [...u16(1), ...u16(24), ...u64(size), ...u64(size), ...u64(offset)] : [];
    const narrow = (value: number): number[] => u32(wide ? 0xffffffff : value);
    directory.push(
      ...u32(0x02014b50),
      ...u16(20),
      ...u16(20),
      ...u16(descriptors ? 8 : 0),
      ...u16(0),
      ...u32(0x5a215a21),
      ...u32(crc),
      ...narrow(size),
      ...narrow(size),
      ...u16(title.length),
      ...u16(extra.length),
      ...u16(0),
      ...u16(0),
      ...u16(0),
      ...u32(0),
      ...narrow(offset),
      ...title,
      ...extra,
    );
  }
  const [start, count] = [bytes.length, Object.keys(files).length];
  bytes.push(...directory);
  if (wide) {
    const end = bytes.length;
    bytes.push(
      ...u32(0x06064b50),
      ...u64(44),
      ...u16(45),
      ...u16(45),
      ...u32(0),
      ...u32(0),
      ...u64(count),
      ...u64(count),
      ...u64(directory.length),
      ...u64(start),
      ...u32(0x07064b50),
      ...u32(0),
      ...u64(end),
      ...u32(1),
    );
  }
  const note = strToU8(comment);
  bytes.push(
    ...u32(0x06054b50),
    ...u16(0),
    ...u16(0),
    ...u16(wide ? 0xffff : count),
    ...u16(wide ? 0xffff : count),
    ...u32(directory.length),
    ...u32(wide ? 0xffffffff : start),
    ...u16(note.length),
    ...note,
  );
  return Uint8Array.from(bytes);
}

describe('archives of other programs', () => {
  it.each<[string, Extra]>([
    ['plain', {}],
    ['with 64-bit fields', { wide: true }],
    ['with sizes behind the data', { descriptors: true }],
    ['with both and a comment', { wide: true, descriptors: true, comment: '由某系统导出 PK\u0005\u0006' }],
  ])('%s are read, changed, and can be read by others again', (_, extra) => {
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

/** An archive of stored parts; `same` names parts that point to the bytes of the one before, `local` what a header says instead. */
function crafted(
  entries: readonly (readonly [name: string, text: string])[],
  how: { readonly same?: readonly string[]; readonly local?: Readonly<Record<string, string>>; readonly latin?: boolean } = {},
): Uint8Array {
  const bytes: number[] = [];
  const directory: number[] = [];
  const u16 = (value: number): number[] => [value & 0xff, (value >> 8) & 0xff];
  const u32 = (value: number): number[] => [...u16(value & 0xffff), ...u16(value >>> 16)];
  let offset = 0;
  for (const [name, text] of entries) {
    const [data, title] = [strToU8(text), strToU8(name, how.latin)];
    const own = strToU8(how.local?.[name] ?? name, how.latin);
    const sizes = [...u32(crc32(data)), ...u32(data.length), ...u32(data.length)];
    if (!how.same?.includes(name)) {
      offset = bytes.length;
      bytes.push(...u32(0x04034b50), ...u16(20), ...u16(0), ...u16(0), ...u32(0), ...sizes, ...u16(own.length), ...u16(0), ...own, ...data);
    }
    directory.push(
      ...u32(0x02014b50),
      ...u16(20),
      ...u16(20),
      ...u16(0),
      ...u16(0),
      ...u32(0),
      ...sizes,
      ...u16(title.length),
      ...u16(0),
      ...u16(0),
      ...u16(0),
      ...u16(0),
      ...u32(0),
      ...u32(offset),
      ...title,
    );
  }
  return Uint8Array.from([
    ...bytes,
    ...directory,
    ...u32(0x06054b50),
    ...u32(0),
    ...u16(entries.length),
    ...u16(entries.length),
    ...u32(directory.length),
    ...u32(bytes.length),
    ...u16(0),
  ]);
}

describe('archives that say two things at once', () => {
  const whole = Object.entries(parts());
  const refused = (bytes: Uint8Array): readonly string[] => {
    const { code, message } = problem(readXlsx(bytes, '表.xlsx'));
    expect(problem(patchXlsx(bytes, [])).code).toBe(code);
    return [code, message['zh-CN']];
  };

  it('are taken apart rightly where they do not', () => {
    expect(readXlsx(crafted(whole), '表.xlsx').ok).toBe(true);
  });

  it('with parts stored over each other are refused: each would be written out in full', () => {
    expect(
      refused(
        crafted([...whole, ['xl/media/a.bin', 'x'.repeat(500)], ['xl/media/b.bin', 'x'.repeat(500)]], {
          same: ['xl/media/b.bin'],
          local: { 'xl/media/a.bin': 'xl/media/b.bin' },
        }),
      )[0],
    ).toBe('unreadable');
    const twice = crafted([...whole, ['xl/media/a.bin', 'x'.repeat(500)], ['xl\\media\\A.bin', 'x'.repeat(500)]], {
      same: ['xl\\media\\A.bin'],
    });
    expect(refused(twice)).toEqual(['zip-bomb', expect.stringContaining('重叠')]);
  });

  it.each([['xl/workbook.xml'], ['XL/Workbook.XML'], ['xl\\workbook.xml'], ['/xl/workbook.xml']])(
    'with a second xl/workbook.xml called %s are refused',
    (name) => {
      expect(refused(crafted([...whole, [name, '<workbook/>']]))).toEqual(['unreadable', expect.stringContaining('两个')]);
    },
  );

  it('with another name in front of the data than in the directory are refused', () => {
    expect(refused(crafted(whole, { local: { 'xl/workbook.xml': 'xl/other.xml' } }))).toEqual([
      'unreadable',
      expect.stringContaining('xl/workbook.xml'),
    ]);
  });

  it('with another size in front of the data than in the directory are refused', () => {
    const file = crafted(whole);
    new DataView(file.buffer).setUint32(22, 7, true);
    expect(refused(file)[0]).toBe('unreadable');
  });
});

describe('names of parts outside ASCII', () => {
  const flagOf = (bytes: Uint8Array, name: Uint8Array): readonly number[] => {
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const flags: number[] = [];
    for (let at = 0; at + 46 < bytes.length; at++) {
      const front = view.getUint32(at, true) === 0x04034b50 ? 6 : view.getUint32(at, true) === 0x02014b50 ? 8 : 0;
      const start = at + (front === 6 ? 30 : 46);
      if (front > 0 && name.every((byte, index) => bytes[start + index] === byte)) flags.push(view.getUint16(at + front, true));
    }
    return flags;
  };
  const named = (sheet: string): Record<string, string> => {
    const { 'xl/worksheets/sheet1.xml': xml, ...rest } = parts();
    return {
      ...rest,
      'xl/_rels/workbook.xml.rels': links(['rId1', 'worksheet', `worksheets/${sheet}.xml`]),
      [`xl/worksheets/${sheet}.xml`]: xml!,
    };
  };
  const change = (bytes: Uint8Array): Uint8Array =>
    value(patchXlsx(bytes, [edit('表', 'B2', { content: { type: 'number', number: '5' } })])).bytes;

  it('keep the flag that says they are UTF-8 when their part changes', () => {
    const written = change(pack(named('自评表')));
    expect(flagOf(written, strToU8('xl/worksheets/自评表.xml'))).toEqual([0x0800, 0x0800]);
    expect(shownIn(written)).toEqual({ B2: '5' });
  });

  it('stay byte for byte, without a flag, where a program wrote them so', () => {
    const written = change(crafted(Object.entries(named('tábla')), { latin: true }));
    expect(flagOf(written, strToU8('xl/worksheets/tábla.xml', true))).toEqual([0, 0]);
    expect(shownIn(written)).toEqual({ B2: '5' });
  });
});

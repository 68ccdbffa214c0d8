import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { savedCopy, settingsOfFile } from '../../../src/hosts/univer/saved-copy';
import { edit, value } from '../contract/steps';
import { PartsOf } from '../file/look';
import { buildXlsx } from '../../support/xlsx/build-xlsx';

const NONE = { edits: [], removals: [] };
const SAMPLE = new Uint8Array(readFileSync(join(__dirname, '../../../assets/sample/published-tables.xlsx')));

describe('a saved copy', () => {
  test('without changes is the file, byte for byte', () => {
    expect(value(savedCopy(SAMPLE, 'a.xlsx', NONE, [], 'zh-CN')).bytes).toBe(SAMPLE);
  });

  test('differs only in the parts of the changed cells', () => {
    const { bytes, refused } = value(
      savedCopy(
        SAMPLE,
        'a.xlsx',
        { ...NONE, edits: [edit('自评表-制式服装', 'H13', { content: { type: 'number', number: '6.69' } })] },
        [],
        'zh-CN',
      ),
    );
    expect(refused).toEqual([]);
    const [before, after] = [unzipSync(SAMPLE), unzipSync(bytes)];
    const changed = Object.keys(before).filter((name) => Buffer.compare(Buffer.from(before[name]!), Buffer.from(after[name]!)) !== 0);
    expect(changed.sort()).toEqual(['xl/workbook.xml', 'xl/worksheets/sheet1.xml']);
  });

  test('loses fills and comments that were taken off', () => {
    const bytes = buildXlsx({ sheets: [{ name: '表', rows: [[{ text: '甲', fill: '#FFFF00', note: '请补充' }]] }] });
    const parts = new PartsOf(
      value(
        savedCopy(
          bytes,
          'a.xlsx',
          { edits: [], removals: [{ sheet: '表', cell: 'A1', fill: true, mark: false, note: '请补充' }] },
          [],
          'zh-CN',
        ),
      ).bytes,
    );
    expect(parts.fill('表', 'A1')).toBeNull();
    expect(parts.note('表', 'A1')).toBeNull();
  });

  test('carries the settings, replaces them and drops them', () => {
    const kept = value(
      savedCopy(
        SAMPLE,
        'a.xlsx',
        NONE,
        [
          ['a', '1'],
          ['b', '"<&"'],
        ],
        'zh-CN',
      ),
    ).bytes;
    expect(settingsOfFile(kept, 'a.xlsx')).toEqual([
      ['a', '1'],
      ['b', '"<&"'],
    ]);
    const replaced = value(savedCopy(kept, 'a.xlsx', NONE, [['b', '2']], 'zh-CN')).bytes;
    expect(settingsOfFile(replaced, 'a.xlsx')).toEqual([['b', '2']]);
    expect(settingsOfFile(value(savedCopy(replaced, 'a.xlsx', NONE, [], 'zh-CN')).bytes, 'a.xlsx')).toEqual([]);
  });

  test('of something that is no workbook is refused', () => {
    expect(savedCopy(new Uint8Array([1]), 'a.xlsx', { ...NONE, edits: [edit('表', 'A1', { fill: '#FFFFFF' })] }, [], 'zh-CN').ok).toBe(
      false,
    );
    expect(settingsOfFile(new Uint8Array([1]), 'a.xlsx')).toEqual([]);
  });
});

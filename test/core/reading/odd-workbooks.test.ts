import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from '../../../src/hosts/file/xlsx';
import { readWorkbook } from '../../../src/core/reading/read-workbook';

const folder = join(__dirname, '../../workbooks');
const files = readdirSync(folder).filter((file) => /\.xls[xm]$/.test(file));

describe('workbooks of other programs and purposes', () => {
  it('are all there', () => {
    expect(files.length).toBeGreaterThanOrEqual(252);
  });

  it.each(files)('shows no table of ours in %s', (file) => {
    const read = readXlsx(new Uint8Array(readFileSync(join(folder, file))), file);
    const tables = read.ok ? readWorkbook(read.value).tables.map((table) => table.id) : [];
    expect(tables).toEqual([]);
  });
});

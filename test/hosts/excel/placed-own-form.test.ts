import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { placeForm } from '../../../src/core/forms/place/placed-form';
import type { OwnLook } from '../../../src/core/forms/types';
import { cellName } from '../../../src/core/snapshot/address';
import { readXlsx } from '../../../src/hosts/file/xlsx';
import { withLooks } from '../../../src/service/errands/own-looks';
import { cellFor } from '../../simulated-excel/book';
import { createSimulatedExcel } from '../../simulated-excel/simulated-excel';
import { pieceOf, TEMPLATE } from '../contract/own-form';
import { putIn } from '../contract/places';
import { expectSame, state, TABLE, value } from '../contract/steps';
import { bookOf, hostIn } from './excel-under-test';

const FOLDER = path.join(__dirname, '../../workbooks');
/** Of every program some. */
const FILES = readdirSync(FOLDER).filter((name, at) => /\.xls[xm]$/.test(name) && at % 10 === 0);

describe('a form of the unit’s own put at a place in Excel', () => {
  const { book, piece } = pieceOf(TEMPLATE, '单位表');
  const looked = withLooks(value(piece), book);
  // A line below its last row, and a cell whose text goes on in one line.
  const own: Readonly<Record<string, Partial<OwnLook>>> = { A3: { sides: ['bottom'] }, C2: { wrap: false, vertical: 'bottom' } };
  const cells = looked.cells.map((cell) => ({
    ...cell,
    look: { ...cell.look, own: { ...cell.look.own!, ...own[cellName(cell)] } },
  }));
  const form = value(placeForm({ ...looked, cells }, { sheet: '附表', at: { row: 10, column: 5 } }));
  const plan = { title: { 'zh-CN': '插入', 'en-US': 'Insert' }, form, write: () => Promise.resolve(book) };

  it('says what it says in its own workbook, by the cells of the place, with fills, formats, lists and bounds, and goes to the last of them', async () => {
    const simulated = createSimulatedExcel(bookOf(TABLE));
    const host = hostIn(simulated);
    const before = simulated.state();
    const { entry, area, remarks } = await putIn(host, plan);
    expect(area).toBe('E10:G12');
    expect(remarks.map((remark) => remark['zh-CN']).join('')).toContain('边框都是细实线');
    const sheet = simulated.sheet('附表');
    expect(simulated.cell('附表', 'G11').formula).toBe('=$F$11*2+SUM(F11:F12)');
    expect(cellFor(sheet, 12, 7).format).toBe('yyyy/m/d');
    expect([11, 12].map((row) => cellFor(sheet, row, 5).fill?.color)).toEqual(['#DDEEFF', '#FFF2CC']);
    expect(cellFor(sheet, 12, 6).fill).toBeNull();
    expect([...sheet.lines.keys()]).toEqual(['top:13:5']);
    expect(cellFor(sheet, 11, 5).look).toMatchObject({ wrap: true, vertical: 'Center' });
    expect(cellFor(sheet, 11, 7).look).toMatchObject({ wrap: false, vertical: 'Bottom' });
    const rules = JSON.stringify([...sheet.validations.values()]);
    for (const said of ['=$E$11:$E$12', '是,否,A1', '"formula2":"=G11"']) expect(rules).toContain(said);
    value(await host.revert(entry));
    expect(simulated.state()).toEqual(before);
  });

  it('is found in the workbook opened again, and taken off', async () => {
    const simulated = createSimulatedExcel(bookOf(TABLE));
    const before = await state(hostIn(simulated));
    const { entry } = await putIn(hostIn(simulated), plan);
    expect(value(await hostIn(simulated).revert(entry)).refused).toEqual([]);
    expect(await state(hostIn(simulated))).toEqual(before);
  });

  it('of workbooks of many programs goes in, and goes again without a trace', async () => {
    let placed = 0;
    for (const file of FILES) {
      const bytes = new Uint8Array(readFileSync(path.join(FOLDER, file)));
      const read = readXlsx(bytes, file);
      const [sheet] = read.ok ? read.value.sheets : [];
      if (!sheet || sheet.cells.length === 0 || sheet.cells.length > 600) continue;
      const other = pieceOf(bytes, sheet.name);
      if (!other.piece.ok) continue;
      const there = value(placeForm(withLooks(other.piece.value, other.book), { sheet: '附表', at: { row: 10, column: 5 } }));
      const simulated = createSimulatedExcel(bookOf(TABLE));
      const before = simulated.state();
      const put = await hostIn(simulated).insertForm!({ ...plan, form: there });
      expect([file, put.ok]).toEqual([file, true]);
      expect([file, value(await hostIn(simulated).revert(value(put).entry)).refused]).toEqual([file, []]);
      expectSame(simulated.state(), before);
      placed += 1;
    }
    expect(placed).toBeGreaterThan(12);
  });
});

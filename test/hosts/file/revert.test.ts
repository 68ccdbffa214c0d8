import { unzipSync } from 'fflate';
import type { PlannedEdit } from '../../../src/core/planned-edit';
import { MemoryHost } from './memory-host';
import { patchXlsx } from '../../../src/hosts/file/xlsx';
import { applied, apply, edit, state, TABLE, value } from '../contract/steps';
import { buildXlsx } from '../../support/xlsx/build-xlsx';
import { PartsOf } from './look';
import { book, formulasIn, shownIn, pack } from '../../support/xlsx/packages';

const NOTE = { 'zh-CN': '请核对', 'en-US': 'please check' };
const EDITS: readonly PlannedEdit[] = [
  edit('自评表', 'E3', { content: { type: 'formula', formula: '=ROUND(D3*1,2)' }, mark: '#FFC7CE', numberFormat: '0.0', note: NOTE }),
  edit('自评表', 'E6', { content: { type: 'number', number: '5' } }),
  edit('自评表', 'J40', { content: { type: 'text', text: '=x' }, note: NOTE }),
  edit('附表', 'C1', { content: { type: 'blank' }, mark: '#C6EFCE', note: NOTE }),
];

function customParts(bytes: Uint8Array): readonly string[] {
  return Object.keys(unzipSync(bytes)).filter((name) => name.startsWith('customXml/'));
}

/** Somebody else writes into a cell that the command did not touch. */
function changeElsewhere(host: MemoryHost, sheet: string, cell: string, text: string): void {
  host.replaceBytes(
    value(patchXlsx(host.bytes(), [edit(sheet, cell, { content: text === '' ? { type: 'blank' } : { type: 'text', text } })])).bytes,
  );
}

describe('taking back what was done to a file', () => {
  it('gives back cells and looks after several commands, newest first, and leaves no record behind', async () => {
    const before = buildXlsx(TABLE);
    const host = new MemoryHost(before, '表.xlsx');
    const cells = await state(host);
    const first = await applied(host, EDITS);
    const second = await applied(host, [
      edit('自评表', 'E3', { mark: '#00FF00', note: { 'zh-CN': '再次', 'en-US': 'again' } }),
      edit('附表', 'A1', { content: { type: 'number', number: '9' } }),
    ]);
    expect(customParts(host.bytes())).toHaveLength(1);
    value(await host.revert(second));
    value(await host.revert(first));
    expect(await state(host)).toEqual(cells);
    const [now, then] = [new PartsOf(host.bytes()), new PartsOf(before)];
    for (const { sheet, cell } of EDITS)
      expect([now.fill(sheet, cell), now.mark(sheet, cell), now.note(sheet, cell)]).toEqual([
        then.fill(sheet, cell),
        then.mark(sheet, cell),
        then.note(sheet, cell),
      ]);
    expect(customParts(host.bytes())).toEqual([]);
  });

  it('gives back the cells, their looks and notes where the file was changed elsewhere since', async () => {
    const host = new MemoryHost(buildXlsx(TABLE), '表.xlsx');
    const before = await state(host);
    const looks = new PartsOf(host.bytes());
    const entry = await applied(host, EDITS);
    changeElsewhere(host, '自评表', 'A9', '他人修改');
    const receipt = value(await host.revert(entry));
    expect(receipt.restored).toHaveLength(EDITS.length);
    changeElsewhere(host, '自评表', 'A9', '');
    expect(await state(host)).toEqual(before);
    const after = new PartsOf(host.bytes());
    for (const { sheet, cell } of EDITS) {
      expect([cell, after.fill(sheet, cell), after.mark(sheet, cell), after.note(sheet, cell)]).toEqual([
        cell,
        looks.fill(sheet, cell),
        looks.mark(sheet, cell),
        looks.note(sheet, cell),
      ]);
    }
    expect(after.note('自评表', 'E5')).toBe('请补充');
  });

  it('names cells whose format somebody changed since, and takes marks off whatever was done to the cells', async () => {
    const host = new MemoryHost(buildXlsx(TABLE), '表.xlsx');
    const entry = await applied(host, [
      edit('自评表', 'C4', { mark: '#FFC7CE' }),
      edit('自评表', 'C5', { numberFormat: '0.00' }),
      edit('自评表', 'D3', { mark: '#FFC7CE' }),
    ]);
    host.replaceBytes(
      value(patchXlsx(host.bytes(), [edit('自评表', 'C4', { fill: '#0000FF' }), edit('自评表', 'C5', { numberFormat: '0' })])).bytes,
    );
    const receipt = value(await host.revert(entry));
    expect(receipt.changedSince.map(({ cell }) => cell)).toEqual(['C5']);
    expect(receipt.restored.map(({ cell }) => cell)).toEqual(['C4', 'D3']);
    const look = new PartsOf(host.bytes());
    expect([look.fill('自评表', 'C4'), look.mark('自评表', 'C4'), look.mark('自评表', 'D3')]).toEqual(['#0000FF', null, null]);
  });

  it('keeps a recorded command for cells that cannot be written now', async () => {
    const host = new MemoryHost(buildXlsx(TABLE), '表.xlsx');
    const entry = await applied(host, [
      edit('附表', 'A1', { content: { type: 'number', number: '9' } }),
      edit('自评表', 'E4', { content: { type: 'number', number: '9' } }),
    ]);
    const files = unzipSync(host.bytes());
    const sheet = new TextDecoder().decode(files['xl/worksheets/sheet2.xml']);
    host.replaceBytes(
      pack({
        ...files,
        'xl/worksheets/sheet2.xml': new TextEncoder().encode(sheet.replace('</sheetData>', '</sheetData><sheetProtection sheet="1"/>')),
      }),
    );
    const receipt = value(await host.revert(entry));
    expect(receipt.refused.map(({ sheet: name, cell }) => [name, cell])).toEqual([['附表', 'A1']]);
    expect(value(await host.journal())).toMatchObject([{ id: entry, cells: 1 }]);
    host.replaceBytes(pack({ ...unzipSync(host.bytes()), 'xl/worksheets/sheet2.xml': new TextEncoder().encode(sheet) }));
    expect(value(await host.revert(entry)).restored).toEqual([{ sheet: '附表', cell: 'A1' }]);
    expect(value(await host.journal())).toEqual([]);
  });

  it('gives back rich texts, shared formulas and single-cell array formulas, however the file was saved since', async () => {
    const inside =
      '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>粗</t></r><r><t>细</t></r></is></c><c r="B1"><f t="shared" ref="B1:B2" si="0">C1+1</f><v>1</v></c><c r="D1"><f t="array" ref="D1">SUM(C1:C2*1)</f><v>0</v></c><c r="E1" t="b"><v>1</v></c><c r="F1" t="e"><v>#N/A</v></c></row><row r="2"><c r="B2"><f t="shared" si="0"/><v>1</v></c></row></sheetData>';
    const file = book(inside);
    const edits = ['A1', 'B1', 'B2', 'D1', 'E1', 'F1'].map((cell) => edit('表', cell, { content: { type: 'number', number: '7' } }));
    for (const elsewhere of [false, true]) {
      const host = new MemoryHost(file, '表.xlsx');
      const entry = await applied(host, edits);
      if (elsewhere) changeElsewhere(host, '表', 'Z9', '他人修改');
      expect(value(await host.revert(entry)).restored).toHaveLength(edits.length);
      const xml = new PartsOf(host.bytes()).text('xl/worksheets/sheet1.xml');
      expect(xml).toContain('<r><rPr><b/></rPr><t>粗</t></r><r><t>细</t></r>');
      expect(xml).toMatch(/<f t="array" ref="D1">SUM\(C1:C2\*1\)<\/f>/);
      expect(formulasIn(host.bytes())).toMatchObject(formulasIn(file));
      expect(shownIn(host.bytes())).toMatchObject({ A1: '粗细', E1: 'TRUE', F1: '#N/A' });
    }
  });

  it('survives a damaged record: the file stays usable and says that there is nothing to take back', async () => {
    const host = new MemoryHost(buildXlsx(TABLE), '表.xlsx');
    await applied(host, EDITS);
    const files = unzipSync(host.bytes());
    for (const damage of ['{', '{"entries":[1,null,{"id":"x"}],"settings":[7]}', '']) {
      host.replaceBytes(
        pack({
          ...files,
          'customXml/item1.xml': new TextEncoder().encode(`<perfscore xmlns="urn:perfscore:workbook:1">${damage}</perfscore>`),
        }),
      );
      expect(value(await host.journal())).toEqual([]);
      expect((await apply(host, [edit('自评表', 'E4', { mark: '#FFC7CE' })])).written).toHaveLength(1);
    }
  });
});

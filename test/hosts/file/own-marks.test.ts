import { IUniverInstanceService } from '@univerjs/core';
import { strFromU8, unzipSync } from 'fflate';
import { patchXlsx } from '../../../src/hosts/file/xlsx';
import type { HostFixture } from '../contract/fixture';
import { applied, edit, TABLE, value } from '../contract/steps';
import { openInGrid, closeGrids } from '../univer/fixture-grid';
import { buildXlsx } from '../../support/xlsx/build-xlsx';
import { PartsOf } from './look';
import { MemoryHost } from './memory-host';
import { pack } from '../../support/xlsx/packages';

const RED = '#F8CBAD';
const BLUE = '#DDEBF7';
const SHEET = 'xl/worksheets/sheet1.xml';
const FIXTURE: HostFixture = {
  sheets: [
    {
      name: '表',
      rows: [
        ['甲', { number: '1' }],
        ['乙', { number: '2', fill: '#FFFF00' }],
      ],
    },
  ],
};

const THEIRS =
  '<conditionalFormatting sqref="B1:B9"><cfRule type="cellIs" dxfId="0" priority="2" operator="greaterThan"><formula>5</formula></cfRule></conditionalFormatting><conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>$A1&lt;&gt;""</formula></cfRule></conditionalFormatting>';
const BEHIND =
  '<dataValidations count="1"><dataValidation type="whole" sqref="B1"><formula1>1</formula1></dataValidation></dataValidations><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>';

/** A file with conditional formats of the user's own and what comes behind them. */
function theirs(): Uint8Array {
  const files = unzipSync(buildXlsx(FIXTURE));
  const sheet = strFromU8(files[SHEET]!).replace('</sheetData>', `</sheetData>${THEIRS}${BEHIND}`);
  const styles = strFromU8(files['xl/styles.xml']!).replace(
    '</styleSheet>',
    '<dxfs count="1"><dxf><font><b/></font></dxf></dxfs></styleSheet>',
  );
  return pack({ ...files, [SHEET]: sheet, 'xl/styles.xml': styles });
}

function sheetOf(bytes: Uint8Array): string {
  return new PartsOf(bytes).text(SHEET);
}

afterEach(closeGrids);

describe('marks in a file', () => {
  it('stand between the formats of the user and what comes behind, and change neither these nor a cell nor its style', () => {
    const before = theirs();
    const { bytes } = value(
      patchXlsx(before, [edit('表', 'B2', { mark: RED }), edit('表', 'A1', { mark: RED }), edit('表', 'H30', { mark: BLUE })]),
    );
    const [was, is] = [sheetOf(before), sheetOf(bytes)];
    const [head, ownAndBehind] = is.split(THEIRS) as [string, string];
    expect(head).toBe(was.split(THEIRS)[0]);
    expect(ownAndBehind.endsWith(was.split(THEIRS)[1]!)).toBe(true);
    const own = ownAndBehind.slice(0, -was.split(THEIRS)[1]!.length);
    expect(
      [...own.matchAll(/sqref="([^"]*)"><cfRule type="expression" dxfId="(\d)" priority="(\d)">/g)].map(([, ...found]) => found),
    ).toEqual([
      ['A1 B2', '1', '3'],
      ['H30', '2', '4'],
    ]);
    const look = new PartsOf(bytes);
    expect([look.fill('表', 'B2'), look.mark('表', 'B2'), look.mark('表', 'A1'), look.mark('表', 'H30')]).toEqual([
      '#FFFF00',
      RED,
      RED,
      BLUE,
    ]);
    expect(look.text('xl/styles.xml').replace(/<dxfs[\s\S]*<\/dxfs>/, '')).toBe(
      new PartsOf(before).text('xl/styles.xml').replace(/<dxfs[\s\S]*<\/dxfs>/, ''),
    );
  });

  it('of an earlier copy give way to those of a new one, and those of the user stay', () => {
    const first = value(
      patchXlsx(theirs(), [edit('表', 'A1', { mark: RED }), edit('表', 'B1', { mark: RED })], { replaceMarks: true }),
    ).bytes;
    const again = value(patchXlsx(first, [edit('表', 'A2', { mark: BLUE })], { replaceMarks: true })).bytes;
    const look = new PartsOf(again);
    expect(['A1', 'B1', 'A2'].map((cell) => look.mark('表', cell))).toEqual([null, null, BLUE]);
    expect(sheetOf(again)).toContain(THEIRS);
  });

  it('go with their command where another program put a rule of its own among them, and rows were moved', async () => {
    const host = new MemoryHost(buildXlsx(TABLE), '表.xlsx');
    const first = await applied(host, [edit('自评表', 'E3', { mark: RED }), edit('自评表', 'E4', { mark: RED })], 'highlight');
    const second = await applied(host, [edit('自评表', 'E4', { mark: BLUE }), edit('自评表', 'E5', { mark: BLUE })], 'highlight');
    const files = unzipSync(host.bytes());
    const part = new PartsOf(host.bytes()).sheetPart('自评表');
    const rule = '<cfRule type="expression" priority="9"><formula>1=1</formula></cfRule>';
    host.replaceBytes(pack({ ...files, [part]: strFromU8(files[part]!).replace('sqref="E3:E4">', `sqref="E5:E6">${rule}`) }));
    expect(new PartsOf(host.bytes()).mark('自评表', 'E4')).toBe(BLUE);
    value(await host.revert(second));
    expect(new PartsOf(host.bytes()).text(part).match(/PerfScore mark/g)).toHaveLength(1);
    value(await host.revert(first));
    expect(new PartsOf(host.bytes()).text(part)).toContain(`<conditionalFormatting sqref="E5:E6">${rule}</conditionalFormatting>`);
    expect(new PartsOf(host.bytes()).text(part)).not.toContain('PerfScore mark');
  });
});

describe('marks of a file in the workbench', () => {
  it("show, lie over the cells' own fills, and can be taken off; the saved copy has none then", async () => {
    const marked = value(
      patchXlsx(theirs(), [edit('表', 'B2', { mark: RED }), edit('表', 'B1', { mark: RED }), edit('表', 'H30', { mark: BLUE })]),
    ).bytes;
    const under = await openInGrid(marked);
    expect([
      await under.mark('表', 'B2'),
      await under.fill('表', 'B2'),
      await under.mark('表', 'H30'),
      await under.mark('表', 'A1'),
    ]).toEqual([RED, '#FFFF00', BLUE, null]);
    expect(under.saved()).toBe(marked);
    expect(value(await under.host.clearMarks!())).toEqual({ cells: 3, refused: [] });
    expect(sheetOf(under.saved())).toBe(sheetOf(theirs()));
    under.grid.injector.get(IUniverInstanceService).focusUnit(under.grid.unitId);
    under.undo();
    expect(sheetOf(under.saved())).toBe(sheetOf(marked));
  });

  it('are put by it as conditional formats, beside those that are there', async () => {
    const marked = value(patchXlsx(theirs(), [edit('表', 'B1', { mark: RED }), edit('表', 'B2', { mark: RED })])).bytes;
    const under = await openInGrid(marked);
    await applied(under.host, [edit('表', 'B2', { mark: BLUE }), edit('表', 'A2', { mark: BLUE })], 'highlight');
    const look = new PartsOf(under.saved());
    expect(['B1', 'B2', 'A2'].map((cell) => [look.mark('表', cell), look.fill('表', cell)])).toEqual([
      [RED, null],
      [BLUE, '#FFFF00'],
      [BLUE, null],
    ]);
    expect(sheetOf(under.saved())).toContain(THEIRS);
  });
});

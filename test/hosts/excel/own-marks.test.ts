import { createExcelHost } from '../../../src/hosts/excel/excel-host';
import type { SimulatedExcel } from '../../simulated-excel/simulated-excel';
import { createSimulatedExcel } from '../../simulated-excel/simulated-excel';
import { microsoftClient } from '../../simulated-excel/microsoft-client';
import type { ExcelVersion } from '../../simulated-excel/versions';
import { apply, applied, edit, value } from '../contract/steps';
import { bookOf, hostIn, markOn } from './excel-under-test';

const RED = '#F8CBAD';
const YELLOW = '#FFE699';

function open(version: ExcelVersion = '365'): SimulatedExcel {
  const rows = Array.from({ length: 12 }, (_row, index) => [`指标${index + 1}`, { number: `${12 - index}` }, '说明']);
  return createSimulatedExcel(
    bookOf({
      sheets: [
        { name: '表', rows },
        { name: '附表', rows: [['甲'], ['乙']] },
      ],
    }),
    { version },
  );
}

function marks(...cells: readonly string[]): ReturnType<typeof edit>[] {
  return cells.map((cell) => edit('表', cell, { mark: RED }));
}

function formats(excel: SimulatedExcel): unknown[] {
  return excel.book.sheets.flatMap(({ conditionalFormats }) => conditionalFormats);
}

describe("the cells' own fills", () => {
  it('were lost when a colour was written into a cell and the old one put back: colours of the theme, gradients', async () => {
    const excel = open();
    excel.cell('表', 'A1').fill = { color: '#DCE6F1', pattern: 'Solid', patternColor: '#000000', theme: { color: 4, tint: 0.8 } };
    await excel.Excel.run(async (context) => {
      const { fill } = context.workbook.worksheets.getItem('表').getRange('A1').format;
      fill.load('color');
      await context.sync();
      const before = fill.color;
      fill.color = RED;
      fill.color = before;
    });
    expect(excel.cell('表', 'A1').fill).not.toHaveProperty('theme');
  });

  it.each(['2019', '365'] as const)('are the same under a mark and after it, whatever they are (Excel %s)', async (version) => {
    const excel = open(version);
    excel.cell('表', 'A1').fill = { color: '#DCE6F1', pattern: 'Solid', patternColor: '#000000', theme: { color: 4, tint: 0.8 } };
    excel.cell('表', 'A2').fill = { color: '', pattern: '', patternColor: '', gradient: ['#FFFFFF', '#4472C4'] };
    excel.cell('表', 'A3').fill = { color: '#FFFFFF', pattern: 'Gray50', patternColor: '#FF0000' };
    const fills = (): unknown => structuredClone(['A1', 'A2', 'A3', 'A4'].map((name) => excel.cell('表', name).fill));
    const [before, state] = [fills(), excel.state()];
    const host = hostIn(excel);
    const entry = await applied(host, marks('A1', 'A2', 'A3', 'A4'), 'highlight');
    expect(fills()).toEqual(before);
    expect(['A1', 'A2', 'A3', 'A4'].map((name) => markOn(excel, '表', name))).toEqual([RED, RED, RED, RED]);
    value(await host.revert(entry));
    expect(excel.state()).toEqual(state);
  });
});

describe('marks', () => {
  it("of one colour on a sheet are one format, before Excel 2021 one per block; the user's own formats go on showing", async () => {
    const edits = [...marks('A1', 'A2', 'C5', 'B9'), edit('表', 'B3', { mark: YELLOW })];
    const [newer, older] = [open(), open('2019')];
    await applied(hostIn(newer), edits, 'highlight');
    await applied(hostIn(older), edits, 'highlight');
    expect([formats(newer).length, formats(older).length]).toEqual([2, 4]);
    expect(newer.sheet('表').conditionalFormats.map(({ stopIfTrue }) => stopIfTrue)).toEqual([false, false]);
  });

  it.each<[string, (excel: SimulatedExcel) => Promise<void>]>([
    [
      'rows were put in above and between',
      async (excel) => {
        await excel.moveLines('表', 'rows', 'insert', 1, 2);
        await excel.moveLines('表', 'rows', 'insert', 6, 1);
      },
    ],
    [
      'the row of a mark and a column were taken out',
      async (excel) => {
        await excel.moveLines('表', 'rows', 'delete', 5, 1);
        await excel.moveLines('表', 'columns', 'delete', 1, 1);
      },
    ],
    ['the rows were sorted, which leaves marks where they are', (excel) => excel.sort('表', 1, 12, 2)],
    ['cells were pasted over a part of them', (excel) => excel.pasteOver('表', 'A2:A3')],
    ['the sheet got another name', (excel) => Promise.resolve(void (excel.sheet('表').name = '自评表'))],
    [
      'the user marked the cells otherwise',
      (excel) => Promise.resolve(void (excel.cell('表', 'C5').fill = { color: '#00FF00', pattern: 'Solid', patternColor: '#000000' })),
    ],
  ])('of a command come off to the last where %s since', async (_name, act) => {
    const excel = open();
    const host = hostIn(excel);
    const entry = await applied(host, marks('A1', 'A2', 'A3', 'A4', 'C5', 'B12'), 'highlight');
    await act(excel);
    const receipt = value(await host.revert(entry));
    expect([formats(excel), receipt.refused, receipt.changedSince]).toEqual([[], [], []]);
    expect(value(await host.journal())).toEqual([]);
  });

  it('of one command come off and those of another stay, and formats of the user', async () => {
    const excel = open();
    const theirs = {
      id: '{1}',
      type: 'Custom' as const,
      formula: '=$B1>5',
      fill: '#00FF00',
      stopIfTrue: true,
      areas: [{ top: 1, left: 1, bottom: 12, right: 3 }],
    };
    const bars = {
      id: '{2}',
      type: 'DataBar' as const,
      formula: '',
      fill: null,
      stopIfTrue: false,
      areas: [{ top: 1, left: 2, bottom: 12, right: 2 }],
    };
    excel.sheet('表').conditionalFormats.push(structuredClone(theirs), structuredClone(bars));
    const host = hostIn(excel);
    const first = await applied(host, marks('A1'), 'highlight');
    await applied(host, marks('A2'), 'highlight');
    value(await host.revert(first));
    expect([markOn(excel, '表', 'A1'), markOn(excel, '表', 'A2')]).toEqual([null, RED]);
    expect(value(await host.clearMarks!())).toEqual({ cells: 1, refused: [] });
    expect(formats(excel)).toEqual([theirs, bars]);
  });

  it('on a sheet that was protected since stay with their record, and its name is told', async () => {
    const excel = open();
    const host = hostIn(excel);
    const entry = await applied(host, [...marks('A1'), edit('附表', 'A2', { mark: RED })], 'highlight');
    excel.sheet('附表').isProtected = true;
    const receipt = value(await host.revert(entry));
    expect([receipt.restored, receipt.refused.map(({ cell }) => cell), formats(excel).length]).toEqual([
      [{ sheet: '表', cell: 'A1' }],
      ['A2'],
      1,
    ]);
    expect(value(await host.clearMarks!())).toMatchObject({ cells: 0, refused: [{ sheet: '附表', cell: 'A2' }] });
    excel.sheet('附表').isProtected = false;
    value(await host.revert(entry));
    expect([formats(excel), value(await host.journal())]).toEqual([[], []]);
  });

  it('that are drawn on by a cell whose content Excel did not keep come off it alone', async () => {
    const excel = createSimulatedExcel(
      bookOf({
        sheets: [
          {
            name: '表',
            rows: [
              ['标题', null],
              ['a', 'b'],
            ],
            merges: ['A1:B1'],
          },
        ],
      }),
      { version: '2019' },
    );
    const receipt = await apply(hostIn(excel), [
      edit('表', 'B1', { content: { type: 'number', number: '5' }, mark: RED }),
      edit('表', 'A2', { mark: RED }),
    ]);
    expect([receipt.written, markOn(excel, '表', 'B1'), markOn(excel, '表', 'A2')]).toEqual([[{ sheet: '表', cell: 'A2' }], null, RED]);
  });

  it.each(['2019', '365'] as const)("are all found through Microsoft's own client library, on every sheet (Excel %s)", async (version) => {
    const excel = open(version);
    const host = createExcelHost({ excel: microsoftClient(excel).Excel, office: excel.Office });
    await applied(host, [...marks('A1', 'A2', 'C5'), edit('附表', 'A1', { mark: YELLOW })], 'highlight');
    await excel.moveLines('表', 'rows', 'insert', 2, 1);
    expect(value(await host.clearMarks!())).toEqual({ cells: 5, refused: [] });
    expect(formats(excel)).toEqual([]);
  });
});

describe('marks that were taken off and came back by Ctrl+Z', () => {
  /** Marks of two commands and a format of the user, all taken off but that one, then Ctrl+Z until one mark is back. */
  async function undone(
    options: { readonly undoneFormatsFail?: boolean } = {},
  ): Promise<{ readonly excel: SimulatedExcel; readonly host: ReturnType<typeof hostIn> }> {
    const rows = Array.from({ length: 12 }, (_row, index) => [`指标${index + 1}`, { number: `${12 - index}` }, '说明']);
    const excel = createSimulatedExcel(
      bookOf({
        sheets: [
          { name: '表', rows },
          { name: '附表', rows: [['甲'], ['乙']] },
        ],
      }),
      options,
    );
    excel.sheet('表').conditionalFormats.push({
      id: '{1}',
      type: 'Custom',
      formula: '=$B1>5',
      fill: '#00FF00',
      stopIfTrue: true,
      areas: [{ top: 1, left: 1, bottom: 12, right: 3 }],
    });
    const host = hostIn(excel);
    await applied(host, marks('A1'), 'highlight');
    value(await host.clearMarks!());
    expect(await excel.undo()).toBe(true);
    return { excel, host };
  }

  const read = (excel: SimulatedExcel): Promise<unknown> =>
    excel.Excel.run(async (context) => {
      const { conditionalFormats } = context.workbook.worksheets.getItem('表').getRange();
      conditionalFormats.load('items/id');
      await context.sync();
      return conditionalFormats.items.length;
    });

  it('answer nothing in Excel, and fail the question for all others: the simulated Excel does that, too, unless told otherwise', async () => {
    await expect(read((await undone()).excel)).rejects.toMatchObject({ code: 'ItemNotFound' });
    expect(await read((await undone({ undoneFormatsFail: false })).excel)).toBe(2);
  });

  it('do not keep other marks from being cleared; the sheet is named with what to do, and once reopened nothing is left', async () => {
    const { excel, host } = await undone();
    await applied(host, [...marks('A3', 'C5'), edit('附表', 'A2', { mark: RED })], 'highlight');
    const { cells, refused } = value(await host.clearMarks!());
    expect([cells, refused.map(({ sheet, reason }) => [sheet, reason['zh-CN'].includes('重新打开')])]).toEqual([3, [['表', true]]]);
    expect([markOn(excel, '表', 'A3'), markOn(excel, '附表', 'A2'), markOn(excel, '表', 'A1')]).toEqual([null, null, RED]);
    const reopened = excel.reopen();
    expect(value(await hostIn(reopened).clearMarks!())).toEqual({ cells: 1, refused: [] });
    expect(reopened.sheet('表').conditionalFormats.map(({ id }) => id)).toEqual(['{1}']);
  });

  it('do not keep a command from being taken back that has its own marks', async () => {
    const { excel, host } = await undone();
    const entry = await applied(host, [...marks('A3'), edit('表', 'B4', { content: { type: 'number', number: '99' } })], 'highlight');
    expect(value(await host.revert(entry))).toMatchObject({ refused: [], changedSince: [] });
    expect([markOn(excel, '表', 'A3'), excel.cell('表', 'B4').value]).toEqual([null, 9]);
  });

  it('stay on record where their command is taken back, with what to do; once reopened they come off', async () => {
    const { excel, host } = await undone();
    const { id } = value(await host.journal())[0]!;
    const receipt = value(await host.revert(id));
    expect([receipt.restored, receipt.refused.map(({ cell, reason }) => [cell, reason['zh-CN'].includes('重新打开')])]).toEqual([
      [],
      [['A1', true]],
    ]);
    const reopened = excel.reopen();
    expect(value(await hostIn(reopened).revert(id))).toMatchObject({ restored: [{ cell: 'A1' }], refused: [] });
    expect([markOn(reopened, '表', 'A1'), value(await hostIn(reopened).journal())]).toEqual([null, []]);
  });
});

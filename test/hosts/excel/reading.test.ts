import type { WorkbookSnapshot } from '../../../src/core/snapshot/types';
import { createExcelHost } from '../../../src/hosts/excel/excel-host';
import type { BookData } from '../../simulated-excel/book';
import { cellFor, emptyBook, emptySheet } from '../../simulated-excel/book';
import type { SimulatedExcel, SimulationOptions } from '../../simulated-excel/simulated-excel';
import { createSimulatedExcel } from '../../simulated-excel/simulated-excel';
import type { HostFixture } from '../contract/fixture';
import { cell, problem, value } from '../contract/steps';
import { bookOf, hostIn } from './excel-under-test';

function excel(fixture: HostFixture | BookData, options: SimulationOptions = {}): SimulatedExcel {
  return createSimulatedExcel('settings' in fixture ? fixture : bookOf(fixture), options);
}

async function read(simulated: SimulatedExcel, payloadBudget?: number): Promise<WorkbookSnapshot> {
  return value(await hostIn(simulated, payloadBudget).read());
}

const TWO: HostFixture = {
  sheets: [
    {
      name: '目标表',
      rows: [
        ['标题', null],
        ['a', 'b'],
      ],
      merges: ['A1:B1'],
    },
    { name: '附表', rows: [['c']] },
  ],
};

/** A sheet of text, `rows` × `columns`, each text of so many characters. */
function textBook(rows: number, columns: number, characters: number): BookData {
  const book = emptyBook('长文.xlsx');
  const sheet = emptySheet(0, '表');
  book.sheets.push(sheet);
  for (let row = 1; row <= rows; row += 1)
    for (let column = 1; column <= columns; column += 1) cellFor(sheet, row, column).value = `${row}.${column}${'绩'.repeat(characters)}`;
  return book;
}

describe('merged cells', () => {
  it('are read where Excel can tell them', async () => {
    expect((await read(excel(TWO))).sheets.map(({ merges }) => merges)).toEqual([[{ top: 1, left: 1, bottom: 1, right: 2 }], []]);
  });

  it('are unread in Excel 2019, and the snapshot says so', async () => {
    const { sheets, notes } = await read(excel(TWO, { version: '2019' }));
    expect(sheets.map(({ merges }) => merges)).toEqual([null, []].map(() => null));
    expect(notes).toEqual([
      { sheet: '目标表', code: 'merges-unread' },
      { sheet: '附表', code: 'merges-unread' },
    ]);
  });

  it('are all read from a sheet with thousands of them, though Excel answers for 512 at a time', async () => {
    const book = textBook(3_000, 4, 1);
    const sheet = book.sheets[0]!;
    for (let row = 1; row <= 3_000; row += 1) {
      cellFor(sheet, row, 2).value = '';
      sheet.merges.push({ top: row, left: 1, bottom: row, right: 2 });
    }
    const { sheets, notes } = await read(excel(book));
    expect(sheets[0]?.merges).toHaveLength(3_000);
    expect(notes).toEqual([]);
  });

  it('that reach from one block of questions into the next are read once', async () => {
    const book = textBook(600, 1, 1);
    const sheet = book.sheets[0]!;
    sheet.merges.push({ top: 500, left: 1, bottom: 530, right: 1 });
    for (let row = 501; row <= 530; row += 1) cellFor(sheet, row, 1).value = '';
    expect((await read(excel(book))).sheets[0]?.merges).toEqual([{ top: 500, left: 1, bottom: 530, right: 1 }]);
  });

  it('are understood on sheets with any name', async () => {
    const fixture: HostFixture = {
      sheets: [
        {
          name: "3'月, 表!A1:B9",
          rows: [
            ['x', null],
            [null, 'y'],
          ],
          merges: ['A1:B1', 'A2:A3'],
        },
      ],
    };
    expect((await read(excel(fixture))).sheets[0]?.merges).toEqual([
      { top: 1, left: 1, bottom: 1, right: 2 },
      { top: 2, left: 1, bottom: 3, right: 1 },
    ]);
  });

  it('stay unread, and the rest is read, where Excel fails to tell them', async () => {
    const simulated = excel(TWO);
    await read(simulated);
    const calls = simulated.calls;
    simulated.failAt(calls - 2, { code: 'GeneralException' });
    const { sheets, notes } = await read(simulated);
    expect(sheets.map(({ cells, merges }) => [cells.length, merges])).toEqual([
      [3, null],
      [1, []],
    ]);
    expect(notes.map(({ code }) => code)).toEqual(['merges-unread']);
  });
});

describe('cells', () => {
  it('of a spilled formula are read with their values', async () => {
    const simulated = excel(
      { sheets: [{ name: '表', rows: [['≥98%']] }] },
      { evaluate: (formula) => (formula.startsWith('=JX.PARSETARGET') ? [['>=', 98, '%']] : undefined) },
    );
    await simulated.type('表', 'B1', '=JX.PARSETARGET(A1)');
    const [sheet] = (await read(simulated)).sheets;
    expect(sheet?.cells.map(({ column, text }) => [column, text])).toEqual([
      [1, '≥98%'],
      [2, '>='],
      [3, '98'],
      [4, '%'],
    ]);
  });

  it('with text that begins like a formula are text', async () => {
    const simulated = excel({ sheets: [{ name: '表', rows: [[{ text: '=SUM(A2:A3)' }, { text: '#N/A 未评' }]] }] });
    expect(await cell(hostIn(simulated), '表', 'A1')).toMatchObject({ content: { type: 'text', text: '=SUM(A2:A3)' }, formula: null });
    expect((await cell(hostIn(simulated), '表', 'B1'))?.content.type).toBe('text');
  });

  it.each(['2019', '365'] as const)(
    'in rows and columns that are hidden or filtered out are read, and the lines are named (Excel %s)',
    async (version) => {
      const rows = Array.from({ length: 30 }, (_, index) => [`r${index + 1}`, 'x', 'y']);
      const simulated = excel(
        {
          sheets: [
            { name: '表', rows, hiddenRows: [2, 3, 17], hiddenColumns: [2] },
            { name: '全藏', rows: [['a'], ['b']], hiddenRows: [1, 2] },
          ],
        },
        { version },
      );
      const { sheets } = await read(simulated);
      expect(sheets.map(({ hiddenRows, hiddenColumns, cells }) => [hiddenRows, hiddenColumns, cells.length])).toEqual([
        [[2, 3, 17], [2], 90],
        [[1, 2], [], 2],
      ]);
    },
  );

  it('of a sheet that is formatted to its last row cost nothing', async () => {
    const simulated = excel({ sheets: [{ name: '表', rows: [['a']] }] });
    cellFor(simulated.sheet('表'), 1_048_576, 16_384).format = '0.00';
    const { sheets, notes } = await read(simulated);
    expect(sheets[0]?.cells).toHaveLength(1);
    expect(notes).toEqual([]);
    expect(simulated.counts.largestResponse).toBeLessThan(5_000);
  });

  it('of a sheet with a stray value far out are read as far as can be, and the snapshot says so', async () => {
    const simulated = excel({
      sheets: [
        {
          name: '表',
          rows: [
            ['a', 'b'],
            ['c', 'd'],
          ],
        },
      ],
    });
    cellFor(simulated.sheet('表'), 1_048_576, 300).value = 'x';
    const { sheets, notes } = await read(simulated);
    expect(sheets[0]?.cells.map(({ text }) => text)).toEqual(['a', 'b', 'c', 'd']);
    expect(notes.map(({ code }) => code)).toContain('cut-off');
  }, 30_000);
});

describe('a macro sheet of Excel 4', () => {
  it('is left out and named, and the others are read', async () => {
    const simulated = excel(TWO);
    const macro = emptySheet(2, '宏1');
    macro.isMacroSheet = true;
    simulated.book.sheets.splice(1, 0, macro);
    const { sheets, notes } = await read(simulated);
    expect(sheets.map(({ name }) => name)).toEqual(['目标表', '附表']);
    expect(notes).toEqual([{ sheet: '宏1', code: 'not-a-grid' }]);
  });
});

describe('a workbook beyond the limits of one round trip', () => {
  it('is read whole where its texts are longer than tables usually have', async () => {
    const simulated = excel(textBook(400, 25, 300));
    const [sheet] = (await read(simulated)).sheets;
    expect(sheet?.cells).toHaveLength(10_000);
    expect(
      sheet?.cells.every(
        ({ row, column, text }, index) =>
          row === Math.floor(index / 25) + 1 && column === (index % 25) + 1 && text.startsWith(`${row}.${column}`),
      ),
    ).toBe(true);
  }, 30_000);

  it('is read whole under any budget of bytes', async () => {
    const whole = await read(excel(textBook(60, 7, 5)));
    for (const budget of [1, 2_000, 9_000]) expect(await read(excel(textBook(60, 7, 5)), budget)).toEqual(whole);
  });

  it('is refused with advice where it holds more cells than Excel gives', async () => {
    const book = emptyBook('巨.xlsx');
    for (let index = 0; index < 6; index += 1) {
      const sheet = emptySheet(index, `表${index}`);
      cellFor(sheet, 1, 1).value = 1;
      cellFor(sheet, 1_000_000, 1).value = 1;
      book.sheets.push(sheet);
    }
    expect(problem(await hostIn(excel(book)).read())).toMatchObject({
      code: 'too-large',
      message: { 'zh-CN': expect.stringContaining('另存') as unknown },
    });
  });
});

describe('while a cell is being edited', () => {
  // Excel 2019 knows no waiting for edits of its own.
  it.each(['2019', '365'] as const)(
    'reading waits, says for what, lets other commands pass, and goes on by itself: Excel %s',
    async (version) => {
      const simulated = excel(TWO, { version });
      const host = createExcelHost({ excel: simulated.Excel, office: simulated.Office, editingPause: 1 });
      simulated.startEditing();
      const waits = new Promise<string>((resolve) => {
        void host.read({ onProgress: ({ what }) => resolve(what['zh-CN']) }).then((result) => expect(value(result).sheets).toHaveLength(2));
      });
      expect(await waits).toContain('回车');
      const read = host.read();
      expect(problem(await host.reveal('目标', 'A1')).code).toBe('busy-editing');
      simulated.stopEditing();
      expect(value(await read).sheets).toHaveLength(2);
    },
  );

  it('reading that waits can be cancelled', async () => {
    const simulated = excel(TWO);
    simulated.startEditing();
    const cancel = new AbortController();
    const read = hostIn(simulated).read({ signal: cancel.signal, onProgress: () => cancel.abort() });
    expect(problem(await read).code).toBe('cancelled');
  });
});

describe('reading', () => {
  it('reports its progress and stops when it is asked to', async () => {
    const simulated = excel(TWO);
    const seen: string[] = [];
    const abort = new AbortController();
    const result = await hostIn(simulated).read({
      signal: abort.signal,
      onProgress: ({ done, total, what }) => {
        seen.push(`${what['zh-CN']} ${done}/${total}`);
        if (seen.length === 2) abort.abort();
      },
    });
    expect(seen).toEqual(['正在读取工作表列表 2/2', '正在读取单元格 2/2']);
    expect(problem(result).code).toBe('cancelled');
  });

  it.each([
    ['AccessDenied', 'refused'],
    ['InactiveWorkbook', 'host-failed'],
    ['GeneralException', 'host-failed'],
    ['MemoryLimitReached', 'too-large'],
  ])('turns the error %s into the problem %s with advice in both languages', async (code, expected) => {
    const simulated = excel(TWO);
    simulated.failAt(1, { code });
    const { code: found, message } = problem(await hostIn(simulated).read());
    expect(found).toBe(expected);
    expect(message['zh-CN']).toMatch(/请/);
    expect(message['en-US']).not.toMatch(/[一-龥]/);
  });
});

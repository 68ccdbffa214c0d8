import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { emptyBook, emptySheet } from '../../simulated-excel/book';
import type { BookData } from '../../simulated-excel/book';
import { gatedMembers, PROXIES } from '../../simulated-excel/gate';
import { SINCE } from '../../simulated-excel/since';
import type { SimulatedExcel, SimulationOptions } from '../../simulated-excel/simulated-excel';
import { createSimulatedExcel } from '../../simulated-excel/simulated-excel';
import { bookOf } from './excel-under-test';

function open(
  book: BookData = bookOf({
    sheets: [
      {
        name: '表',
        rows: [
          ['a', { number: '1' }],
          ['b', { number: '2' }],
        ],
      },
    ],
  }),
  options: SimulationOptions = {},
): SimulatedExcel {
  return createSimulatedExcel(book, options);
}

/** The code that a batch fails with. */
async function failure(
  simulated: SimulatedExcel,
  batch: (context: Excel.RequestContext) => Promise<unknown>,
  options: Excel.RunOptions = {},
): Promise<string> {
  try {
    await simulated.Excel.run(options, batch);
  } catch (error) {
    return (error as { code: string }).code;
  }
  return 'no error';
}

describe('the simulated Excel, used wrongly', () => {
  it('shows no property that was not loaded, or before the round trip', async () => {
    const simulated = open();
    expect(
      await failure(simulated, async (context) => {
        const sheet = context.workbook.worksheets.getItem('表');
        await context.sync();
        return [sheet].map((one) => one.name);
      }),
    ).toBe('PropertyNotLoaded');
    expect(
      await failure(simulated, async (context) => {
        const sheet = context.workbook.worksheets.getItemOrNullObject('表');
        sheet.load('name');
        return [[sheet].map((one) => one.name), await context.sync()];
      }),
    ).toBe('PropertyNotLoaded');
    expect(
      await failure(simulated, async (context) => {
        const sheets = [context.workbook.worksheets.getItemOrNullObject('没有')];
        return [sheets.map((sheet) => sheet.isNullObject), await context.sync()];
      }),
    ).toBe('PropertyNotLoaded');
  });

  it('does not load everything, nor what it does not know', async () => {
    const simulated = open();
    expect(
      await failure(simulated, async (context) => {
        const ranges = [context.workbook.worksheets.getItem('表').getRange('A1')];
        ranges.forEach((range) => range.load([]));
        await context.sync();
      }),
    ).toBe('InvalidArgument');
    expect(
      await failure(simulated, async (context) => {
        const range = context.workbook.worksheets.getItem('表').getRange('A1');
        range.load('value');
        await context.sync();
      }),
    ).toBe('InvalidArgument');
  });

  it('carries out calls in order at the round trip, and none after the one that fails', async () => {
    const simulated = open();
    const code = await failure(simulated, async (context) => {
      const { worksheets } = context.workbook;
      worksheets.getItem('表').getRange('A1').formulas = [['改了']];
      worksheets.getItem('没有').getRange('A1').formulas = [['x']];
      worksheets.getItem('表').getRange('A2').formulas = [['没改']];
      expect(simulated.cell('表', 'A1').value).toBe('a');
      await context.sync();
    });
    expect(code).toBe('ItemNotFound');
    expect([simulated.cell('表', 'A1').value, simulated.cell('表', 'A2').value]).toEqual(['改了', 'b']);
  });

  it('forgets ranges after the run, and untracked ones after their round trip', async () => {
    const simulated = open();
    let kept: Excel.Range | undefined;
    await simulated.Excel.run(async (context) => {
      kept = context.workbook.worksheets.getItem('表').getRange('A1');
      await context.sync();
    });
    expect(simulated.counts.cleanups).toBe(1);
    expect(() => kept?.load('values')).toThrow();
    expect(
      await failure(simulated, async (context) => {
        const range = context.workbook.worksheets.getItem('表').getRange('A1').untrack();
        await context.sync();
        range.load('values');
      }),
    ).toBe('InvalidObjectPath');
  });

  it('wants an array of the size of the range, and a batch that returns a promise', async () => {
    const simulated = open();
    expect(
      await failure(simulated, async (context) => {
        context.workbook.worksheets.getItem('表').getRange('A1:B2').formulas = [['x']];
        await context.sync();
      }),
    ).toBe('InvalidArgument');
    const batch = (() => 1) as unknown as (context: Excel.RequestContext) => Promise<number>;
    expect(await failure(simulated, batch)).toBe('InvalidArgument');
  });

  it('takes no address over 8,192 characters', async () => {
    const address = Array.from({ length: 2_000 }, (_, index) => `A${index + 1}`).join(',');
    expect(
      await failure(open(), async (context) => {
        context.workbook.worksheets.getItem('表').getRanges(address).format.fill.clear();
        await context.sync();
      }),
    ).toBe('InvalidArgument');
  });

  it.each(['2019', '2021', '2024'] as const)('does not have in Excel %s what came later', async (version) => {
    expect(
      await failure(open(undefined, { version }), async (context) => {
        context.workbook.worksheets.getItem('表').notes.add('A1', 'x');
        await context.sync();
      }),
    ).toBe('ApiNotFound');
  });

  it('fails on properties that the version cannot load', async () => {
    expect(
      await failure(open(undefined, { version: '2019' }), async (context) => {
        context.workbook.worksheets.getItem('表').getRange('A1').load('hasSpill');
        await context.sync();
      }),
    ).toBe('ApiNotFound');
  });
});

describe("the simulated Excel's limits", () => {
  function long(characters: number): BookData {
    const book = emptyBook('大');
    const sheet = emptySheet(0, '表');
    book.sheets.push(sheet);
    const simulated = open(book);
    for (let row = 1; row <= 100; row += 1) simulated.cell('表', `A${row}`).value = '长'.repeat(characters);
    return book;
  }

  it('are 5 MB for an answer and for a request', async () => {
    const simulated = open(long(20_000));
    expect(
      await failure(simulated, async (context) => {
        context.workbook.worksheets.getItem('表').getRange('A1:A100').load('values');
        await context.sync();
      }),
    ).toBe('ResponsePayloadSizeLimitExceeded');
    expect(
      await failure(simulated, async (context) => {
        context.workbook.worksheets.getItem('表').getRange('A1:A100').formulas = Array.from({ length: 100 }, () => ['短'.repeat(20_000)]);
        await context.sync();
      }),
    ).toBe('RequestPayloadSizeLimitExceeded');
    expect(simulated.cell('表', 'A1').value).toBe('长'.repeat(20_000));
  });

  it('are five million cells and 512 merged areas, counted by their first cells', async () => {
    const book = emptyBook('合并');
    const sheet = emptySheet(0, '表');
    book.sheets.push(sheet);
    for (let row = 1; row <= 600; row += 1) sheet.merges.push({ top: row, left: 1, bottom: row, right: 2 });
    const simulated = open(book);
    expect(
      await failure(simulated, async (context) => {
        context.workbook.worksheets.getItem('表').getRange('A1:F1000000').load('values');
        await context.sync();
      }),
    ).toBe('RangeExceedsLimit');
    expect(
      await failure(simulated, async (context) => {
        context.workbook.worksheets.getItem('表').getRange('A1:B600').getMergedAreasOrNullObject();
        await context.sync();
      }),
    ).toBe('GeneralException');
    await simulated.Excel.run(async (context) => {
      const few = context.workbook.worksheets.getItem('表').getRange('A1:A2').getMergedAreasOrNullObject();
      const none = context.workbook.worksheets.getItem('表').getRange('B1:B600').getMergedAreasOrNullObject();
      few.load('address,areaCount');
      await context.sync();
      expect([few.address, few.areaCount, none.isNullObject]).toEqual(['表!A1:B1,表!A2:B2', 2, true]);
    });
  });

  it('keep writers out of protected sheets and of array formulas', async () => {
    const simulated = open(
      bookOf({
        sheets: [
          { name: '表', rows: [['a']], protected: true },
          { name: '数组', rows: [['x']] },
        ],
      }),
    );
    simulated.sheet('数组').arrays.push({ top: 1, left: 1, bottom: 2, right: 1 });
    const write =
      (sheet: string) =>
      async (context: Excel.RequestContext): Promise<void> => {
        context.workbook.worksheets.getItem(sheet).getRange('A1').formulas = [['b']];
        await context.sync();
      };
    expect(await failure(simulated, write('表'))).toBe('AccessDenied');
    expect(await failure(simulated, write('数组'))).toBe('InvalidOperation');
  });

  it('refuse or wait while a cell is being edited', async () => {
    const simulated = open();
    const look = async (context: Excel.RequestContext): Promise<string> => {
      context.workbook.load('name');
      await context.sync();
      return context.workbook.name;
    };
    simulated.startEditing();
    expect(await failure(simulated, look)).toBe('InvalidOperationInCellEditMode');
    const waiting = simulated.Excel.run({ delayForCellEdit: true }, look);
    await simulated.idle();
    simulated.stopEditing();
    expect(await waiting).toBe('测试.xlsx');
  });
});

describe('the simulated Excel, as Excel does it', () => {
  async function enter(simulated: SimulatedExcel, entries: unknown[][], address = 'A1'): Promise<void> {
    await simulated.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('表').getRange(address).formulas = entries;
      await context.sync();
    });
  }

  it.each([
    ['98%', 0.98, '0%', null],
    ['=1+2', 3, 'General', '=1+2'],
    ['+B1', 1, 'General', '=+B1'],
    ['-5', -5, 'General', null],
    ['true', true, 'General', null],
    ["'=1+2", '=1+2', 'General', null],
    ['#N/A', '#N/A', 'General', null],
    ['≥98%', '≥98%', 'General', null],
  ])('takes %j typed into a cell for what it looks like', async (text, value, format, formula) => {
    const simulated = open();
    await enter(simulated, [[text]]);
    expect(simulated.cell('表', 'A1')).toMatchObject({ value, format, formula });
  });

  it('keeps everything as text under the format @', async () => {
    const simulated = open();
    simulated.cell('表', 'A1').format = '@';
    await enter(simulated, [['=1+2']]);
    expect(simulated.cell('表', 'A1')).toMatchObject({ value: '=1+2', formula: null });
  });

  it('misplaces an array that is written across hidden rows', async () => {
    const simulated = open(bookOf({ sheets: [{ name: '表', rows: [['a'], ['b'], ['c']], hiddenRows: [2] }] }));
    await enter(simulated, [['1'], ['2'], ['3']], 'A1:A3');
    expect(['A1', 'A2', 'A3'].map((name) => simulated.cell('表', name).value)).toEqual([1, 'b', 1]);
  });

  it('shows #NAME? for functions that are not registered, and calculates and spills those that are', async () => {
    const without = open();
    await enter(without, [['=JX.GRADE(95)']]);
    expect(without.cell('表', 'A1')).toMatchObject({ value: '#NAME?', isError: true, formula: '=JX.GRADE(95)' });
    const simulated = open(undefined, { evaluate: (formula) => (formula.startsWith('=JX.PARSETARGET') ? [['>=', '98', '%']] : '优') });
    await enter(simulated, [['=JX.GRADE(95)']]);
    expect(simulated.cell('表', 'A1').value).toBe('优');
    await enter(simulated, [['=JX.PARSETARGET(A1)']], 'D1');
    expect(['D1', 'E1', 'F1'].map((name) => simulated.cell('表', name).value)).toEqual(['>=', '98', '%']);
    await simulated.type('表', 'E1', 5);
    expect(['D1', 'E1', 'F1'].map((name) => simulated.cell('表', name).value)).toEqual(['#SPILL!', 5, '']);
  });

  it('calculates after the round trip where calculation was suspended', async () => {
    const simulated = open();
    simulated.cell('表', 'C1').formula = '=SUM(B1:B2)';
    await simulated.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('表');
      context.workbook.application.suspendApiCalculationUntilNextSync();
      sheet.getRange('B1').formulas = [[10]];
      const early = sheet.getRange('C1');
      early.load('values');
      await context.sync();
      const late = sheet.getRange('C1');
      late.load('values');
      await context.sync();
      expect([early.values, late.values]).toEqual([[['']], [[12]]]);
    });
  });

  it("raises events for own, users' and co-authors' changes", async () => {
    const simulated = open();
    const heard: unknown[] = [];
    await simulated.Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add((event) => {
        heard.push([event.address, event.source, event.triggerSource]);
        return Promise.resolve();
      });
      await context.sync();
    });
    await enter(simulated, [['x', 'y']], 'A1:B1');
    await simulated.type('表', 'A2', 'z');
    await simulated.type('表', 'B2', 3, true);
    expect(heard).toEqual([
      ['A1:B1', 'Local', 'ThisLocalAddin'],
      ['A2', 'Local', 'Unknown'],
      ['B2', 'Remote', 'Unknown'],
    ]);
  });
});

/** The requirement set that the comment before each member of each class names, first declaration first. */
function statedSets(lines: readonly string[]): Map<string, string> {
  const sets = new Map<string, string>();
  let type = '';
  let set: string | null = null;
  for (const line of lines) {
    const opened = /^ {4}class (\w+) extends OfficeExtension\.ClientObject/.exec(line)?.[1];
    if (opened !== undefined) type = opened;
    else if (/^ {4}\}/.test(line)) type = '';
    set = /\[Api set: ExcelApi ([\d.]+)/.exec(line)?.[1] ?? set;
    const name = /^ {8}(?:readonly )?(\w+)\??[(:]/.exec(line)?.[1];
    if (name === undefined) continue;
    const member = `${type}.${name}`;
    if (type !== '' && set !== null && !sets.has(member)) sets.set(member, set);
    set = null;
  }
  return sets;
}

describe('the requirement sets of the simulated members', () => {
  const types = readFileSync(join(__dirname, '../../../node_modules/@types/office-js/index.d.ts'), 'utf8');
  const stated = statedSets(types.slice(types.indexOf('declare namespace Excel')).split('\n'));

  it.each(Object.entries(SINCE))('%s is ExcelApi %s', (member, since) => {
    expect(stated.get(member)).toBe(since);
  });

  it('cover every member of every simulated class', () => {
    expect(gatedMembers().filter((member) => SINCE[member] === undefined)).toEqual([]);
    expect(Object.keys(SINCE).filter((member) => PROXIES[member.split('.')[0] ?? ''] === undefined)).toEqual([]);
  });
});

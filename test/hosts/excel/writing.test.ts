import type { PlannedEdit } from '../../../src/core/planned-edit';
import { cellName, parseCellName } from '../../../src/core/snapshot/address';
import { createExcelHost } from '../../../src/hosts/excel/excel-host';
import type { ApplyReceipt } from '../../../src/hosts/port';
import { cellFor } from '../../simulated-excel/book';
import type { SimulatedExcel, SimulationOptions } from '../../simulated-excel/simulated-excel';
import { createSimulatedExcel } from '../../simulated-excel/simulated-excel';
import type { FixtureSheet } from '../contract/fixture';
import { apply, cell, edit, plan, problem, value } from '../contract/steps';
import { bookOf, hostIn, markOn } from './excel-under-test';

function excel(sheet: Omit<FixtureSheet, 'name'>, options: SimulationOptions = {}): SimulatedExcel {
  return createSimulatedExcel(bookOf({ sheets: [{ name: '表', ...sheet }] }), options);
}

function number(name: string, digits: string, parts: Partial<PlannedEdit> = {}): PlannedEdit {
  return edit('表', name, { content: { type: 'number', number: digits }, ...parts });
}

function text(name: string, words: string): PlannedEdit {
  return edit('表', name, { content: { type: 'text', text: words } });
}

function formula(name: string, code: string): PlannedEdit {
  return edit('表', name, { content: { type: 'formula', formula: code } });
}

/** Applies, then reverts and expects the workbook to be as before. */
async function applyAndBack(
  simulated: SimulatedExcel,
  edits: readonly PlannedEdit[],
  look: (receipt: ApplyReceipt) => void | Promise<void>,
): Promise<void> {
  const before = simulated.state();
  const host = hostIn(simulated);
  const receipt = await apply(host, edits);
  await look(receipt);
  if (receipt.entry !== null) value(await host.revert(receipt.entry));
  expect(simulated.state()).toEqual(before);
}

describe('cells that cannot be written', () => {
  it('inside merged areas are refused, their first cells are written', async () => {
    const simulated = excel({
      rows: [
        ['标题', null],
        ['a', 'b'],
        [null, 'c'],
      ],
      merges: ['A1:B1', 'A2:A3'],
    });
    await applyAndBack(
      simulated,
      [text('B1', 'x'), text('A3', 'y'), text('A2', '新'), edit('表', 'B1', { mark: '#FFC7CE' })],
      ({ written, refused }) => {
        expect(written.map((place) => place.cell)).toEqual(['A2']);
        expect(refused.map((place) => [place.cell, place.reason['zh-CN'].includes('合并')])).toEqual([
          ['B1', true],
          ['A3', true],
          ['B1', true],
        ]);
      },
    );
  });

  it('deep inside a large merged area are refused', async () => {
    const simulated = excel({ rows: [['标题']], merges: ['A1:H700'] });
    const { refused } = await apply(hostIn(simulated), [number('H650', '1')]);
    expect(refused).toHaveLength(1);
  });

  it('inside merged areas that Excel 2019 cannot tell are refused when they do not keep their content', async () => {
    const simulated = excel(
      {
        rows: [
          ['标题', null],
          ['a', 'b'],
        ],
        merges: ['A1:B1'],
      },
      { version: '2019' },
    );
    await applyAndBack(simulated, [number('B1', '5'), number('B2', '6')], ({ written, refused }) => {
      expect(written).toEqual([{ sheet: '表', cell: 'B2' }]);
      expect(refused.map((place) => [place.cell, place.reason['zh-CN'].includes('恢复原状')])).toEqual([['B1', true]]);
    });
  });

  it('inside merged areas would count as written only in an Excel that keeps them there', async () => {
    const simulated = excel(
      {
        rows: [
          ['标题', null],
          ['a', 'b'],
        ],
        merges: ['A1:B1'],
      },
      { version: '2019', takesInMerged: true },
    );
    await applyAndBack(simulated, [number('B1', '5'), number('B2', '6')], ({ written, refused }) => {
      expect([written.map((place) => place.cell), refused]).toEqual([['B1', 'B2'], []]);
    });
  });

  it('that all keep nothing leave no note, no mark and no record behind', async () => {
    // An Excel that writes notes and does not tell merged cells: only what the cell holds afterwards shows that it is inside one.
    const simulated = excel({ rows: [['标题', null]], merges: ['A1:B1'] });
    const before = simulated.state();
    const blind = createExcelHost({
      excel: simulated.Excel,
      office: {
        context: {
          requirements: {
            isSetSupported: (name: string, version?: string | number) =>
              version !== '1.13' && simulated.Office.context.requirements.isSetSupported(name, version?.toString()),
          },
        },
      },
    });
    const note = { 'zh-CN': '注', 'en-US': 'note' };
    const receipt = await apply(blind, [number('B1', '5', { mark: '#FFC7CE', note })]);
    expect([receipt.entry, receipt.written, receipt.refused.length]).toEqual([null, [], 1]);
    expect([simulated.state(), simulated.book.parts.size]).toEqual([before, 0]);
  });

  it('that a formula spills into are refused; the formula itself can be replaced', async () => {
    const evaluate: SimulationOptions['evaluate'] = (code) => (code.startsWith('=JX.PARSETARGET') ? [['>=', 98, '%']] : undefined);
    const simulated = excel({ rows: [['≥98%']] }, { evaluate });
    await simulated.type('表', 'B1', '=JX.PARSETARGET(A1)');
    await applyAndBack(simulated, [number('C1', '1')], ({ refused }) => expect(refused[0]?.reason['zh-CN']).toContain('溢出'));
    await applyAndBack(simulated, [text('B1', '≥')], ({ refused }) => {
      expect(refused).toEqual([]);
      expect(['B1', 'C1', 'D1'].map((name) => simulated.cell('表', name).value)).toEqual(['≥', '', '']);
    });
  });

  it('of an array formula over several cells are refused', async () => {
    const simulated = excel({ rows: [[{ formula: '=C1:C2*2', number: '1' }], [{ formula: '=C1:C2*2', number: '2' }], ['x']] });
    simulated.sheet('表').arrays.push({ top: 1, left: 1, bottom: 2, right: 1 });
    await applyAndBack(simulated, [number('A2', '1'), number('A3', '3')], ({ written, refused }) => {
      expect(written.map((place) => place.cell)).toEqual(['A3']);
      expect(refused.map((place) => [place.cell, place.reason['zh-CN'].includes('数组')])).toEqual([['A2', true]]);
    });
  });

  it.each([
    ['XFD1048576', 'XFC1048576', false],
    ['IV65536', 'IU65536', true],
  ])('of an array formula in the last cell of a sheet (%s) are refused, those beside it written', async (last, beside, oldFormat) => {
    const simulated = excel({ rows: [['x']] }, { oldFormat });
    const { row, column } = parseCellName(last)!;
    for (const above of [cellName({ row: row - 1, column }), last]) await simulated.type('表', above, '=A1&1');
    simulated.sheet('表').arrays.push({ top: row - 1, left: column, bottom: row, right: column });
    await applyAndBack(simulated, [number(last, '1'), number(beside, '3')], ({ written, refused }) => {
      expect([written.map((place) => place.cell), refused.map((place) => place.cell)]).toEqual([[beside], [last]]);
    });
  });

  it('with neighbouring formulas of the product are no arrays', async () => {
    const rows = [2, 3, 4].map((row): (string | { formula: string; error: string })[] => [
      `目标${row}`,
      { formula: `=JX.PERFSCORE(A${row},1,2)`, error: '#NAME?' },
    ]);
    const simulated = excel({ rows: [['指标', '得分'], ...rows] });
    await applyAndBack(simulated, [number('B2', '1'), number('B3', '2'), number('B4', '3')], ({ refused }) => expect(refused).toEqual([]));
  });

  it('with linked data are refused', async () => {
    const simulated = excel({ rows: [['北京'], ['x']] });
    simulated.cell('表', 'A1').isRich = true;
    const { refused } = await apply(hostIn(simulated), [text('A1', '上海'), text('A2', 'y')]);
    expect(refused.map((place) => [place.cell, place.reason['zh-CN'].includes('链接数据')])).toEqual([['A1', true]]);
  });

  it('outside the sheet or with contents too long are refused', async () => {
    const simulated = excel({ rows: [['x']] });
    const { refused, written } = await apply(hostIn(simulated), [
      number('XFE1', '1'),
      number('A1048577', '1'),
      number('不是地址', '1'),
      text('A1', '长'.repeat(32_768)),
      formula('B1', `=${'1+'.repeat(4_200)}1`),
      number('C1', '1'),
    ]);
    expect(refused).toHaveLength(5);
    expect(written.map((place) => place.cell)).toEqual(['C1']);
  });
});

describe('contents', () => {
  it('of text-formatted cells become live formulas and numbers, and the format stays', async () => {
    const simulated = excel({
      rows: [[{ number: '1' }, { text: '旧', format: '@' }, { text: '5', format: '@' }, { text: '=旧', format: '@' }]],
    });
    await applyAndBack(simulated, [formula('B1', '=A1*2'), number('C1', '7'), text('D1', '=SUM(A1)')], () => {
      expect(simulated.cell('表', 'B1')).toMatchObject({ value: 2, formula: '=A1*2', format: '@' });
      expect(simulated.cell('表', 'C1')).toMatchObject({ value: 7, format: '@' });
      expect(simulated.cell('表', 'D1')).toMatchObject({ value: '=SUM(A1)', formula: null, format: '@' });
    });
  });

  it('of a formula do not bring a number format along', async () => {
    const simulated = excel({ rows: [[{ number: '1' }]] });
    await applyAndBack(simulated, [formula('B1', '=A1*98%')], () => expect(simulated.cell('表', 'B1').format).toBe('General'));
  });

  it('that are plain Chinese words carry no apostrophe, everything doubtful does', async () => {
    const simulated = excel({ rows: [['x']] });
    await apply(hostIn(simulated), [
      text('A1', '明显提升'),
      text('A2', '≥98%'),
      text('A3', '二〇二四年五月'),
      text('A4', '12份'),
      text('A5', '（一）建立制度'),
    ]);
    expect(['A1', 'A2', 'A3', 'A4', 'A5'].map((name) => simulated.cell('表', name).prefixed)).toEqual([false, true, true, true, false]);
  });

  it('land in the right cells where rows are filtered out or columns hidden', async () => {
    const rows = Array.from({ length: 8 }, (_, index) => [`指标${index + 1}`, null, null]);
    const simulated = excel({ rows, hiddenRows: [3, 4, 6], hiddenColumns: [2] });
    const edits = rows.flatMap((_row, index) => [
      number(`B${index + 1}`, `${index + 1}`, { mark: '#FFC7CE' }),
      number(`C${index + 1}`, `${index + 101}`),
    ]);
    await applyAndBack(simulated, edits, () => {
      expect(rows.map((_row, index) => simulated.cell('表', `B${index + 1}`).value)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
      expect(rows.map((_row, index) => simulated.cell('表', `C${index + 1}`).value)).toEqual([101, 102, 103, 104, 105, 106, 107, 108]);
    });
  });

  it('of several edits of one cell come together', async () => {
    const simulated = excel({ rows: [['x']] });
    await applyAndBack(
      simulated,
      [number('A1', '1'), edit('表', 'A1', { mark: '#FFC7CE' }), edit('表', 'A1', { numberFormat: '0.0' })],
      ({ written }) => {
        expect(written).toHaveLength(3);
        expect(simulated.cell('表', 'A1')).toMatchObject({ value: 1, format: '0.0', fill: null });
        expect(markOn(simulated, '表', 'A1')).toBe('#FFC7CE');
      },
    );
  });

  it('that stuck at #NAME? calculate once they are entered again', async () => {
    const stuck = excel(
      { rows: [['≥98%', { number: '0.99' }, { formula: '=JX.MEETS(A1,B1)', error: '#NAME?' }]] },
      { evaluate: (code) => (code.startsWith('=JX.MEETS') ? true : undefined) },
    );
    const host = hostIn(stuck);
    value(await host.read());
    expect(host.abilities.liveFunctions).toBe(false);
    const receipt = value(await host.apply(plan([formula('C1', '=JX.MEETS(A1,B1)')], 'repair')));
    expect(receipt.written).toHaveLength(1);
    expect((await cell(host, '表', 'C1'))?.content).toEqual({ type: 'boolean', value: true });
    expect(host.abilities.liveFunctions).toBe(true);
  });
});

describe('marks', () => {
  it('come off a cell whose content was changed since, and the new content stays', async () => {
    const simulated = excel({ rows: [[{ number: '4' }]] });
    const host = hostIn(simulated);
    const { entry } = await apply(host, [edit('表', 'A1', { mark: '#FFC7CE' })], 'highlight');
    await simulated.type('表', 'A1', 5);
    expect(value(await host.revert(entry ?? '')).restored).toHaveLength(1);
    expect([simulated.cell('表', 'A1').value, markOn(simulated, '表', 'A1')]).toEqual([5, null]);
  });

  it('of thousands of scattered cells go in a few calls, with addresses that Excel takes', async () => {
    const simulated = excel({ rows: [['x']] });
    const edits = Array.from({ length: 3_000 }, (_, index) => edit('表', `${'ABCD'[index % 4]}${index * 2 + 1}`, { mark: '#FFC7CE' }));
    await applyAndBack(simulated, edits, ({ written }) => expect(written).toHaveLength(3_000));
  }, 30_000);
});

describe('notes', () => {
  const NOTE = { 'zh-CN': '得分与政策不符\n应为 8.7', 'en-US': 'score not by policy' };

  it("never touch the user's comments and notes, and the receipt says where one was left out", async () => {
    const simulated = excel({ rows: [['a', { text: 'b', note: '用户批注' }, 'c']] });
    simulated.sheet('表').comments.push({ id: 'c1', row: 1, column: 3, content: '请核对' });
    const edits = ['A1', 'B1', 'C1'].map((name) => edit('表', name, { mark: '#FFC7CE', note: NOTE }));
    await applyAndBack(simulated, edits, ({ written, remarks }) => {
      expect(written).toHaveLength(3);
      expect(remarks?.map((remark) => remark['zh-CN'])).toEqual([expect.stringContaining('表!B1、表!C1')]);
      expect(Object.fromEntries(simulated.sheet('表').notes)).toEqual({ A1: NOTE['zh-CN'], B1: '用户批注' });
    });
  });

  it('are left out in versions that cannot write them, and the receipt says so once', async () => {
    const simulated = excel({ rows: [['a', 'b']] }, { version: '2024' });
    const host = hostIn(simulated);
    expect(host.abilities.notes).toBe(false);
    const { written, remarks } = await apply(
      host,
      ['A1', 'B1'].map((name) => edit('表', name, { mark: '#FFC7CE', note: NOTE })),
    );
    expect([written.length, remarks?.length]).toEqual([2, 1]);
  });

  it('that the user changed since stay, and their cells are named', async () => {
    const simulated = excel({ rows: [['a']] });
    const host = hostIn(simulated);
    const { entry } = await apply(host, [edit('表', 'A1', { note: NOTE })]);
    simulated.sheet('表').notes.set('A1', '用户改过');
    expect(value(await host.revert(entry ?? '')).changedSince).toEqual([{ sheet: '表', cell: 'A1' }]);
    expect(simulated.sheet('表').notes.get('A1')).toBe('用户改过');
  });
});

describe('while a cell is being edited', () => {
  it('a command that has not begun ends with what to do and changes nothing', async () => {
    const simulated = excel({ rows: [['a']] });
    const before = simulated.state();
    simulated.startEditing();
    expect(problem(await hostIn(simulated).apply(plan([number('A1', '1')]))).code).toBe('busy-editing');
    expect([simulated.state(), simulated.book.parts.size]).toEqual([before, 0]);
  });

  it('a command that has begun waits and goes on', async () => {
    const simulated = excel({ rows: [['a'], ['b']] });
    const host = hostIn(simulated);
    let steps = 0;
    // Three steps look at the cells; from then on the command writes.
    const running = host.apply(plan([number('A1', '1'), number('A2', '2')]), {
      onProgress: () => void ((steps += 1) === 3 && simulated.startEditing()),
    });
    await simulated.idle();
    expect(simulated.cell('表', 'A1').value).toBe('a');
    simulated.stopEditing();
    expect(value(await running).written).toHaveLength(2);
    expect(simulated.cell('表', 'A1').value).toBe(1);
  });
});

describe('a command', () => {
  it('that is cancelled before it writes leaves nothing behind', async () => {
    const simulated = excel({ rows: [['a']] });
    const abort = new AbortController();
    const result = await hostIn(simulated).apply(plan([number('A1', '1')]), { signal: abort.signal, onProgress: () => abort.abort() });
    expect(problem(result).code).toBe('cancelled');
    expect([simulated.cell('表', 'A1').value, simulated.book.parts.size]).toEqual(['a', 0]);
  });

  it('waits for the one before it', async () => {
    const simulated = excel({ rows: [['a']] });
    const host = hostIn(simulated);
    const [first, second, journal] = await Promise.all([
      host.apply(plan([number('A1', '1')])),
      host.apply(plan([number('A1', '2')])),
      host.journal(),
    ]);
    expect([first.ok, second.ok]).toEqual([true, true]);
    expect(simulated.cell('表', 'A1').value).toBe(2);
    expect(value(journal)).toHaveLength(2);
  });

  it('larger than one request goes in several and comes back whole', async () => {
    const simulated = excel({ rows: [['a']] });
    for (let row = 1; row <= 1_200; row += 1) cellFor(simulated.sheet('表'), row, 2).value = `说明${'长'.repeat(1_000)}${row}`;
    const edits = Array.from({ length: 1_200 }, (_, index) => text(`B${index + 1}`, `改为${'新'.repeat(1_500)}${index}`));
    await applyAndBack(simulated, edits, ({ written }) => expect(written).toHaveLength(1_200));
    expect(simulated.counts.largestRequest).toBeLessThan(5 * 1024 * 1024);
  }, 30_000);
});

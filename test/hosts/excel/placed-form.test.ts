import { parseRangeName } from '../../../src/core/snapshot/address';
import { createExcelHost } from '../../../src/hosts/excel/excel-host';
import { cellFor } from '../../simulated-excel/book';
import { drawLines } from '../../simulated-excel/layout';
import { microsoftClient } from '../../simulated-excel/microsoft-client';
import { createSimulatedExcel, type SimulatedExcel } from '../../simulated-excel/simulated-excel';
import { addTable } from '../../simulated-excel/tables';
import type { ExcelVersion } from '../../simulated-excel/versions';
import { HARD_BOOK } from '../contract/broken';
import { formPlan, putIn } from '../contract/places';
import { expectSame, problem, value } from '../contract/steps';
import { expectTakenBackLater, expectWholeOrBack } from './broken-excel';
import { bookOf, hostIn } from './excel-under-test';

const SHEET = '自评表';
const PLAN = formPlan('sichuan-project', SHEET, 'B9', 'formula');

function open(version: ExcelVersion = '365'): SimulatedExcel {
  return createSimulatedExcel(bookOf(HARD_BOOK), { version });
}

describe('a form put at a place in Excel', () => {
  it('has its borders, fills, alignment, formats, drop-downs, bounds and heights', async () => {
    const simulated = open();
    await putIn(hostIn(simulated), PLAN);
    const sheet = simulated.sheet(SHEET);
    const { form } = PLAN;
    const bordered = form.cells.filter(({ look }) => look.border);
    expect(bordered.every(({ row, column }) => sheet.lines.has(`top:${row}:${column}`) && sheet.lines.has(`left:${row}:${column}`))).toBe(
      true,
    );
    for (const cell of form.cells) {
      const { look, format, fill } = cellFor(sheet, cell.row, cell.column);
      expect(format).toBe(cell.look.format);
      expect(look).toMatchObject({ wrap: true, vertical: 'Center', bold: cell.look.bold });
      expect(fill !== null).toBe(cell.look.fill !== null);
    }
    expect(sheet.validations.size).toBeGreaterThan(5);
    expect(sheet.heights.get(form.area.top)).toBe(form.heights[0]);
  });

  it('leaves widths of columns that hold other things, and says so', async () => {
    const simulated = open();
    const { remarks } = await putIn(hostIn(simulated), PLAN);
    const { columnWidths } = simulated.sheet(SHEET);
    expect([columnWidths.has(2), columnWidths.has(PLAN.form.area.right)]).toEqual([false, true]);
    expect(remarks).toMatchObject([{ 'zh-CN': expect.stringContaining('列宽') as unknown }]);
  });

  it('is taken off to the last format, height and line', async () => {
    const simulated = open();
    const sheet = simulated.sheet(SHEET);
    sheet.heights.set(PLAN.form.area.top + 2, 33);
    sheet.columnWidths.set(PLAN.form.area.right, 70);
    for (let row = PLAN.form.area.top; row <= PLAN.form.area.bottom; row += 1)
      for (let column = PLAN.form.area.left; column <= PLAN.form.area.right; column += 1)
        cellFor(sheet, row, column).look = { bold: false, size: 12, horizontal: 'Left', vertical: 'Top', wrap: false };
    const before = simulated.state();
    const host = hostIn(simulated);
    const { entry } = await putIn(host, PLAN);
    value(await host.revert(entry));
    expectSame(simulated.state(), before);
  });

  it.each<[string, RegExp, (simulated: SimulatedExcel) => void]>([
    ['a comment', /有批注/, (simulated) => void simulated.sheet(SHEET).notes.set('C12', '请补充')],
    [
      'a threaded comment',
      /有批注/,
      (simulated) => void simulated.sheet(SHEET).comments.push({ id: 'c1', row: 12, column: 3, content: '？' }),
    ],
    ['hidden rows', /隐藏/, (simulated) => void simulated.sheet(SHEET).hiddenRows.add(12)],
    ['a table next to it', /表格/, (simulated) => void addTable(simulated.sheet(SHEET), parseRangeName('B7:E8')!)],
    ['drop-downs', /数据验证/, (simulated) => void simulated.sheet(SHEET).validations.set('12:3', { rule: {} })],
    [
      'a fill',
      /底色/,
      (simulated) => void (cellFor(simulated.sheet(SHEET), 12, 3).fill = { color: '#FFFF00', pattern: 'Solid', patternColor: '#000000' }),
    ],
    ['the border of a table above', /空一行/, (simulated) => drawLines(simulated.sheet(SHEET), parseRangeName('B8:E8')!)],
    ['one number format among others', /格式/, (simulated) => void (cellFor(simulated.sheet(SHEET), 12, 3).format = '@')],
  ])('is refused where there is %s', async (_what, words, put) => {
    const simulated = open();
    put(simulated);
    const before = simulated.state();
    const said = problem(await hostIn(simulated).insertForm!(PLAN));
    expect(said.code).toBe('place-taken');
    expect(said.message['zh-CN']).toMatch(words);
    expectSame(simulated.state(), before);
  });

  it('is found where rows were put in above it, and its formulas with it', async () => {
    const simulated = open();
    const host = hostIn(simulated);
    const { entry } = await putIn(host, PLAN);
    await simulated.moveLines(SHEET, 'rows', 'insert', 7, 2);
    const { restored, refused } = value(await host.revert(entry));
    expect(refused).toEqual([]);
    expect(restored[0]!.cell).toBe('B11');
    expect(simulated.sheet(SHEET).merges).toEqual([parseRangeName('A1:E1')]);
    expect(simulated.sheet(SHEET).lines.size).toBe(0);
  });

  it('stays where somebody has coloured a cell of it', async () => {
    const simulated = open();
    const host = hostIn(simulated);
    const { entry } = await putIn(host, PLAN);
    cellFor(simulated.sheet(SHEET), PLAN.form.area.bottom, 3).fill = { color: '#FF0000', pattern: 'Solid', patternColor: '#000000' };
    expect(value(await host.revert(entry)).refused).toMatchObject([{ reason: { 'zh-CN': expect.stringContaining('格式') as unknown } }]);
    expect(simulated.sheet(SHEET).validations.size).toBeGreaterThan(5);
  });

  it('overwrites nothing that somebody types at that moment', async () => {
    const whole = open();
    whole.resetCounts();
    await putIn(hostIn(whole), PLAN);
    const trips = whole.counts.roundTrips;
    for (let trip = 1; trip <= trips; trip += 1) {
      const simulated = open();
      const host = hostIn(simulated);
      simulated.beforeRoundTrip(trip, () => void (cellFor(simulated.sheet(SHEET), 12, 4).value = '别人填的'));
      const result = await host.insertForm!(PLAN);
      if (!result.ok) {
        expect([trip, cellFor(simulated.sheet(SHEET), 12, 4).value]).toEqual([trip, '别人填的']);
        expect(simulated.sheet(SHEET).merges).toEqual([parseRangeName('A1:E1')]);
      }
      const journal = value(await host.journal());
      expect([trip, journal.length]).toEqual([trip, result.ok ? 1 : 0]);
    }
  });

  it('is not offered where Excel cannot tell merged cells', async () => {
    expect(hostIn(open('2019')).abilities.placesForms).toBe(false);
    expect(hostIn(open('2021')).abilities.placesForms).toBe(true);
  });

  it('takes as many round trips for a large form as for a small one, each within five megabytes', async () => {
    const trips = async (id: string): Promise<readonly number[]> => {
      const simulated = open();
      const host = hostIn(simulated);
      simulated.resetCounts();
      const { entry } = await putIn(host, formPlan(id, SHEET, 'B9'));
      const putting = simulated.counts.roundTrips;
      simulated.resetCounts();
      value(await host.revert(entry));
      return [putting, simulated.counts.roundTrips];
    };
    const small = await trips('three-public');
    expect(small[0]).toBeLessThanOrEqual(10);
    expect(small[1]).toBeLessThanOrEqual(8);
    expect(await trips('sichuan-department')).toEqual(small);
  });

  it("goes in and out through Microsoft's own client library", async () => {
    const simulated = open();
    const before = simulated.state();
    const { Excel: client } = microsoftClient(simulated);
    const host = createExcelHost({ excel: client, office: simulated.Office });
    const { entry } = await putIn(host, PLAN);
    expect(simulated.sheet(SHEET).merges.length).toBeGreaterThan(10);
    expect(value(await host.revert(entry)).refused).toEqual([]);
    expectSame(simulated.state(), before);
  });

  it('reads a record that somebody has forged as none', async () => {
    const simulated = open();
    const host = hostIn(simulated);
    await putIn(host, PLAN);
    for (const part of simulated.book.parts.values()) part.xml = part.xml.replace('B9:', 'B8:');
    expect(value(await host.journal())).toEqual([]);
  });
});

describe('Excel breaking at any call while a form is put at a place', () => {
  /** A small form: every call of it is broken once. */
  const SMALL = formPlan('three-public', SHEET, 'B9');

  it.each([
    ['once', false],
    ['for good', true],
  ] as const)('leaves the workbook as it was, or revertible and says so (%s)', async (_name, lasting) => {
    await expectWholeOrBack({ open, put: (host) => host.insertForm!(SMALL), lasting, most: 150 });
  });

  it.each([
    ['once', false],
    ['for good', true],
  ] as const)('can take it off after a revert that broke off (%s)', async (_name, lasting) => {
    await expectTakenBackLater({ open, put: (host) => host.insertForm!(SMALL), lasting });
  });
});

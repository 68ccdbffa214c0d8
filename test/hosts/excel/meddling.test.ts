import type { PlannedEdit } from '../../../src/core/planned-edit';
import type { HostFixture } from '../contract/fixture';
import { edit, plan, problem, value } from '../contract/steps';
import { cellFor, emptySheet } from '../../simulated-excel/book';
import type { SimulatedExcel } from '../../simulated-excel/simulated-excel';
import { createSimulatedExcel } from '../../simulated-excel/simulated-excel';
import { createExcelHost } from '../../../src/hosts/excel/excel-host';
import { bookOf, hostIn } from './excel-under-test';

jest.setTimeout(30_000);

const FIXTURE: HostFixture = {
  sheets: [
    {
      name: '自评表',
      rows: [
        ['指标', '指标值', '得分'],
        ['培训', '≥3', null],
        ['巡查', '≥5', { number: '2', fill: '#FFFF00' }],
        ['合计', null, { number: '2', formula: '=SUM(C2:C3)' }],
      ],
    },
    { name: '附表', rows: [['甲', { number: '1' }]] },
  ],
};

const EDITS: readonly PlannedEdit[] = [
  edit('自评表', 'C2', { content: { type: 'number', number: '4' }, mark: '#FFC7CE', note: { 'zh-CN': '注', 'en-US': 'note' } }),
  edit('自评表', 'C3', { content: { type: 'formula', formula: '=1+1' } }),
  edit('附表', 'B1', { content: { type: 'text', text: '改' } }),
];

function open(): SimulatedExcel {
  return createSimulatedExcel(bookOf(FIXTURE));
}

/** Moves the rows from `top` on by one, as somebody who inserts a row there does. */
function insertRow(excel: SimulatedExcel, name: string, top: number): void {
  const sheet = excel.sheet(name);
  for (let row = 8; row >= top; row -= 1) {
    for (let column = 1; column <= 3; column += 1)
      Object.assign(cellFor(sheet, row + 1, column), structuredClone(cellFor(sheet, row, column)));
  }
  for (let column = 1; column <= 3; column += 1)
    Object.assign(cellFor(sheet, top, column), { value: '', formula: null, fill: null, format: 'General', isError: false });
}

/** What a co-author may do between two round trips of a command. */
const MEDDLING: readonly (readonly [string, (excel: SimulatedExcel) => void])[] = [
  ['types into a cell that is to be written', (excel) => Object.assign(excel.cell('自评表', 'C3'), { value: '别人的', formula: null })],
  ['types into the last cell that is to be written', (excel) => Object.assign(excel.cell('附表', 'B1'), { value: 99 })],
  [
    'colours a cell that is to be written',
    (excel) => (excel.cell('自评表', 'C2').fill = { color: '#00FF00', pattern: 'Solid', patternColor: '#000000' }),
  ],
  ['inserts a row above', (excel) => insertRow(excel, '自评表', 2)],
  ['inserts a row between', (excel) => insertRow(excel, '自评表', 3)],
  ['deletes a sheet', (excel) => void excel.book.sheets.splice(1, 1)],
  [
    'renames a sheet and gives its name to another',
    (excel) => {
      const other = emptySheet(7, '附表');
      cellFor(other, 1, 2).value = '别人的表';
      excel.sheet('附表').name = '附表（旧）';
      excel.book.sheets.push(other);
    },
  ],
];

/** Runs `task`; before its round trip number `at` the co-author acts. The state that the co-author left, null where there was no such round trip. */
async function meddled(
  excel: SimulatedExcel,
  at: number,
  act: (excel: SimulatedExcel) => void,
  task: () => Promise<unknown>,
): Promise<unknown> {
  let left: unknown = null;
  excel.beforeRoundTrip(at, () => {
    left = excel.state();
    act(excel);
  });
  await task();
  return left;
}

/** What people put into the cells, by sheet and place; not what formulas come to. */
function cellsOf(excel: SimulatedExcel): Map<string, unknown> {
  return new Map(
    excel.book.sheets.flatMap(({ id, cells }) =>
      [...cells].flatMap(([key, { value: held, formula, fill, format }]) =>
        held === '' && formula === null && fill === null
          ? []
          : [[`${id}|${key}`, { held: formula === null ? held : null, formula, fill: fill?.color ?? null, format }] as const],
      ),
    ),
  );
}

/** What of a cell somebody changed. */
function differences(before: unknown, after: unknown): object {
  const was = (before ?? { held: '', formula: null, fill: null, format: 'General' }) as Readonly<Record<string, unknown>>;
  return Object.fromEntries(Object.entries(after as object).filter(([name, part]) => part !== was[name]));
}

describe('while Excel goes on with a command, a co-author', () => {
  it.each(MEDDLING)('who %s loses nothing, whenever it happens', async (_name, act) => {
    const untouched = open();
    untouched.resetCounts();
    value(await hostIn(untouched).apply(plan(EDITS)));
    const trips = untouched.counts.roundTrips;
    let stopped = 0;
    // From the command's look at the cells on: its second round trip.
    for (let at = 3; at <= trips; at += 1) {
      const excel = open();
      let theirs = new Map<string, unknown>();
      let before = new Map<string, unknown>();
      let result: Awaited<ReturnType<ReturnType<typeof hostIn>['apply']>> | null = null;
      await meddled(
        excel,
        at,
        (one) => {
          before = cellsOf(one);
          act(one);
          theirs = cellsOf(one);
        },
        async () => void (result = await hostIn(excel).apply(plan(EDITS))),
      );
      const after = cellsOf(excel);
      const changed = [...theirs].filter(([key, cell]) => JSON.stringify(before.get(key)) !== JSON.stringify(cell));
      // What the co-author wrote stands there still, whatever became of the command.
      for (const [key, cell] of changed) expect([at, key, after.get(key)]).toMatchObject([at, key, differences(before.get(key), cell)]);
      const outcome = result as unknown as Awaited<ReturnType<ReturnType<typeof hostIn>['apply']>>;
      if (outcome.ok) continue;
      stopped += 1;
      expect([at, ['changed-meanwhile', 'host-failed'].includes(problem(outcome).code)]).toEqual([at, true]);
      // Nothing of the command is left, neither in cells nor in the journal.
      expect([at, after]).toEqual([at, theirs]);
      expect([at, excel.book.sheets.flatMap(({ conditionalFormats }) => conditionalFormats)]).toEqual([at, []]);
      expect(value(await hostIn(excel).journal())).toEqual([]);
    }
    expect(stopped > 0 || _name.startsWith('renames') || _name.startsWith('colours')).toBe(true);
  });

  it('who types into a cell that is being reverted loses nothing, and the command can still be reverted', async () => {
    const applied = open();
    const before = applied.state();
    const entry = value(await hostIn(applied).apply(plan(EDITS))).entry ?? '';
    const trial = applied.reopen();
    trial.resetCounts();
    value(await hostIn(trial).revert(entry));
    for (let at = 3; at <= trial.counts.roundTrips; at += 1) {
      const excel = applied.reopen();
      const host = hostIn(excel);
      await meddled(
        excel,
        at,
        (one) => Object.assign(one.cell('附表', 'B1'), { value: '别人的', formula: null }),
        async () => {
          const result = await host.revert(entry);
          if (!result.ok) expect(problem(result).code).toBe('changed-meanwhile');
        },
      );
      expect([at, excel.cell('附表', 'B1').value]).toEqual([at, '别人的']);
      for (const { id } of value(await host.journal())) value(await host.revert(id));
      expect([at, excel.cell('附表', 'B1').value]).toEqual([at, '别人的']);
      expect(excel.cell('自评表', 'C3').value).toBe(2);
    }
    expect(before).toBeTruthy();
  });
});

describe('Excel that never answers', () => {
  it('is waited for until the person cancels, whenever it stops answering: then everything is back or can be reverted', async () => {
    const whole = open();
    whole.resetCounts();
    value(await hostIn(whole).apply(plan(EDITS)));
    const calls = whole.calls;
    expect(calls).toBeGreaterThan(20);
    for (let call = 1; call <= calls; call += 1) {
      const excel = open();
      const before = excel.state();
      excel.failAt(call, { code: 'never' });
      const host = createExcelHost({ excel: excel.Excel, office: excel.Office, patience: 0 });
      const abort = new AbortController();
      const applying = host.apply(plan(EDITS), { signal: abort.signal });
      for (let turn = 0; turn < 4; turn += 1) await excel.idle();
      abort.abort();
      const result = await applying;
      if (!result.ok) expect([call, ['cancelled', 'no-answer', 'partly-written'].includes(result.problem.code)]).toEqual([call, true]);
      // The next command is not kept waiting by the one that was given up.
      for (const { id } of value(await host.journal())) value(await host.revert(id));
      expect([call, excel.state()]).toEqual([call, before]);
    }
  });
});

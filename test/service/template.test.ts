import { DirectEngine } from '../../src/service/direct-engine';
import type { CheckOutcome } from '../../src/service/engine-service';
import type { Result } from '../../src/core/localized';
import { book, draft, fixed, read, typedInto } from '../core/template/sent';
import type { CellSnapshot } from '../../src/core/snapshot/types';
import { CELLS_PER_MESSAGE } from '../../src/service/worker-protocol';
import { engineWith, REQUEST } from './support';

const SHEET = '项目支出绩效目标表';

async function tables() {
  const sent = await book(
    draft('central-target', [{ label: '产出指标', parts: [{ label: '数量指标', items: [fixed('培训人次', { E: '≥300人次', F: 90 })] }] }]),
  );
  return { sent, template: read(sent, '模板.xlsx'), filled: read(typedInto(sent, SHEET, { C3: '甲项目', E11: '≥30人次' }), '甲.xlsx') };
}

/** As many cells as do not fit into one message: behind those of the sheet stand blank ones. */
function manyCells(cells: readonly CellSnapshot[]): readonly CellSnapshot[] {
  const { column } = cells[0]!;
  const last = cells.at(-1)!.row;
  const blank = Array.from({ length: CELLS_PER_MESSAGE }, (_, at): CellSnapshot => ({
    row: last + 1 + at,
    column,
    content: { type: 'blank' },
    formula: null,
    text: '',
    format: 'General',
  }));
  return [...cells, ...blank];
}

const rulesOf = (outcome: Result<CheckOutcome>): readonly string[] =>
  outcome.ok
    ? outcome.value.result.findings.map(({ rule }) => rule).filter((rule) => rule.startsWith('template/'))
    : [outcome.problem.code];

describe('a workbook held against a template', () => {
  it('is told the same in the worker as in the page', async () => {
    const { template, filled } = await tables();
    const held = { ...REQUEST, template };
    const inWorker = await engineWith().engine.check(filled, held);
    expect(inWorker).toEqual(await new DirectEngine().check(filled, held));
    expect(rulesOf(inWorker)).toEqual(['template/target-changed']);
  });

  it('costs the template’s way to the worker once, and a check without it knows nothing of it', async () => {
    const { template, filled } = await tables();
    const { engine, workers } = engineWith();
    for (const request of [{ ...REQUEST, template }, REQUEST, { ...REQUEST, template }]) await engine.check(filled, request);
    expect(workers[0]!.received).toEqual([
      'outline',
      'cells',
      'template',
      'outline',
      'cells',
      'check',
      'outline',
      'cells',
      'check',
      'outline',
      'cells',
      'check',
    ]);
    expect(rulesOf(await engine.check(filled, REQUEST))).toEqual([]);
  });

  it('is held against it again after a worker broke down on the template’s way', async () => {
    const { template, filled } = await tables();
    const { engine } = engineWith((worker) => {
      worker.breaksAt = 'outline';
    });
    const large = { ...template, sheets: template.sheets.map((sheet) => ({ ...sheet, cells: manyCells(sheet.cells) })) };
    expect(rulesOf(await engine.check(filled, { ...REQUEST, template: large }))).toEqual(['engine-failed']);
    expect(rulesOf(await engine.check(filled, { ...REQUEST, template: large }))).toEqual(['template/target-changed']);
  });

  it('is held against it again after a worker broke down', async () => {
    const { template, filled } = await tables();
    const { engine, workers } = engineWith((worker) => (worker.breaksAt = 'check'));
    expect(rulesOf(await engine.check(filled, { ...REQUEST, template }))).toEqual(['engine-failed']);
    expect(rulesOf(await engine.check(filled, { ...REQUEST, template }))).toEqual(['template/target-changed']);
    expect(workers).toHaveLength(2);
  });
});

describe('reading a file that was picked', () => {
  it('gives the template that is in it, or says why there is none', async () => {
    const { sent, template } = await tables();
    const { engine } = engineWith();
    expect(await engine.run('read-template', { name: '模板.xlsx', bytes: sent })).toEqual({ ok: true, value: template });
    const none = await engine.run('read-template', { name: 'x.xlsx', bytes: new Uint8Array([80, 75, 3, 4]) });
    expect(none.ok ? null : none.problem.code).toBe('truncated');
  });

  it('ends at once when it is cancelled, while another engine keeps what it knows', async () => {
    const { sent, filled } = await tables();
    const { engine, workers } = engineWith();
    await engine.check(filled, REQUEST);
    const reader = engine.another();
    const abort = new AbortController();
    const reading = reader.run('read-template', { name: '模板.xlsx', bytes: sent }, abort.signal);
    abort.abort();
    const read = await reading;
    expect(read.ok ? null : read.problem.code).toBe('cancelled');
    expect(workers.map(({ terminated }) => terminated)).toEqual([false, true]);
    expect((await engine.plan({ kind: 'repair' })).ok).toBe(true);
  });

  it('says so when it breaks the reader down', async () => {
    const { sent } = await tables();
    const { engine } = engineWith((worker) => (worker.breaksAt = 'errand'));
    const read = await engine.run('read-template', { name: '模板.xlsx', bytes: sent });
    expect(read.ok ? null : read.problem.code).toBe('engine-failed');
  });
});

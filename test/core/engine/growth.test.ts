import { analyse } from '../../../src/core/engine';
import type { Finding } from '../../../src/core/finding';
import { planFixes, planHighlight } from '../../../src/core/plan';
import { DEFAULT_POLICY } from '../../../src/core/scoring/policies';
import { type PlainRows, sheetOf } from '../../support/snapshots';
import { SHAPES } from '../../growth/shapes';

/** Each with each of so many would not end. */
const MANY = 100_000;

function finding(at: number, cell: string): Finding {
  const edit = {
    sheet: '表',
    cell,
    before: '1',
    after: '2',
    content: { type: 'number', number: '2' },
    reason: { 'zh-CN': '改', 'en-US': 'change' },
  } as const;
  return {
    id: `rule@${at}`,
    rule: 'amounts/total-mismatch',
    severity: 'error',
    tableId: '表!A1:B2',
    sheet: '表',
    cell,
    related: [],
    found: '1',
    expected: '2',
    message: { 'zh-CN': '不符', 'en-US': 'differs' },
    fix: { title: { 'zh-CN': '改为 2', 'en-US': 'Change to 2' }, safe: at % 2 === 0, edits: [edit] },
  };
}

describe('many of a kind', () => {
  it('are marked where they all stand at one cell', () => {
    const plan = planHighlight(
      Array.from({ length: MANY }, (_, at) => finding(at, 'B2')),
      { severities: ['error'] },
    );
    expect(plan.edits).toHaveLength(1);
  });

  it('are mended each in its cell', () => {
    const plan = planFixes(
      Array.from({ length: MANY }, (_, at) => finding(at, `B${at + 1}`)),
      { safeOnly: true },
    );
    expect([plan.edits.length, plan.skipped.length]).toEqual([MANY / 2, MANY / 2]);
  });

  it.each(['【', '(', '：', ' ', '，3个', '数量'])('of %s are read in every text of a table', (piece) => {
    const { model } = analyse(SHAPES.find(({ name }) => name === `characters in a cell: ${JSON.stringify(piece)}`)!.make(32_767), {
      policy: DEFAULT_POLICY,
    });
    expect(model.tables[0]?.indicators.length).toBeGreaterThan(0);
  });

  it('headers side by side are read each once', () => {
    const header = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'];
    const values = ['产出指标', '数量指标', '台站数量', '≥86个', '88个', 100, 100];
    const rows: PlainRows = [
      ['绩效自评表'],
      Array.from({ length: 120 }, () => header).flat(),
      Array.from({ length: 120 }, () => values).flat(),
    ];
    expect(analyse({ name: '宽', sheets: [sheetOf(rows, null)], notes: [] }, { policy: DEFAULT_POLICY }).model.tables).toHaveLength(120);
  });

  it('columns of words do not make one header that is wider than a form', () => {
    const words = Array.from({ length: 16_000 }, (_, at) => `说明${at}`);
    const rows: PlainRows = [
      ['绩效自评表'],
      ['一级指标', '二级指标', '三级指标', '年度指标值', '分值', ...words],
      ['产出指标', '数量指标', '台站数量', '≥86个', 100],
    ];
    const [table] = analyse({ name: '宽', sheets: [sheetOf(rows, null)], notes: [] }, { policy: DEFAULT_POLICY }).model.tables;
    expect([table?.indicators[0]?.name, table!.columns.length < 300]).toEqual(['台站数量', true]);
  });
});

import type { PlannedContent, PlannedEdit } from '../../../src/core/planned-edit';
import { planRepair } from '../../../src/core/plan';
import type { EditPlan } from '../../../src/core/plan/types';
import type { HostFixture } from '../contract/fixture';
import { value } from '../contract/steps';
import { createSimulatedExcel, type SimulatedExcel, type SimulationOptions } from '../../simulated-excel/simulated-excel';
import { bookOf, hostIn } from './excel-under-test';

const FORM: HostFixture = { sheets: [{ name: '表', rows: [['≥6期', { number: '5' }, { number: '50' }, { number: '40' }]] }] };
const FILLED: HostFixture = {
  sheets: [{ name: '表', rows: [['≥6期', { number: '5' }, { number: '50' }, { formula: '=JX.PERFSCORE(A1,B1,C1)', number: '41.67' }]] }],
};
const formula: PlannedContent = { type: 'formula', formula: '=JX.PERFSCORE(A1,B1,C1)' };
const edit: PlannedEdit = { sheet: '表', cell: 'D1', content: formula, before: '40', after: '41.67', reason: { 'zh-CN': '', 'en-US': '' } };
const FILL: EditPlan = { purpose: 'fill', title: { 'zh-CN': '填充得分', 'en-US': 'Fill scores' }, edits: [edit], skipped: [] };

function excel(fixture: HostFixture, options: SimulationOptions = {}): SimulatedExcel {
  return createSimulatedExcel(bookOf(fixture), { evaluate: () => undefined, ...options });
}

describe('an Excel without the product’s functions', () => {
  it('is not believed that it has them where it has not even the runtime for them', () => {
    const simulated = excel(FORM, { version: '2019', claims: ['CustomFunctionsRuntime'] });
    expect(simulated.Office.context.requirements.isSetSupported('CustomFunctionsRuntime', '1.3')).toBe(true);
    expect(hostIn(simulated).abilities.liveFunctions).toBe(false);
  });

  it.each(['entered', 'stored'] as const)('is found out by the formulas of the workbook, spelt as %s', async (functionNames) => {
    const simulated = excel(FILLED, { version: '2019', claims: ['CustomFunctionsRuntime', 'SharedRuntime'], functionNames });
    Object.assign(simulated.cell('表', 'D1'), { value: '#NAME?', isError: true });
    const host = hostIn(simulated);
    expect(host.abilities.liveFunctions).toBe(true);
    value(await host.read());
    expect(host.abilities.liveFunctions).toBe(false);
  });
});

describe.each(['stored', 'single'] as const)('a workbook in which Excel spells the formulas of a fill otherwise (%s)', (functionNames) => {
  it('has the fill taken back', async () => {
    const before = excel(FORM, { evaluate: () => 41.67 });
    value(await hostIn(before).apply(FILL));
    const after = before.reopen({ functionNames });
    expect(after.cell('表', 'D1').formula).not.toBe(formula.type === 'formula' ? formula.formula : '');
    const host = hostIn(after);
    const [entry] = value(await host.journal());
    expect(value(await host.revert(entry!.id)).restored).toEqual([{ sheet: '表', cell: 'D1' }]);
    expect(after.cell('表', 'D1')).toMatchObject({ value: 40, formula: null });
  });
});

it('formulas that Excel spells as files do calculate again after the repair', async () => {
  const simulated = excel(FILLED, { functionNames: 'stored', evaluate: (written) => (written.startsWith('=JX.') ? 41.67 : undefined) });
  const host = hostIn(simulated);
  const plan = planRepair(value(await host.read()));
  expect(value(await host.apply(plan)).written).toEqual([{ sheet: '表', cell: 'D1' }]);
  expect(simulated.cell('表', 'D1')).toMatchObject({ formula: '=JX.PERFSCORE(A1,B1,C1)', value: 41.67 });
});

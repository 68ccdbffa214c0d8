import { act, screen, waitFor } from '@testing-library/react';
import { post, type Command } from '../../src/wps-addin/mailbox';
import type { PluginStorage } from '../../src/wps-addin/wps-page';
import { markOn } from '../hosts/excel/excel-under-test';
import { etWith } from '../hosts/wps/et-under-test';
import type { FixtureCell } from '../hosts/contract/fixture';

// jsdom has no workers: the engine runs in the page.
jest.mock('../../src/service/spawn-worker', () => ({
  spawnEngineWorker: () => {
    throw new Error('no workers');
  },
}));

const number = (value: number): FixtureCell => ({ number: String(value) });

/** A self-evaluation with one score above its weight. */
const ROWS: (FixtureCell | string | null)[][] = [
  ['项目支出绩效自评表'],
  ['项目名称', null, null, '矿山安全专项'],
  ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
  ['产出指标', '数量指标', '检查矿山次数', '≥12次', '12次', number(50), number(50), null],
  ['效益指标', '社会效益指标', '安全事故下降率', '≥5%', '6%', number(40), number(40), null],
  ['满意度指标', '服务对象满意度指标', '企业满意度', '≥95%', '96%', number(10), number(12), null],
  ['总分', null, null, null, null, number(100), number(102), null],
];

function storage(): PluginStorage {
  const kept = new Map<string, string>();
  return { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) };
}

it('checks, marks and clears in WPS by the buttons of its ribbon', async () => {
  const et = etWith({ sheets: [{ name: '自评表', rows: ROWS }] });
  const before = et.state();
  const PluginStorage = storage();
  Object.assign(globalThis, { Application: et.page.Application, wps: { ApiEvent: et.page.ApiEvent, PluginStorage } });
  document.body.innerHTML = '<div id="pane"></div>';
  const press = (command: Command): void => post(PluginStorage, { book: et.page.Application.ActiveWorkbook!.FullName!, command });
  press('check');
  await act(async () => void (await import('../../src/wps-addin/pane')));
  expect(await screen.findByText(/scored 12, more than its weight of 10/, undefined, { timeout: 20_000 })).toBeTruthy();
  expect(et.state()).toEqual(before);
  press('highlight');
  await waitFor(() => expect(markOn(et, '自评表', 'G6')).not.toBeNull(), { timeout: 20_000 });
  press('clear');
  await waitFor(() => expect(et.state()).toEqual(before), { timeout: 20_000 });
  Reflect.deleteProperty(globalThis, 'Application');
  Reflect.deleteProperty(globalThis, 'wps');
});

import { createSimulatedExcel } from '../../simulated-excel/simulated-excel';
import { apply, edit, plan, problem, value } from '../contract/steps';
import { bookOf, hostIn } from './excel-under-test';

let mockOffline = false;

jest.mock('../../../src/hosts/excel/write', (): unknown => {
  if (mockOffline) throw new Error('Loading chunk failed');
  return jest.requireActual('../../../src/hosts/excel/write');
});

const EDITS = [edit('表', 'A1', { content: { type: 'text', text: '新' } })];

beforeEach(() => {
  mockOffline = false;
  // Nothing is loaded yet.
  jest.resetModules();
});

test('where the part that writes cannot be fetched nothing is written, the person hears why, and can write once it can be', async () => {
  const simulated = createSimulatedExcel(bookOf({ sheets: [{ name: '表', rows: [['旧']] }] }));
  const before = simulated.state();
  const host = hostIn(simulated);
  mockOffline = true;
  host.prepareToWrite!();
  expect(problem(await host.apply(plan(EDITS))).code).toBe('part-missing');
  expect(problem(await host.clearMarks!()).code).toBe('part-missing');
  expect(simulated.state()).toEqual(before);
  mockOffline = false;
  const { entry } = await apply(host, EDITS);
  expect(simulated.cell('表', 'A1').value).toBe('新');
  mockOffline = true;
  value(await host.revert(entry!));
  expect(simulated.state()).toEqual(before);
});

test('who has seen the findings can write though the connection is lost since', async () => {
  const simulated = createSimulatedExcel(bookOf({ sheets: [{ name: '表', rows: [['旧']] }] }));
  const host = hostIn(simulated);
  host.prepareToWrite!();
  await Promise.resolve();
  mockOffline = true;
  await apply(host, EDITS);
  expect(simulated.cell('表', 'A1').value).toBe('新');
});

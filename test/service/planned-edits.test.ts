import { EngineSession } from '../../src/service/engine-session';
import { expectPlan, plannedEdits } from '../../src/service/planned-edits';
import { engineWith, REQUEST, sampleSnapshot } from './support';

let mockOffline = false;

jest.mock('../../src/service/make-plan', (): unknown => {
  if (mockOffline) throw new Error('Loading chunk failed');
  return jest.requireActual('../../src/service/make-plan');
});

beforeEach(() => {
  mockOffline = false;
  // Nothing is loaded yet.
  jest.resetModules();
});

test('where the part that plans cannot be fetched a person hears why, and gets the plan once it can be', async () => {
  const session = new EngineSession();
  session.check(sampleSnapshot(), REQUEST);
  mockOffline = true;
  expectPlan();
  expect(await plannedEdits(session.last, { kind: 'repair' })).toMatchObject({ ok: false, problem: { code: 'part-missing' } });
  mockOffline = false;
  expect(await plannedEdits(session.last, { kind: 'repair' })).toMatchObject({ ok: true, value: { purpose: 'repair' } });
});

test('who has seen the findings gets a plan though the connection is lost since', async () => {
  const { engine } = engineWith();
  expect((await engine.check(sampleSnapshot(), REQUEST)).ok).toBe(true);
  mockOffline = true;
  expect(await engine.plan({ kind: 'repair' })).toMatchObject({ ok: true, value: { purpose: 'repair' } });
});

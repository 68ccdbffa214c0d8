import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildQuickly } from '../../src/start/quick-build';
import { serveFolder, type Served } from '../../src/start/static-server';
import { givenWorkbenches } from './support/browser';
import { check, finding, goTo, showSheet, untilSelected } from './support/steps';

const folder = mkdtempSync(join(tmpdir(), 'perfscore-quick-'));
let served: Served;

beforeAll(async () => {
  await buildQuickly(folder);
  served = await serveFolder(folder, 'workbench.html', [0]);
});

afterAll(async () => {
  await served.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the workbench that npm start puts together in seconds', () => {
  const workbenches = givenWorkbenches(() => served.address);

  test('finds the first error and leads to its cell, with workers, grid and descriptions of functions', async () => {
    const page = await workbenches.open();
    await check(page);
    await finding(page, 'fund/total-mismatch@自评表-制式服装!E6').click();
    await untilSelected(page, 'E6');
    await showSheet(page, '部门评价指标体系');
    await goTo(page, 'E8');
    expect(await page.locator('canvas').count()).toBeGreaterThan(0);
  });
});

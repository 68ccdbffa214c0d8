import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Analysis } from '../../../src/core/engine';
import { analyse } from '../../../src/core/engine';
import type { EditPlan } from '../../../src/core/plan';
import { planFill, planFinalize, planFixes, planHighlight, planRepair } from '../../../src/core/plan';
import { DEFAULT_POLICY } from '../../../src/core/scoring/policies';
import { parseCellName } from '../../../src/core/snapshot/address';
import type { WorkbookSnapshot } from '../../../src/core/snapshot/types';
import { readXlsx } from '../../../src/hosts/file/xlsx';
import { INSIDE_MERGE } from '../../../src/hosts/excel/write/reasons';
import type { WorkbookHost } from '../../../src/hosts/port';
import type { SimulatedExcel } from '../../simulated-excel/simulated-excel';
import { createSimulatedExcel } from '../../simulated-excel/simulated-excel';
import { value } from '../contract/steps';
import { hostIn } from './excel-under-test';

const CORPUS = join(__dirname, '../../corpus');
const TABLES = readdirSync(CORPUS).filter((name) => name.endsWith('.xlsx')).sort();
const SEVERITIES = ['error', 'warning', 'info'] as const;

/** A published table in Excel, its scores not filled in yet. */
function unscored(name: string): SimulatedExcel {
  const snapshot = value(readXlsx(new Uint8Array(readFileSync(join(CORPUS, name))), name));
  const simulated = createSimulatedExcel(snapshot);
  for (const table of analyse(snapshot, { policy: DEFAULT_POLICY }).result.tables) {
    for (const { score } of table.indicators) {
      if (score && parseCellName(score.cell)) simulated.cell(table.sheet, score.cell).value = '';
    }
  }
  return simulated;
}

interface Look extends Analysis {
  readonly snapshot: WorkbookSnapshot;
}

async function look(host: WorkbookHost): Promise<Look> {
  const snapshot = value(await host.read());
  return { snapshot, ...analyse(snapshot, { policy: DEFAULT_POLICY }) };
}

const COMMANDS: readonly (readonly [string, (seen: Look) => EditPlan])[] = [
  ['highlight', ({ result }) => planHighlight(result.findings, { severities: SEVERITIES, notes: true })],
  ['fill', ({ model, snapshot }) => planFill(model, DEFAULT_POLICY, 'formula', snapshot)],
  ['repair', ({ snapshot }) => planRepair(snapshot)],
  ['fix', ({ result }) => planFixes(result.findings, { safeOnly: true })],
  ['finalize', ({ snapshot, model }) => planFinalize(snapshot, model, 'native')],
];

describe('the commands on a published table', () => {
  it.each(TABLES)('%s: check, mark, fill, repair, fix and finalize write all they plan, and come back newest first', async (name) => {
    const simulated = unscored(name);
    const host = hostIn(simulated);
    const states: unknown[] = [];
    for (const [command, planOf] of COMMANDS) {
      const before = simulated.state();
      const planned = planOf(await look(host));
      const { entry, written, refused } = value(await host.apply(planned));
      // A total whose cell is merged into its label has no place of its own.
      expect([command, refused.filter(({ reason }) => reason !== INSIDE_MERGE)]).toEqual([command, []]);
      expect(written).toHaveLength(planned.edits.length - refused.length);
      if (entry !== null) states.unshift(before);
    }
    const entries = value(await host.journal());
    expect(entries).toHaveLength(states.length);
    for (const [index, { id }] of entries.entries()) {
      const { changedSince, refused } = value(await host.revert(id));
      expect([changedSince, refused]).toEqual([[], []]);
      expect(simulated.state()).toEqual(states[index]);
    }
  });

  it('leave no formula of the product behind after finalizing', async () => {
    for (const name of TABLES) {
      const simulated = unscored(name);
      const host = hostIn(simulated);
      const seen = await look(host);
      value(await host.apply(planFill(seen.model, DEFAULT_POLICY, 'formula', seen.snapshot)));
      const filled = await look(host);
      const finalized = planFinalize(filled.snapshot, filled.model, 'native');
      value(await host.apply(finalized));
      const left = value(await host.read()).sheets.flatMap(({ cells }) => cells.filter(({ formula }) => formula?.includes('JX.')));
      expect([name, left.length]).toEqual([name, finalized.skipped.length]);
    }
  }, 60_000);
});

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Analysis } from '../../../src/core/engine';
import { analyse } from '../../../src/core/engine';
import type { EditPlan } from '../../../src/core/plan';
import { planFill, planFinalize, planFixes, planHighlight, planRepair } from '../../../src/core/plan';
import { lazily, remembered } from '../../../src/core/remember';
import { DEFAULT_POLICY } from '../../../src/core/scoring/policies';
import { parseCellName } from '../../../src/core/snapshot/address';
import type { WorkbookSnapshot } from '../../../src/core/snapshot/types';
import { readXlsx } from '../../../src/hosts/file/xlsx';
import { INSIDE_MERGE } from '../../../src/hosts/journal/reasons';
import type { WorkbookHost } from '../../../src/hosts/port';
import type { SimulatedExcel } from '../../simulated-excel/simulated-excel';
import { createSimulatedExcel } from '../../simulated-excel/simulated-excel';
import { expectSame, value } from '../contract/steps';
import { hostIn } from './excel-under-test';

const CORPUS = join(__dirname, '../../corpus');
const TABLES = readdirSync(CORPUS)
  .filter((name) => name.endsWith('.xlsx'))
  .sort();
const SEVERITIES = ['error', 'warning', 'info'] as const;

/** A published table, and the cells of its scores. */
const published = remembered((name) => {
  const snapshot = value(readXlsx(new Uint8Array(readFileSync(join(CORPUS, name))), name));
  const { tables } = analyse(snapshot, { policy: DEFAULT_POLICY }).result;
  const scores = tables.flatMap(({ sheet, indicators }) =>
    indicators.flatMap(({ score }) => (score && parseCellName(score.cell) ? [{ sheet, cell: score.cell }] : [])),
  );
  return { snapshot, scores };
});

/** A published table in Excel, its scores not filled in yet. */
function unscored(name: string): SimulatedExcel {
  const { snapshot, scores } = published(name);
  const simulated = createSimulatedExcel(snapshot);
  for (const { sheet, cell } of scores) simulated.cell(sheet, cell).value = '';
  return simulated;
}

/** What a command sees of a workbook. */
interface Look {
  readonly snapshot: WorkbookSnapshot;
  readonly analysis: () => Analysis;
}

/** Reads the workbook; it is analysed where a command asks, and not again where nothing has changed since the last look. */
async function look(host: WorkbookHost, last?: Look): Promise<Look> {
  const snapshot = value(await host.read());
  return last && isDeepStrictEqual(snapshot, last.snapshot)
    ? last
    : { snapshot, analysis: lazily(() => analyse(snapshot, { policy: DEFAULT_POLICY })) };
}

/** The formulas of the product that the workbook holds. */
async function formulasOfOurs(host: WorkbookHost): Promise<readonly string[]> {
  return value(await host.read()).sheets.flatMap(({ cells }) =>
    cells.flatMap(({ formula }) => (formula?.includes('JX.') ? [formula] : [])),
  );
}

const COMMANDS: readonly (readonly [string, (seen: Look) => EditPlan])[] = [
  ['highlight', ({ analysis }) => planHighlight(analysis().result.findings, { severities: SEVERITIES, notes: true })],
  ['fill', ({ analysis, snapshot }) => planFill(analysis().model, DEFAULT_POLICY, 'formula', snapshot)],
  ['repair', ({ snapshot }) => planRepair(snapshot)],
  ['fix', ({ analysis }) => planFixes(analysis().result.findings, { safeOnly: true })],
  ['finalize', ({ snapshot, analysis }) => planFinalize(snapshot, analysis().model, 'native')],
];

describe('the commands on a published table', () => {
  it.each(TABLES)(
    '%s: check, mark, fill, repair, fix and finalize write all they plan, leave no formula of the product behind, and come back newest first',
    async (name) => {
      const simulated = unscored(name);
      const host = hostIn(simulated);
      const states: unknown[] = [];
      let seen: Look | undefined;
      for (const [command, planOf] of COMMANDS) {
        const before = simulated.state();
        seen = await look(host, seen);
        const planned = planOf(seen);
        const { entry, written, refused } = value(await host.apply(planned));
        // A total whose cell is merged into its label has no place of its own.
        expect([command, refused.filter(({ reason }) => reason !== INSIDE_MERGE)]).toEqual([command, []]);
        expect(written).toHaveLength(planned.edits.length - refused.length);
        if (entry !== null) states.unshift(before);
        if (command === 'finalize') expect(await formulasOfOurs(host)).toHaveLength(planned.skipped.length);
      }
      const entries = value(await host.journal());
      expect(entries).toHaveLength(states.length);
      for (const [index, { id }] of entries.entries()) {
        const { changedSince, refused } = value(await host.revert(id));
        expect([changedSince, refused]).toEqual([[], []]);
        expectSame(simulated.state(), states[index]);
      }
    },
  );
});

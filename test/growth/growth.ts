import { analyse } from '../../src/core/engine';
import { planFill, planFinalize, planFixes, planHighlight } from '../../src/core/plan';
import { toJsonReport } from '../../src/core/report/json-report';
import { DEFAULT_POLICY } from '../../src/core/scoring/policies';
import type { WorkbookSnapshot } from '../../src/core/snapshot/types';
import { SHAPES } from './shapes';

/** Most that twice the size may cost. */
const MOST = 2.2;
/** Shorter than this, in milliseconds, tells nothing of growth. */
const LEAST = 40;
const ROUNDS = 3;

/** All that the core does with a workbook: reading, rules, report and plans. */
function everything(snapshot: WorkbookSnapshot): number {
  const { model, result } = analyse(snapshot, { policy: DEFAULT_POLICY });
  const report = toJsonReport([{ path: 'grown.xlsx', error: null, result }], DEFAULT_POLICY.id, 'zh-CN');
  planFill(model, DEFAULT_POLICY, 'native', snapshot);
  planFinalize(snapshot, model, 'native');
  planFixes(result.findings, { safeOnly: false });
  planHighlight(result.findings, { severities: ['error', 'warning', 'info'], notes: true });
  return JSON.stringify(report).length;
}

function fastest(make: () => WorkbookSnapshot): number {
  const rounds = Array.from({ length: ROUNDS }, () => {
    const snapshot = make();
    const before = process.cpuUsage();
    everything(snapshot);
    return process.cpuUsage(before).user / 1000;
  });
  return Math.min(...rounds);
}

/**
 * `npm run growth [-- WORDS]`: what each size of workbook costs in processor time, and twice that size. The status is 1 where
 * twice the size costs more than n log n allows for.
 */
function main(words: string): number {
  let failed = 0;
  for (const { name, size, make } of SHAPES.filter((shape) => shape.name.includes(words))) {
    everything(make(Math.ceil(size / 4)));
    const [once, twice] = [fastest(() => make(size)), fastest(() => make(size * 2))];
    const ratio = twice / once;
    const grown = ratio > MOST && twice > LEAST;
    process.stdout.write(
      `${grown ? 'FAIL' : 'ok  '} ${ratio.toFixed(2).padStart(5)} × ${`${once.toFixed(0)} ms`.padStart(9)}  ${size} ${name}\n`,
    );
    failed += grown ? 1 : 0;
  }
  return failed > 0 ? 1 : 0;
}

process.exitCode = main(process.argv.slice(2).join(' '));

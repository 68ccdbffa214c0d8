import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import buildCommand, { BUILT_COMMAND } from '../cli/support/build-command';
import { againstSingleReports } from './against-single-reports';
import { copiesBelow } from './copies';

const PAGE = path.resolve(__dirname, '../../docs/collect.md');
const [START, END] = ['<!-- npm run ledgers -->', '<!-- /npm run ledgers -->'];
const COUNTS = [100, 300, 1000] as const;

interface Measured {
  readonly count: number;
  /** Peak of the main process, in MB. */
  readonly peak: number;
  readonly seconds: number;
  readonly rows: number;
  /** Of the workbook, in MB. */
  readonly size: number;
}

/** Collects so many copies in a process of its own; the ledger is left at `out`. */
function collected(files: string, out: string, count: number): Measured {
  const peak = path.join(path.dirname(out), `peak-${count}`);
  const began = process.hrtime.bigint();
  const args = ['--require', require.resolve('./peak.cjs'), process.env[BUILT_COMMAND]!, 'collect', files, '--out', out, '--lang', 'zh-CN'];
  const run = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    env: { ...process.env, PERFSCORE_PEAK: peak, PERFSCORE_PEAK_PARENT: String(process.pid) },
  });
  if (run.status !== 0) throw new Error(`${run.status}: ${run.stderr}`);
  return {
    count,
    peak: Number(readFileSync(peak, 'utf8')) / 1024,
    seconds: Number(process.hrtime.bigint() - began) / 1e9,
    rows: Number(/(\d+) 行台账/.exec(run.stdout)?.[1]),
    size: statSync(out).size / 1024 ** 2,
  };
}

/** Measures collecting many workbooks, holds the largest ledger against the single reports, and writes what came of it into docs/collect.md. */
function main(): void {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'perfscore-ledgers-'));
  try {
    buildCommand();
    const measured = COUNTS.map((count) => {
      const files = path.join(folder, String(count));
      copiesBelow(files, count);
      const one = collected(files, path.join(folder, `${count}.xlsx`), count);
      process.stdout.write(`${count}: ${one.peak.toFixed(0)} MB, ${one.seconds.toFixed(0)} s, ${one.rows} rows\n`);
      return one;
    });
    const most = COUNTS.at(-1)!;
    const files = copiesBelow(path.join(folder, String(most)), most);
    const { departures, tables, counted, budget, executed, errors, warnings } = againstSingleReports(
      path.join(folder, `${most}.xlsx`),
      files,
    );
    for (const departure of departures) process.stderr.write(`${departure}\n`);
    if (departures.length > 0) {
      process.exitCode = 1;
      return;
    }
    const [first] = os.cpus();
    const block = [
      START,
      '| 工作簿 workbooks | 台账行 rows | 主进程内存峰值 peak of the main process | 用时 time | 台账 ledger |',
      '|---|---|---|---|---|',
      ...measured.map(
        ({ count, rows, peak, seconds, size }) =>
          `| ${count} | ${rows} | ${peak.toFixed(0)} MB | ${seconds.toFixed(0)} s | ${size.toFixed(1)} MB |`,
      ),
      '',
      `${first?.model.trim() || os.arch()}, ${os.cpus().length} cores, Node ${process.versions.node}.`,
      '',
      `${most} 个工作簿的台账与逐个校验的结果核对：${tables} 行（计入合计 ${counted} 行）的预算、执行、得分、错误、提醒都相同，合计预算 ${budget} 万元、执行 ${executed} 万元、错误 ${errors}、提醒 ${warnings}，没有出入。`,
      '',
      `The ledger of ${most} workbooks was held against the check of each by itself: all ${tables} rows (${counted} in the sums) say the same of budget, executed amount, score, errors and warnings, and so do the sums.`,
      END,
    ];
    const page = readFileSync(PAGE, 'utf8');
    writeFileSync(PAGE, page.slice(0, page.indexOf(START)) + block.join('\n') + page.slice(page.indexOf(END) + END.length));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

main();

import os from 'node:os';
import type { Count, Measurement, Suite } from './measure';

/** What a suite came to. */
export interface SuiteResult {
  readonly suite: Pick<Suite, 'title' | 'remarks'>;
  readonly measurements: readonly Measurement[];
  readonly counts: readonly Count[];
}

function goalText(value: number, goal: number | null): string {
  return goal === null ? '' : `${value <= goal ? '✓' : '✗'} ≤ ${goal}`;
}

function ratioText(ratio: number): string {
  return ratio >= 10 ? ratio.toFixed(0) : ratio.toFixed(2);
}

function suiteText({ suite, measurements, counts }: SuiteResult): string {
  const rows = [
    ...measurements.map(
      ({ name, reference, ratio, goal, milliseconds, referenceMilliseconds }) =>
        `| ${name} | ${reference} | **${ratioText(ratio)} ×** | ${goalText(ratio, goal)} | ${milliseconds.toFixed(0)} / ${referenceMilliseconds.toFixed(0)} ms |`,
    ),
    ...counts.map(
      ({ name, value, ratio }) =>
        `| ${name} | | ${ratio ? `**${ratioText(ratio.value)} ×**` : ''} | ${ratio ? goalText(ratio.value, ratio.goal) : ''} | ${value} |`,
    ),
  ];
  return [
    `## ${suite.title}`,
    '',
    '| 项目 what | 对比 against | 比值 ratio | 目标 goal | 数值 figures |',
    '|---|---|---|---|---|',
    ...rows,
    '',
    ...(suite.remarks ?? []).map((remark) => `- ${remark}`),
    '',
  ].join('\n');
}

function machine(): string {
  const [first] = os.cpus();
  return `${first?.model.trim() || os.arch()}, ${os.cpus().length} cores, ${Math.round(os.totalmem() / 1024 ** 3)} GB; ${os.type()}; Node ${process.versions.node}; load ${os
    .loadavg()
    .map((load) => load.toFixed(1))
    .join(' ')}`;
}

/** The page of all that was measured in one run, with the machine's data. */
export function benchmarkPage(results: readonly SuiteResult[], date: string): string {
  return [
    '# 速度 · Speed',
    '',
    '本页由 `npm run bench` 写成。比值都是同一次运行、同一台机器上与写明的基准相比；毫秒数只说明这台机器，不要拿来比较机器。没有达到目标的标 ✗。',
    '',
    'This page is written by `npm run bench`. Ratios are against the named references in the same run on the same machine; the milliseconds speak of this machine alone. What misses its goal is marked ✗.',
    '',
    `${date}. ${machine()}.`,
    '',
    ...results.map(suiteText),
  ].join('\n');
}

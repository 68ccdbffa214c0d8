import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const PAGE = path.resolve(__dirname, '../../docs/reliability.md');
const FIGURES = path.join(__dirname, 'figures.json');

/** What a long run of fuzzing came to. */
interface FuzzFigures {
  readonly date: string;
  readonly runs: number;
  readonly seconds: number;
  readonly branches: number;
  readonly reached: number;
  readonly found: number;
}

/** What a wide run came to: inputs that nothing guides, until they held so many cells or files. */
interface WideFigures {
  readonly date: string;
  readonly what: 'cells' | 'files';
  readonly inputs: number;
  readonly held: number;
  /** Processor time of all, in seconds, and of the slowest, in milliseconds. */
  readonly seconds: number;
  readonly slowest: number;
  readonly found: number;
}

/** What mutating a part came to. */
export interface MutationFigures {
  readonly date: string;
  readonly killed: number;
  readonly timeout: number;
  readonly survived: number;
  readonly untested: number;
  readonly seconds: number;
  readonly files: Readonly<Record<string, readonly [killed: number, all: number]>>;
  /** Mutants that no test killed: where, what stood there, and what took its place. */
  readonly survivors: readonly (readonly [place: string, was: string, became: string])[];
}

/** The figures of all runs, as the page shows them. */
export interface Figures {
  readonly machine: string;
  readonly fuzz: Readonly<Record<string, FuzzFigures>>;
  readonly wide: Readonly<Record<string, WideFigures>>;
  readonly mutation: Readonly<Record<string, MutationFigures>>;
}

/** Survivors of each part that the page lists. */
const LISTED = 60;

function machine(): string {
  const [first] = os.cpus();
  return `${first?.model.trim() || os.arch()}, ${os.cpus().length} cores, Node ${process.versions.node}`;
}

function figures(): Figures {
  return existsSync(FIGURES)
    ? (JSON.parse(readFileSync(FIGURES, 'utf8')) as Figures)
    : { machine: machine(), fuzz: {}, wide: {}, mutation: {} };
}

/** Mutants that were judged, and the share of them that a test killed, in per cent. */
export function scoreOf({ killed, timeout, survived, untested }: Pick<MutationFigures, 'killed' | 'timeout' | 'survived' | 'untested'>): {
  readonly all: number;
  readonly score: number;
} {
  const all = killed + timeout + survived + untested;
  return { all, score: all === 0 ? 0 : (100 * (killed + timeout)) / all };
}

function code(text: string): string {
  return `\`${text.replace(/\s+/g, ' ').replaceAll('`', "'").replaceAll('|', '\\|').slice(0, 90)}\``;
}

function mutationText(mutation: Figures['mutation']): string {
  const rows = Object.entries(mutation).map(([part, figures_]) => {
    const { all, score } = scoreOf(figures_);
    return `| ${part} | ${all} | **${score.toFixed(1)} %** | ${figures_.survived} | ${figures_.untested} | ${(figures_.seconds / all).toFixed(2)} s | ${figures_.date} |`;
  });
  const lists = Object.entries(mutation).map(([part, { survivors, files }]) =>
    [
      `### ${part}`,
      '',
      Object.entries(files)
        .map(([file, [killed, all]]) => `${file} ${((100 * killed) / all).toFixed(0)} %`)
        .join(' · '),
      '',
      ...(survivors.length > 0
        ? [
            '| 位置 where | 原来 was | 变为 became |',
            '|---|---|---|',
            ...survivors.slice(0, LISTED).map(([place, was, became]) => `| ${place} | ${code(was)} | ${code(became)} |`),
            '',
          ]
        : []),
      ...(survivors.length > LISTED
        ? [`另有 ${survivors.length - LISTED} 个 · ${survivors.length - LISTED} more: \`npm run mutation -- ${part}\``, '']
        : []),
    ].join('\n'),
  );
  return [
    '| 部分 part | 变异 mutants | 杀死 killed | 存活 survived | 无测试 untested | 每个 each | 日期 date |',
    '|---|---|---|---|---|---|---|',
    ...rows,
    '',
    ...lists,
  ].join('\n');
}

function fuzzText(fuzz: Figures['fuzz']): string {
  const rows = Object.entries(fuzz).map(
    ([target, { date, runs, seconds, branches, reached, found }]) =>
      `| ${target} | ${runs.toLocaleString('en')} | ${seconds} s | ${reached.toLocaleString('en')} / ${branches.toLocaleString('en')} | ${found} | ${date} |`,
  );
  return [
    '| 对象 target | 输入 inputs | 时间 time | 到达的分支 branches reached | 发现 found | 日期 date |',
    '|---|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

const HELD = { cells: '单元格 cells', files: '文件 files' } as const;

function wideText(wide: Figures['wide']): string {
  const rows = Object.entries(wide).map(
    ([target, { date, what, inputs, held, seconds, slowest, found }]) =>
      `| ${target} | ${held.toLocaleString('en')} ${HELD[what]} | ${inputs.toLocaleString('en')} | ${seconds.toFixed(0)} s | ${slowest.toFixed(0)} ms | ${found} | ${date} |`,
  );
  return [
    '| 对象 target | 数量 held | 输入 inputs | 处理器时间 processor time | 最慢 slowest | 发现 found | 日期 date |',
    '|---|---|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

/** The page of these figures. */
function reliabilityPage({ machine: where, fuzz, wide, mutation }: Figures): string {
  return [
    '# 可靠 · Reliability',
    '',
    '本页由 `npm run mutation` 和 `npm run fuzz` 写成。',
    '',
    'This page is written by `npm run mutation` and `npm run fuzz`.',
    '',
    `${where}.`,
    '',
    '## 变异测试 · Mutation testing',
    '',
    '把核心的代码逐处改错，看旁边的测试能不能发现。测试和代码合成一段脚本，每个变异在同一进程里重新运行一遍；给人看的文字不变异。存活的变异中，有的与原来等价（多余的判断、只影响速度的记忆），其余是还没有测试的地方。',
    '',
    'The code of the core is made wrong at one place after the other to see whether the tests beside it notice. Tests and code are one script, run anew for each mutant in the same process; texts for people are not mutated. Of the mutants that survive some are the same as the code (a check that is not needed, a memory that only saves time), the others show where a test is missing.',
    '',
    mutationText(mutation),
    '## 模糊测试 · Fuzzing',
    '',
    '`npm run fuzz -- 秒数 对象` 不断改动输入，留下到达新代码分支的（`test/fuzz/kept`），在其上继续改动；CI 里重放留下的输入和一批固定的变体。每个输入都要有答复：不抛出异常、不超时、规则不中断、错误有说明、写出的文件读得回来。',
    '',
    '`npm run fuzz -- SECONDS TARGETS` changes inputs over and over, keeps those that reach new branches of the code (`test/fuzz/kept`) and goes on from them; CI replays what is kept and the same few mutants every time. Each input must have its answer: nothing thrown, no time-out, no rule that breaks off, no error without words, nothing written that cannot be read again.',
    '',
    '引导用 istanbul 数到的分支，在合成的一段脚本上，不需要原生模块。试过 @jazzer.js/core 4.0.0（libFuzzer）：预编译的模块要求 glibc 2.38，在 Debian 12 上装得上、加载不了。',
    '',
    'The guide are the branches that istanbul counts in one script, without native modules. @jazzer.js/core 4.0.0 (libFuzzer) was tried: its prebuilt module asks for glibc 2.38 and does not load on Debian 12.',
    '',
    fuzzText(fuzz),
    '`npm run fuzz -- --wide 数量 对象` 不用引导，同样的时间里输入多上百倍。',
    '',
    '`npm run fuzz -- --wide NUMBER TARGETS` goes without a guide: hundreds of times as many inputs in the same time.',
    '',
    wideText(wide),
  ].join('\n');
}

/** Takes over new figures and writes the page anew. */
export function writeReliability(given: {
  readonly fuzz?: Figures['fuzz'];
  readonly wide?: Figures['wide'];
  readonly mutation?: Figures['mutation'];
}): void {
  const known = figures();
  const all: Figures = {
    machine: machine(),
    fuzz: { ...known.fuzz, ...given.fuzz },
    wide: { ...known.wide, ...given.wide },
    mutation: { ...known.mutation, ...given.mutation },
  };
  writeFileSync(FIGURES, `${JSON.stringify(all, null, 1)}\n`);
  writeFileSync(PAGE, reliabilityPage(all));
}

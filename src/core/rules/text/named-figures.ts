import { asksForBoundedRate, normalise, unitKind } from '../../cells';
import type { Indicator, TableModel } from '../../model/types';
import { isPercent } from '../../scoring/relate-units';
import { hasUnit, type Clause, type TextFigure } from '../../narrative/text-figures';

/** Figures of a clause that speak of an indicator. */
export interface NamedFigures {
  readonly indicator: Indicator;
  readonly figures: readonly TextFigure[];
}

/** Words around the thing that an indicator counts. */
const LEADING = /^(?:完成|开展|举办|组织|实施|进行|召开|新增|新建|建设|建成|形成|印发|编制|购置|采购|指标\d*[:：、.]?|\d+[、.]?)+/;
const TRAILING = /(?:完成|达成)?(?:数量|个数|次数|人数|人次|份数|期数|场次|套数|台数|家数|户数|座数|总数|数目|数|情况)$/;
/** So many characters in a row make it clear what is spoken of. */
const CLEAR = 3;
/** Longer names are sentences. */
const LONGEST_CORE = 120;
/** What a name ends with (课程 of 开发课程) is enough beside the figure itself, but for words that end many names. */
const HEAD = 2;
const COMMON_HEADS: ReadonlySet<string> = new Set(['项目', '工作', '任务', '活动', '人员', '建设', '服务', '培训', '补助', '资金']);

/** What an indicator counts or measures, without brackets and the words for counting: 研究报告 of 形成研究报告数量（份）. */
function coreOf(name: string): string {
  const bare = normalise(name).replace(/\([^()]*\)/g, '');
  const core = bare.replace(TRAILING, '').replace(LEADING, '');
  return core.length >= 2 ? core : bare;
}

/** Length of the longest run of characters that two texts share; a single one is none. Each place of one is compared with each of the other once. */
function sharedRun(one: string, other: string): number {
  let longest = 0;
  let ending: readonly number[] = [];
  for (const letter of one.split('')) {
    const next: number[] = [];
    for (let at = 0; at < other.length; at++) {
      if (other[at] !== letter) continue;
      const run = (ending[at - 1] ?? 0) + 1;
      next[at] = run;
      longest = Math.max(longest, run);
    }
    ending = next;
  }
  return longest > 1 ? longest : 0;
}

function unitsOf({ target, actual }: Indicator): readonly string[] {
  return [...new Set([target?.unit ?? '', actual?.unit ?? ''])].filter((unit) => unit !== '');
}

/** How clearly a clause speaks of an indicator: the characters that it shares with the name; zero where that is no more than chance. A rate must be called by its own word (及时率, 满意度). */
function clarity({ indicator, core, rate }: Named, clause: string, figures: readonly TextFigure[]): number {
  if (core.length > LONGEST_CORE) return 0;
  const run = sharedRun(core, clause);
  if (rate) return clause.includes(core.slice(-CLEAR)) && run >= Math.min(CLEAR, core.length) ? run : 0;
  const beside = figures.every((figure) => standsBeside(core, figure)) || unitsOf(indicator).some(tellsByUnit);
  return run >= Math.min(beside ? HEAD : CLEAR, core.length) ? run : 0;
}

/** Whether the thing that a name ends with stands directly before the figure (课程18门) or behind it and its unit (一份研究报告). */
function standsBeside(core: string, { before, behind }: TextFigure): boolean {
  const head = core.slice(-HEAD);
  return !COMMON_HEADS.has(head) && (before.endsWith(head) || behind.slice(0, HEAD * 4).endsWith(head));
}

/** 矿次, 家次: a unit that names the thing itself. */
function tellsByUnit(unit: string): boolean {
  return /^[\u4e00-\u9fff]次$/.test(unit) && unit !== '人次';
}

/** What a clause must say to speak of an indicator. */
export interface Named {
  readonly indicator: Indicator;
  readonly core: string;
  /** Its units but those of money, which is compared with the funds. */
  readonly units: readonly string[];
  readonly rate: boolean;
}

/** The indicators of a table with their names' cores and units: worked out once for all clauses. */
export function namedOf({ indicators }: TableModel): readonly Named[] {
  return indicators.map((indicator) => {
    const units = unitsOf(indicator).filter((unit) => unitKind(unit) !== 'money');
    return { indicator, core: coreOf(indicator.name), units, rate: isRate(indicator, units) };
  });
}

function isRate(indicator: Indicator, units: readonly string[]): boolean {
  return units.some(isPercent) || (units.length === 0 && asksForBoundedRate(indicator.name));
}

/** The indicator's own figures in a clause: those in its unit. Money is compared with the funds, not here. */
function figuresFor(clause: Clause, units: readonly string[], rate: boolean): readonly TextFigure[] {
  return clause.figures.filter((figure) => (rate ? figure.behind.startsWith('%') : units.some((unit) => hasUnit(figure, unit))));
}

/**
 * Which indicators a clause of a running text speaks of, with the figures it gives for them: the name's own words stand in the
 * clause and the figure has the indicator's unit. Where two indicators fit a clause equally well it is left alone.
 */
export function namedFigures(indicators: readonly Named[], clause: Clause): readonly NamedFigures[] {
  const fitting = indicators.flatMap((named) => {
    const figures = figuresFor(clause, named.units, named.rate);
    const run = figures.length === 0 ? 0 : clarity(named, clause.text, figures);
    return run > 0 ? [{ indicator: named.indicator, figures, run }] : [];
  });
  const clearest = new Map<TextFigure, { readonly run: number; readonly indicator: Indicator | null }>();
  for (const { indicator, figures, run } of fitting) {
    for (const figure of figures) {
      const best = clearest.get(figure)?.run ?? 0;
      if (run >= best) clearest.set(figure, { run, indicator: run > best ? indicator : null });
    }
  }
  return fitting.filter(({ indicator, figures }) => figures.every((figure) => clearest.get(figure)!.indicator === indicator));
}

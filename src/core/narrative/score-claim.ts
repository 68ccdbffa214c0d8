import { Decimal } from '../decimal';
import { statedOf, textTolerance, word, type Claim, type Stated } from './claim';
import { namedLines, type FundContext } from './amount-claim';
import { saysOnly } from './says-only';
import type { TextFigure } from './text-figures';
import type { FundStatement, GroupStatement, TableStatements } from './types';

const RATE = /(?:预算|资金|支出){0,3}执行率/;
const POINTS_BEHIND = /^分(?![值别项类之钟制数])/;
const TOTAL_SCORE = /(?:自评|评价|综合|绩效|最终|总){1,4}(?:自评)?(?:总)?(?:得分|评分|总分|分数)/;
/** 总分100分 may say how many points there are. */
const FULL_OR_SCORE = /总分/;
const FULL = /满分|总分值/;
const EXECUTION_SCORE = /(?:预算)?执行率?(?:指标)?(?:自评)?得分/;
const EXECUTION_WEIGHT = /(?:预算)?执行率?(?:指标)?分值/;
const GROUP_POINTS = /(?:指标)?(?:自评)?(得分|分值)/;
const GROUP_COUNT = /指标(?:共|合计|设置|设定|有){0,3}/;
const ALL_COUNT = /(?:(?:共|设置|设定|有){1,3}了?)?(?:绩效|三级)(?:评价)?指标(?:总数|个数|数量)?(?:共|合计|设置|设定|有){0,3}/;
const COUNTED = /^(?:[个项条])(?:(?:绩效|三级)指标)?(?![\u4e00-\u9fff])/;
const COUNTED_ALL = /^[个项条](?:绩效|三级)指标/;
const SET = /(?:共|设置|设定|设|有|细化){1,3}/;

function lineRates(line: FundStatement): readonly Stated[] {
  const what = line.role === 'total' ? word('执行率', 'execution rate') : word(`${line.name}执行率`, `execution rate (${line.name})`);
  return [...statedOf(line.rate, what, '%'), ...statedOf(line.computedRate, what, '%')];
}

/** The execution rates that the funds block states or gives. */
export function totalRates(table: TableStatements): readonly Stated[] {
  return table.funds.filter(({ role }) => role === 'total').flatMap(lineRates);
}

/** An execution rate; null where the lead does not say that it is one of the funds block. */
export function rateClaim(table: TableStatements, lead: string, figure: TextFigure, context: FundContext): Claim | null {
  if (!/^%(?![\d~-])/.test(figure.behind)) return null;
  const named = namedLines(table, lead);
  if (!RATE.test(lead) || !saysOnly(lead, [...named.known, RATE])) return null;
  if (context.unclear && named.lines.length === 0) return null;
  const stated =
    named.lines.length > 0
      ? named.lines.flatMap(lineRates)
      : [...context.lines.flatMap(lineRates), ...(context.headed ? [] : totalRates(table))];
  return stated.length === 0
    ? null
    : {
        rule: 'text/rate',
        message: 'differs',
        said: figure.value,
        tolerance: textTolerance(figure.decimals),
        written: figure.text,
        stated,
        sure: named.lines.length < 2,
      };
}

/** A figure of points as it stands in the text. */
export function pointsText({ text }: TextFigure): string {
  return text.endsWith('分') ? text : `${text}分`;
}

function points(figure: TextFigure, stated: readonly Stated[], sure = true): Claim | null {
  return stated.length === 0
    ? null
    : {
        rule: 'text/score',
        message: 'differs',
        said: figure.value,
        tolerance: textTolerance(figure.decimals),
        written: pointsText(figure),
        stated,
        sure,
      };
}

/** The level-1 group that a lead begins with (产出指标得分), and the words behind its name. */
function groupOf(table: TableStatements, lead: string): { readonly group: GroupStatement; readonly rest: string } | null {
  for (const group of table.groups) {
    const stem = group.label.replace(/指标$/, '');
    const at = stem.length < 2 ? -1 : lead.indexOf(stem);
    if (at >= 0 && saysOnly(lead.slice(0, at), [])) return { group, rest: lead.slice(at + stem.length) };
  }
  return null;
}

function groupClaim(table: TableStatements, lead: string, figure: TextFigure): Claim | null {
  const found = groupOf(table, lead);
  if (!found) return null;
  const { group, rest } = found;
  if (POINTS_BEHIND.test(figure.behind)) {
    const what = GROUP_POINTS.exec(rest)?.[1];
    if (what === undefined || !saysOnly(rest, [GROUP_POINTS])) return null;
    return points(
      figure,
      what === '得分'
        ? statedOf(group.score, word(`${group.label}得分合计`, `score of ${group.label}`), '分')
        : statedOf(group.weight, word(`${group.label}分值合计`, `weight of ${group.label}`), '分'),
    );
  }
  if (!COUNTED.test(figure.behind) || !GROUP_COUNT.test(rest) || !saysOnly(rest, [GROUP_COUNT])) return null;
  const level2 = new Set(table.indicators.filter(({ level1 }) => level1 === group.label).map((each) => each.level2));
  // 产出指标3个 may count the indicators of level 2.
  const stated = statedOf(group.count, word(`${group.label}个数`, `number of indicators under ${group.label}`), '个');
  return {
    rule: 'text/indicator',
    message: 'differs',
    said: figure.value,
    tolerance: textTolerance(0),
    written: figure.text,
    stated: [...stated, ...stated.map((each) => ({ ...each, value: String(level2.size) }))],
    sure: true,
  };
}

function countClaim(table: TableStatements, lead: string, figure: TextFigure): Claim | null {
  const behind = COUNTED_ALL.test(figure.behind) && SET.test(lead) && saysOnly(lead, [SET]);
  const before = COUNTED.test(figure.behind) && ALL_COUNT.test(lead) && saysOnly(lead, [ALL_COUNT]);
  if (!(behind || before) || table.indicators.length === 0) return null;
  const own = table.indicators.filter(({ ownPoints }) => ownPoints).length;
  const stated = statedOf(table.count, word('三级指标个数', 'number of indicators'), '个');
  return {
    rule: 'text/indicator',
    message: 'differs',
    said: figure.value,
    tolerance: textTolerance(0),
    written: figure.text,
    stated: [...stated, ...stated.map((each) => ({ ...each, value: String(own) }))],
    sure: true,
  };
}

/** A total, a group's or the execution's points, or a number of indicators; null where the lead names none of these. */
export function scoreClaim(table: TableStatements, lead: string, figure: TextFigure): Claim | null {
  if (!POINTS_BEHIND.test(figure.behind)) return groupClaim(table, lead, figure) ?? countClaim(table, lead, figure);
  const { total, execution } = table;
  if (EXECUTION_SCORE.test(lead) && saysOnly(lead, [EXECUTION_SCORE]))
    return points(figure, statedOf(execution.score, word('预算执行率得分', 'score of the execution rate'), '分'));
  if (EXECUTION_WEIGHT.test(lead) && saysOnly(lead, [EXECUTION_WEIGHT]))
    return points(figure, statedOf(execution.weight, word('预算执行率分值', 'weight of the execution rate'), '分'));
  if (FULL.test(lead) && saysOnly(lead, [FULL])) return points(figure, statedOf(total.weight, word('总分值', 'total weight'), '分'));
  if (!TOTAL_SCORE.test(lead) || !saysOnly(lead, [TOTAL_SCORE])) return groupClaim(table, lead, figure);
  const stated = statedOf(total.score, word('总得分', 'total score'), '分');
  const full = FULL_OR_SCORE.test(lead) ? statedOf(total.weight, word('总分值', 'total weight'), '分') : [];
  return points(
    figure,
    stated.length === 0 ? [] : [...stated, ...full, ...(FULL_OR_SCORE.test(lead) && full.length === 0 ? [hundred(stated[0]!)] : [])],
  );
}

/** 总分 of 100 points, where the table states no total weight. */
function hundred(like: Stated): Stated {
  return { ...like, value: new Decimal(100).toFixed() };
}

import {
  inUnit,
  parseActual,
  parseAmount,
  parseDate,
  parseTarget,
  readDirection,
  readOperator,
  splitConditions,
  textCell,
  writtenUnit,
} from '../../src/core/cells';
import { contentClass } from '../../src/core/cells/content-class';
import { itemName } from '../../src/core/cells/item-name';
import { DEFAULT_POLICY } from '../../src/core/scoring/policies';
import { scoreIndicator } from '../../src/core/scoring/score-indicator';
import { Decimal } from '../../src/core/decimal';
import type { FuzzTarget } from './target';

/** Between target and actual value. */
const BETWEEN = '\u241e';

function outcome(input: string): string | null {
  const [target = '', actual = '', name = ''] = input.split(BETWEEN);
  const reading = parseTarget(textCell(target), { name });
  const done = parseActual(textCell(actual), { target: reading, name });
  for (const text of [target, actual, name]) {
    inUnit(parseAmount(textCell(text)), '万元');
    parseDate(text, {});
    readDirection(text);
    readOperator(text);
    splitConditions(text);
    writtenUnit(textCell(text));
    contentClass(textCell(text));
    itemName(text);
  }
  const score = scoreIndicator(DEFAULT_POLICY, {
    target: { ...reading, text: target },
    actual: { ...done, text: actual },
    weight: new Decimal(10),
  });
  const points = [score.score, score.lowest, score.highest].flatMap((each) => (each ? [each] : []));
  if (points.some((each) => !each.isFinite() || each.lt(0) || each.gt(10))) return `points outside 0–10: ${points.join(', ')}`;
  if (reading.type === 'number' && (reading.number === null || !reading.number.isFinite())) return 'a number without a value';
  if (score.steps.some(({ text }) => /\{\w+\}|undefined|NaN/.test(text['en-US'].replace(target, '').replace(actual, ''))))
    return `an unfinished sentence: ${score.steps.map(({ text }) => text['en-US']).join(' ')}`;
  return null;
}

/** The grammar of cells: targets, actual values, amounts, dates, names, and what is scored from them. */
export const cells: FuzzTarget = {
  name: 'cells',
  longest: 400,
  holds: { what: 'cells', count: (input) => input.split(BETWEEN).slice(0, 3).length },
  seeds: () =>
    [
      '≥98%',
      '≤0.5小时',
      '12月底前',
      '80%-90%',
      '明显提升',
      '定性',
      '井工煤矿<0.5小时；露天煤矿<5小时',
      '1,234.56万元',
      '三年',
      '100%（共12个）',
      '≥1次/月',
    ].map((text) => [text, '98%', '指标1：培训人数'].join(BETWEEN)),
  pieces: [
    '≥',
    '≤',
    '>=',
    '＜',
    '不低于',
    '不超过',
    '%',
    '％',
    '万元',
    '元/人',
    '个',
    '次',
    '年',
    '月',
    '日',
    '底前',
    '2024',
    '12',
    '0',
    '.',
    ',',
    '，',
    '；',
    '、',
    '（',
    '）',
    '-',
    '—',
    '~',
    '至',
    '/',
    '约',
    '零',
    '一百二十',
    '以上',
    '以内',
    '达到',
    '完成',
    '未',
    '≥98%',
    '1e',
    '×',
    '10',
    '：',
    '指标1',
    '\n',
    BETWEEN,
  ],
  run: outcome,
};

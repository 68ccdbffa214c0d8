import { normalise, unitKind } from '../../cells';
import { HUNDRED } from '../../decimal';
import { TARGET_GUIDELINE } from '../legal-sources';
import type { Rule } from '../types';
import { isBestAtHundred, withTargets, type Target } from './quantitative';

/** What is better when it is less. */
const LOWER =
  /成本|事故(?:起数|次数|数|发生率|率)|死亡(?:人数|率)|伤亡|投诉(?:次数|件数|数|率)|故障(?:次数|率)|超支|超标率|失误率|差错率|返工率|漏报率|不满意|流失率|发病率|逾期率|违规(?:次数|率)/;
/** Words that turn the sense of the ones above round: 成本节约率, 事故下降率, 投诉办结率. */
const TURNED =
  /节约|下降|降低|降幅|减少|控制|压减|处置|处理|办结|回复|调查|查处|整改|排除|修复|响应|收回|回收|化解|结案|破案|防范|预防|排查|效益|收益|利润/;

function isFloor({ op, number }: Target): boolean {
  return (op === '>=' || op === '>') && number?.gt(0) === true;
}

/** Of time less is asked for whatever the name says: 检测及时率 ≤7工作日. */
const OF_TIME: readonly (string | null)[] = ['duration', 'months', 'working-time'];

function isCeiling({ op, number, unit }: Target): boolean {
  if (OF_TIME.includes(unitKind(unit))) return false;
  return (op === '<=' || op === '<') && number?.lt(HUNDRED) === true && number.gt(0);
}

export const targetDirectionContradictsName: Rule = {
  id: 'target/direction-contradicts-name',
  severity: 'warning',
  title: { 'zh-CN': '符号方向与指标名称相反', 'en-US': 'The operator contradicts what the name wants' },
  explanation: {
    'zh-CN':
      '成本、事故、投诉、故障等越低越好，却写了“≥”；满意度、合格率、及时率等越高越好，却写了“≤”：多花钱、多出事故反而得满分。请核对符号。',
    'en-US':
      'Costs, accidents, complaints and faults are better when lower, yet the target says "≥"; satisfaction, pass rates and the like are better when higher, yet it says "≤": then spending more or failing more earns full points. Check the operator.',
  },
  source: TARGET_GUIDELINE,
  messages: {
    floor: {
      'zh-CN': '“{name}”越低越好，指标值却写“{text}”：越多越得分。请核对符号，通常应为“≤”。',
      'en-US': '"{name}" is better when lower, yet its target is "{text}": more earns the points. Check the operator; usually it is "≤".',
    },
    ceiling: {
      'zh-CN': '“{name}”越高越好，指标值却写“{text}”：越低越得分。请核对符号，通常应为“≥”。',
      'en-US': '"{name}" is better when higher, yet its target is "{text}": less earns the points. Check the operator; usually it is "≥".',
    },
  },
  precision: { hits: 0, right: 0 },
  *check(table) {
    for (const { indicator, target } of withTargets(table)) {
      const name = normalise(indicator.name).replace(/\([^()]*\)/g, '');
      if (target.type !== 'number' || target.implicit || target.conditions.length > 0 || TURNED.test(name)) continue;
      const message = isFloor(target) && LOWER.test(name) ? 'floor' : isCeiling(target) && isBestAtHundred(name) ? 'ceiling' : null;
      if (!message) continue;
      const cell = target.opCell ?? target.cell;
      yield {
        table,
        cell,
        related: [target.cell, indicator.nameCell],
        found: target.text.trim(),
        expected: message === 'floor' ? '≤' : '≥',
        message,
        params: { name: indicator.name, text: target.text.trim() },
      };
    }
  },
};

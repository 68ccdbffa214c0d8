import { parseActual, parseTarget, textCell } from '../../../src/core/cells';
import { FIELD_TARGETS } from './field-targets';
import { showActual, showTarget } from './show-reading';

describe.each(Object.entries(FIELD_TARGETS))('targets of %s', (_, rows) => {
  test.each(rows)('%j means %s', (written, means) => {
    expect(showTarget(parseTarget(textCell(written), { year: 2024 }))).toBe(means);
  });
});

test.each<readonly [name: string, value: string, means: string]>([
  ['应急救援队伍（支）', '3', 'number =? 3 支'],
  ['项目成本（万元）', '≤35', 'number <= 35 万元'],
  ['覆盖县（市、区）', '12', 'number =? 12'],
  ['项目县（市、区）覆盖率', '≥95', 'number >= 95'],
  ['乡镇（街道）覆盖数量', '14', 'number =? 14'],
  ['覆盖乡镇（街道）', '14', 'number =? 14'],
  ['受益村（个）', '14', 'number =? 14 个'],
  ['购置设备台（套）', '5', 'number =? 5 台（套）'],
  ['购置设备（台（套））', '5', 'number =? 5 台（套）'],
  ['强制免疫牲畜数量', '≥96万头（只、羽）', 'number >= 96 万头（只、羽）'],
  ['购置设备台（套）数', '5', 'number =? 5'],
  ['建设信息平台（套）', '1', 'number =? 1 套'],
  ['培训人数（单位：人）', '≥50', 'number >= 50 人'],
  ['补助标准（元/人·年）', '1200', 'number =? 1200 元/人·年'],
  ['伙食补助标准（元/人、天）', '100', 'number =? 100 元/人、天'],
  ['工程造价(万元/公里)', '≤80', 'number <= 80 万元/公里'],
  ['设计流量（m³/s）', '≥3.5', 'number >= 3.5 m³/s'],
  ['死亡率（‰）', '≤5', 'number <= 5 ‰'],
  ['群众满意度（%）', '≥95', 'number >= 95 %'],
  ['群众满意度(≥90%)', '95', 'number >= 95 %'],
  ['培训人次（含线上）', '≥500', 'number >= 500'],
  ['维修（养护）里程（公里）', '≥12.5', 'number >= 12.5 公里'],
  ['村（社区）干部培训人数', '≥60', 'number >= 60'],
  ['发放（缴纳）覆盖率', '100%', 'number =? 100 %'],
  ['设备采购（批）', '1', 'number =? 1 批'],
  ['市民满意度调查', '290%', 'number >= 90 % !ocr-suspect(≥90%)'],
  ['验收合格率（%）', '2100%', 'number >= 100 % !ocr-suspect(≥100%)'],
  ['项目完成及时率', '12月', 'number =? 12 月'],
  ['项目完成时间', '12月', 'date =? 2024-12'],
  ['项目开工时间', '2024.3', 'date =? 2024-03'],
  ['按时完成时间', '12月前', 'date <= 2024-12'],
  ['资金支付时间', '第四季度', 'text 第四季度'],
])('beside the name %s the target %s means %s', (name, value, means) => {
  expect(showTarget(parseTarget(textCell(value), { name, year: 2024 }))).toBe(means);
});

test.each<readonly [op: string, value: string, unit: string, means: string]>([
  ['≥', '95', '%', 'number >= 95 %'],
  ['≥', '20', '台（套）', 'number >= 20 台（套）'],
  ['≤', '120', '元/人、天', 'number <= 120 元/人、天'],
  ['≤', '1.2', '万元/公里', 'number <= 1.2 万元/公里'],
  ['＝', '100', '％', 'number = 100 %'],
  ['定性', '优良中低差', '', 'text 优良中低差'],
  ['定性', '好坏', '', 'text 好坏'],
  ['≤', '2024-12-31', '年月日', 'date <= 2024-12-31'],
  ['=', '2024年12月31日', '年', 'date = 2024-12-31'],
  ['大于等于', '3', '次/年', 'number >= 3 次/年'],
  ['≥', '≥95%', '%', 'number >= 95 %'],
  ['≥', '95%以上', '', 'number >= 95 %'],
  ['小于', '5', '个工作日', 'number < 5 个工作日'],
  ['定量', '≥5', '场', 'number >= 5 场'],
  ['正向', '达标', '', 'text 达标'],
  ['反向', '0', '起', 'number <= 0 起'],
])('operator %s, value %s and unit %s in columns of their own mean %s', (op, value, unit, means) => {
  expect(showTarget(parseTarget(textCell(value), { operator: textCell(op), unit: textCell(unit), year: 2024 }))).toBe(means);
});

test.each<readonly [written: string, means: string]>([
  ['完成100%', 'number 100 %'],
  ['已完成，100%', 'text 已完成，100%'],
  ['共培训525人次', 'number 525 人次'],
  ['全年开展12期', 'number 12 期'],
  ['实际支出34.5万元', 'number 34.5 万元'],
  ['34.50万元（含税）', 'number 34.5 万元'],
  ['2024年12月20日完成', 'date 2024-12-20'],
  ['2024年12月20日竣工验收', 'date 2024-12-20'],
  ['已于12月底前完成', 'date <= 2024-12-31'],
  ['12月15日', 'date 2024-12-15'],
  ['完成时间为2022年12月30日', 'date 2022-12-30'],
  ['98.6分', 'number 98.6 分'],
  ['98.6％', 'number 98.6 %'],
  ['20台（套）', 'number 20 台（套）'],
  ['120元/人、天', 'number 120 元/人、天'],
  ['3次/年', 'number 3 次/年'],
  ['0例', 'number 0 例'],
  ['未发生', 'text 未发生'],
  ['达标', 'text 达标'],
  ['100%完成', 'number 100 %'],
  ['增长5.2%', 'number 5.2 %'],
  ['下降2.1个百分点', 'number 2.1 个百分点'],
  ['大于95%', 'number > 95 %'],
  ['已达到95%以上', 'number >= 95 %'],
  ['3～5个', 'text 3～5个'],
  ['2024年', 'date 2024'],
  ['2024年，已开展监督检查', 'text 2024年，已开展监督检查'],
  ['正在实施', 'text 正在实施'],
  ['完成12个，在建3个', 'text 完成12个，在建3个'],
  ['三班镇', 'text 三班镇'],
])('the actual value %s is %s', (written, means) => {
  expect(showActual(parseActual(textCell(written), { year: 2024 }))).toBe(means);
});

import { statementsOfWorkbook } from '../../../src/core/narrative/table-statements';
import { readWorkbook } from '../../../src/core/reading/read-workbook';
import { textReport } from '../../../src/core/report/text-report';
import { selfEvaluation, type ExampleRows } from '../../../src/core/rules/example-tables';
import { DEFAULT_POLICY } from '../../../src/core/scoring/policies';
import { snapshotOf } from '../../support/snapshots';

const TABLE: ExampleRows = [
  ['2024年度项目支出绩效自评表'],
  ...selfEvaluation({
    indicators: [
      ['产出指标', '数量指标', '受益学员人数', '≥320人', '326人', 10, 10, null],
      [null, '质量指标', '培训合格率', '≥98%', '98%', 15, 15, null],
      [null, '时效指标', '项目完成时间', '2024年12月底前', '2024年11月20日', 10, 10, null],
      [null, '时效指标', '培训周期', '≤12个月', '11个月', 10, 10, null],
      [null, '成本指标', '场地租金', '≤5万元', '4.8万元', 5, 5, null],
      ['效益指标', '社会效益指标', '设备使用年限', '≥3年', '5年', 20, 20, null],
      [null, '社会效益指标', '新建实训基地', '2个', '2个', 10, 10, null],
      ['满意度指标', '服务对象满意度指标', '学员满意度', '≥95%', '96%', 10, 10, null],
    ],
  }).slice(1),
];
const files = [{ file: '自评表.xlsx', tables: statementsOfWorkbook(readWorkbook(snapshotOf(TABLE)), DEFAULT_POLICY) }];
const told = (...sentences: readonly string[]): { readonly wrong: readonly string[]; readonly compared: number } => {
  const { findings, compared } = textReport({ name: '报告.txt', paragraphs: ['技能培训项目绩效自评报告', ...sentences] }, files);
  return { wrong: findings.map(({ found, expected }) => `${found} ${expected}`), compared };
};

test.each([
  ['受益学员人数三百二十六人，培训合格率百分之九十八，学员满意度达到百分之九十六。', 3],
  ['全年预算数一百二十万元，全年执行数一百零八万元，预算执行率百分之九十。', 3],
  ['自评总得分九十九分，新建实训基地两个。', 2],
  ['培训合格率不低于98%，学员满意度95%以上，受益学员人数不少于三百二十人。', 3],
  ['培训合格率达到不低于98%的目标，场地租金控制在5万元以内。', 2],
  ['场地租金目标值不超过5万元，实际完成值低于5万元；学员满意度年度指标值至少95%。', 3],
  ['项目完成时间为2024年12月底前。', 1],
  ['项目完成时间：目标值2024年12月31日前，实际完成值2024-11-20。', 2],
  ['项目完成时间为11月20日；', 1],
  ['项目完成时间为二〇二四年十一月二十日，项目完成时间目标值12月底前。', 2],
  ['培训周期11个月，设备使用年限5年，培训周期目标值为12个月内，设备使用年限目标值三年以上。', 4],
])('what agrees with the table in words, numerals and dates is compared and not told: %s', (sentence, compared) => {
  expect(told(sentence)).toEqual({ wrong: [], compared });
});

test.each([
  ['受益学员人数三百六十二人。', '三百六十二人 326人'],
  ['培训合格率百分之八十九。', '百分之八十九 98%'],
  ['全年执行数一百八十万元。', '一百八十万元 108万元'],
  ['自评总得分九十六分。', '九十六分 99分'],
  ['新建实训基地三个。', '三个 2个'],
  ['培训合格率目标值98%以下。', '98%以下 ≥98%'],
  ['学员满意度年度指标值不超过95%。', '不超过95% ≥95%'],
  ['场地租金目标值不低于5万元。', '不低于5万元 ≤5万元'],
  ['场地租金年度指标值不超过6万元。', '6万元 ≤5万元'],
  ['学员满意度实际达到97%以上。', '97%以上 96%'],
  ['项目完成时间目标值2025年12月底前。', '2025年12月底前 2024年12月底前'],
  ['项目完成时间：实际完成值2024年12月20日。', '2024年12月20日 2024年11月20日'],
  ['项目完成时间为2024-10-31。', '2024-10-31 2024年11月20日'],
  ['培训周期9个月。', '9个月 11个月'],
  ['设备使用年限目标值十年以上。', '十年 ≥3年'],
])('what contradicts the table is told as it is written: %s', (sentence, wrong) => {
  expect(told(sentence).wrong).toEqual([wrong]);
});

test.each([
  '受益学员人数三百余人，受益学员人数近四百人，受益学员人数3万余人，受益学员人数三五百人。',
  '学员满意度十分高，学员满意度达到一个新高度，学员满意度位居全市第一。',
  '学员满意度：5%以下的学员提出了意见，另有三分之一的学员愿意再来。',
  '培训合格率比上年提高两个百分点，培训合格率连续三年居前，设备使用年限近十年。',
  '新建实训基地涉及三个方面，新建实训基地工作形成三项制度体系。',
  '项目完成时间2024年3月启动，项目自2024年1月至2024年10月实施，项目完成时间2024年1月-10月。',
  '技能培训项目于2024年8月31日印发方案，2024年6月底前完成招标。培训周期3年来不断缩短。',
  '十四五期间全年支出五百万元。三公经费支出二万元。一般公共预算支出六十万元。',
  '其中三个项目全年支出五十万元，3个项目全年支出50万元，两家单位自评得分九十分。',
  '第三期受益学员人数八十人，每期受益学员人数五十人，二〇二三年受益学员人数二百人。',
  '培训合格率低于全省平均水平九十九个百分点，培训合格率未低于99%。',
])('what is no figure of the table is left alone: %s', (sentence) => {
  expect(told(sentence).wrong).toEqual([]);
});

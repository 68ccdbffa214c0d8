import { openPlaces, type Block } from '../../../src/core/narrative/document';
import { draftReport } from '../../../src/core/narrative/draft-report';
import { blockLines, plainText } from '../../../src/core/narrative/plain-text';
import { readWorkbook } from '../../../src/core/reading/read-workbook';
import { fundsWith, indicatorsWith, selfEvaluation, type ExampleRows } from '../../../src/core/rules/example-tables';
import { DEFAULT_POLICY } from '../../../src/core/scoring/policies';
import { snapshotOf } from '../../support/snapshots';

function drafted(rows: ExampleRows): readonly Block[] {
  const table = readWorkbook(snapshotOf(rows)).tables.find(({ kind }) => kind === 'self-evaluation')!;
  return draftReport(table, DEFAULT_POLICY).blocks;
}
const textOf = (rows: ExampleRows): string => plainText([{ blocks: drafted(rows) }]);

const ROWS: ExampleRows = [
  ...selfEvaluation({}).slice(0, 7),
  ['年度总体目标', '预期目标', null, null, null, '实际完成情况'],
  [null, '全年举办培训6期', null, null, null, '全年举办培训6期，学员满意'],
  ...selfEvaluation({}).slice(7),
];

test('a report stands under the usual headings and says what the cells say', () => {
  const text = textOf(ROWS);
  const headings = [
    '技能培训项目绩效自评报告',
    '一、项目概况',
    '二、资金情况',
    '三、绩效目标完成情况',
    '四、偏离绩效目标的原因和改进措施',
    '五、自评结果',
    '六、其他需要说明的情况',
    '附：数据来源一览表',
  ];
  expect(headings.map((heading) => text.indexOf(heading)).every((at, index, all) => at >= 0 && (index === 0 || at > all[index - 1]!))).toBe(
    true,
  );
  expect(text).toContain('资金总额：年初预算数100万元，全年预算数120万元，全年执行数108万元，执行率90.0%。');
  expect(text).toContain('上年结转：年初预算数0万元，全年预算数20万元，全年执行数18万元，执行率90.0%。');
  expect(text).toContain('数量指标“举办培训期数”：年度指标值≥6期，实际完成值6期，分值25分，得分25分，未扣分。');
  expect(text).toContain('全年举办培训6期，学员满意');
  expect(text).toContain('自评总得分99分，满分100分。预算执行率得分9分，执行率分值10分。');
  expect(text).toContain('评价等级为“优”。');
  expect(text).toMatch(/年度资金总额 全年预算数\t120万元\tE4\t取自单元格/);
  expect(text).toMatch(/产出指标 得分合计\t50分\tH\d+:H\d+\t计算：各项相加/);
});

test('what the table lacks is a place to fill, never a figure', () => {
  const blank = selfEvaluation({
    funds: fundsWith({ 0: ['年度资金总额：', 100, 120, null, 10, null, null] }),
    indicators: indicatorsWith({ 0: ['产出指标', '数量指标', '举办培训期数', '≥6期', null, 25, null, null] }),
    total: [100, null],
  });
  const text = textOf(blank);
  expect(text).toContain('全年执行数【待填：全年执行数】，执行率【待填：执行率】。');
  expect(text).toContain('年度指标值≥6期，实际完成值【待填：实际完成值】，分值25分，得分【待填：得分】');
  expect(text).toContain('自评总得分【待填：总得分】');
  expect(text).toContain('评价等级【待填：等级】');
});

test('points lost, a rate and a sum that no cell states are said to be computed, and from which cells', () => {
  const rows = selfEvaluation({
    funds: fundsWith({ 0: ['年度资金总额：', 100, 120, 108, 10, null, 9] }),
    indicators: indicatorsWith({ 1: [null, '质量指标', '培训合格率', '≥98%', '95%', 25, 24, '部分学员缺考'] }),
    total: [100, 98],
  });
  const text = textOf(rows);
  expect(text).toContain('执行率90.00%（按执行数和预算数计算）');
  expect(text).toMatch(/年度资金总额 执行率\t90\.00%\tF4、E4\t计算：执行数÷预算数×100%/);
  expect(text).toContain('1.“培训合格率”：实际完成值95%，未达到年度指标值≥98%（按两格数值比较），扣1分，原因和改进措施：部分学员缺考。');
  expect(text).toMatch(/培训合格率 扣分\t1分\tG10、H10\t计算：分值－得分/);
});

test('a missed target without a reason leaves the reason to be filled in', () => {
  const rows = selfEvaluation({
    indicators: indicatorsWith({ 1: [null, '质量指标', '培训合格率', '≥98%', '95%', 25, 24, null] }),
    total: [100, 98],
  });
  expect(textOf(rows)).toContain('原因和改进措施：【待填：偏差原因及改进措施】。');
});

test('a score above its weight is left to be looked at, not explained', () => {
  const rows = selfEvaluation({ indicators: indicatorsWith({ 1: [null, '质量指标', '培训合格率', '≥98%', '98%', 25, 26, null] }) });
  expect(textOf(rows)).toContain('得分26分【待核：得分高于分值】');
});

test('the same table gives the same draft, and its open places are counted', () => {
  const [one, other] = [drafted(ROWS), drafted(ROWS)];
  expect(one).toEqual(other);
  expect(openPlaces(one)).toBe(
    one
      .flatMap(blockLines)
      .join('')
      .match(/【待[填核]：/g)!.length,
  );
});

import { analyse } from '../../../../src/core/engine';
import { DEFAULT_POLICY } from '../../../../src/core/scoring/policies';
import { type PlainRows, snapshotOf } from '../../../support/snapshots';

function groupErrors(rows: PlainRows): readonly string[] {
  return analyse(snapshotOf(rows), { policy: DEFAULT_POLICY })
    .result.findings.filter(({ rule }) => rule === 'weight/group-mismatch')
    .map(({ cell, message }) => `${cell} ${message['zh-CN']}`);
}

const form = (block: string, output: string, benefit: string, total: boolean): PlainRows => [
  ['项目自评表'],
  ['项目名称', '服务贸易发展资金'],
  [block, '一级指标', '二级指标', '三级指标', '年初目标值', '实际完成值', '得分'],
  [null, output, '数量指标', '支持企业数量', '≥3家', '3家', 30],
  [null, null, '质量指标', '企业验收合格率', '≥95%', '96%', 30],
  [null, benefit, '社会效益指标', '带动就业人数', '≥300人', '310人', 40],
  ...(total ? [['总分', null, null, null, null, null, 100]] : []),
];

describe('a block that declares its points over groups that declare theirs', () => {
  it('is told of with the sum where they come to more', () => {
    expect(groupErrors(form('年度绩效目标（80分）', '产出指标（60分）', '效益指标（40分）', false))).toEqual([
      'A3 “年度绩效目标”注明 80 分，下面各组注明的分值相加为 产出指标 60 + 效益指标 40 = 100 分，相差 20 分，请核对。',
    ]);
  });

  it('is told of where they come to less, once a total line says that no group is missing', () => {
    const rows = (total: boolean): PlainRows => form('年度绩效目标（80分）', '产出指标（30分）', '效益指标（40分）', total);
    expect(groupErrors(rows(true))).toHaveLength(1);
    expect(groupErrors(rows(false))).toEqual([]);
  });

  it('is right where they come to it, and where not every group declares its points nothing can be said', () => {
    expect(groupErrors(form('年度绩效目标（100分）', '产出指标（60分）', '效益指标（40分）', true))).toEqual([]);
    expect(groupErrors(form('年度绩效目标（80分）', '产出指标', '效益指标（40分）', true))).toEqual([]);
  });
});

import { analyse } from '../../../src/core/engine';
import { DEFAULT_POLICY } from '../../../src/core/scoring/policies';
import { snapshotOf } from '../../support/snapshots';

/** What is found in a funds block of these lines, each with its budget and what was spent of it. */
function found(...lines: readonly (readonly [label: string, budget: number, spent: number])[]): readonly string[] {
  const { result } = analyse(
    snapshotOf([
      ['项目支出绩效自评表'],
      ['项目名称', '医疗保障专项'],
      ['项目资金（万元）', null, '全年预算数', '全年执行数'],
      ...lines.map(([label, budget, spent]) => [null, label, budget, spent]),
      ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
      ['产出指标', '数量指标', '参保人数', '≥300人', '310人', 50, 50],
      ['效益指标', '社会效益指标', '群众负担', '有所减轻', '有所减轻', 30, 30],
      ['满意度指标', '服务对象满意度指标', '满意度', '≥90%', '95%', 10, 10],
    ]),
    { policy: DEFAULT_POLICY },
  );
  return result.findings
    .filter(({ rule }) => rule === 'fund/total-mismatch')
    .map(({ severity, message }) => `${severity} ${message['zh-CN']}`);
}

const NAMED = ['其中：财政拨款', 500, 400] as const;

describe('a line of funds that no word of the field calls a source', () => {
  it('is one where the total takes it in', () => {
    expect(found(['年度资金总额', 560, 440], NAMED, ['内网专线服务', 40, 30], ['健康扶贫结算救助', 20, 10])).toEqual([]);
  });

  it('only says more of the sources where they make up the total without it', () => {
    expect(found(['年度资金总额', 500, 400], NAMED, ['内网专线服务', 40, 30])).toEqual([]);
  });

  it('is doubtful where the total agrees with neither sum: a warning, not an error', () => {
    const findings = found(['年度资金总额', 520, 440], NAMED, ['内网专线服务', 40, 40]);
    expect(findings).toEqual([expect.stringMatching(/^warning .*第6行“内网专线服务”也有金额，不能确定是不是资金来源/)]);
  });
});

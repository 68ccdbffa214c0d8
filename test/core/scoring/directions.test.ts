import { betterByName } from '../../../src/core/scoring/score-row';

describe('which way an indicator gets better by its name', () => {
  test.each([
    '租车天数',
    '培训成本',
    '安全事故起数',
    '煤矿死亡人数',
    '“煤矿”百万吨死亡率',
    '群众投诉案件数',
    '设备故障率',
    '重大责任事故发生次数',
    '各类设备的故障',
    '一般故障维修时间',
    '接警后抵达事故现场时间',
    '任务完成时限(月)',
    '公务接待费',
    '森林火灾受害率',
    '主要林业有害生物成灾率',
  ])('less of %s is better', (name) => expect(betterByName([name])).toBe('lower'));

  test.each(['培训天数', '系统安全使用天数', '设备正常运行天数', '销售收入'])('more of %s is better', (name) =>
    expect(betterByName([name])).toBe('higher'),
  );

  test.each([
    '重大事故隐患复查率',
    '设备平均无故障运行时间',
    '事故案例汇编',
    '事故统计报告',
    '投诉办结率',
    '挽回经济损失',
    '库存成本核算率',
    '费用报销及时率',
    '火灾隐患整改率',
    '受灾群众救助率',
  ])('of %s the name does not tell', (name) => expect(betterByName([name])).toBeNull());
});

import { ruleById } from '../../../../src/core/rules/registry';
import { check } from '../../support/findings';
import { at, indicator, table, type IndicatorParts } from '../../support/model';

/** What a rule says of one indicator beside one with a sign: the first words of its sentence, or nothing. */
function told(rule: string, name: string, target: string, extra: Partial<IndicatorParts> = {}): string {
  const beside = indicator({ row: 8, name: '举办培训期数', target: '≥6期' });
  const indicators = [beside, indicator({ row: 9, name, target, ...extra })];
  return check(ruleById(rule)!, table({ kind: 'target', indicators }))
    .map(({ cell, message }) => `${cell} ${message['zh-CN']}`)
    .join();
}

test.each([
  ['target/always-met', '投入资金', '≥0万元', '投入资金', '≥0-5万元'],
  ['target/always-met', '验收合格率', '≤100%', '验收合格率', '≤99%'],
  ['target/always-met', '验收合格率', '≤100%', '验收合格数', '≤100个'],
  ['target/always-met', '验收合格率', '≤100%', '验收合格率', '≥100%'],
  ['target/always-met', '验收合格率', '≤120%', '经费控制率', '≤100%'],
  ['target/always-met', '事故起数', '≥0起', '事故起数', '明显减少'],
  ['target/always-met', '事故起数', '>0起', '事故起数', '煤矿≥0起；非煤矿≥0起'],
  ['target/direction-contradicts-name', '培训成本', '>20万元', '培训成本', '20万元'],
  ['target/direction-contradicts-name', '培训成本', '≥20万元', '培训成本', '≥0万元'],
  ['target/direction-contradicts-name', '培训成本（含场地）', '≥20万元', '培训（含成本）次数', '≥20次'],
  ['target/direction-contradicts-name', '学员满意度', '<95%', '学员满意度', '≤100%'],
  ['target/direction-contradicts-name', '学员满意度', '≤95%', '学员满意度', '≤0%'],
  ['target/direction-contradicts-name', '学员满意度（%）', '≤95%', '满意度调查次数', '≤95次'],
  ['target/direction-contradicts-name', '培训成本', '≥20万元', '培训成本', '甲≥20万元；乙≥30万元'],
  ['target/direction-contradicts-name', '培训成本', '≥20万元', '培训成本', '明显下降'],
  ['target/percent-for-qualitative', '促进经济发展', '≥95%', '促进经济发展', '≥95次'],
  ['target/percent-for-qualitative', '职工安全意识', '100%', '职工安全意识', '明显提升'],
  ['target/percent-for-qualitative', '改善环境', '95%', '改善环境面积占比', '95%'],
  ['target/operator-missing', '救援队伍', '20支', '应急值守', '24小时'],
  ['target/operator-missing', '救援队伍', '24支', '在线服务', '24小时'],
  ['target/operator-missing', '应急值守', '12小时', '救援队伍', '0支'],
  ['target/operator-missing', '工程验收合格率', '90', '工程验收合格率（%）', '100'],
  ['target/operator-missing', '合格率情况', '100', '合格率 （年度）', '100'],
  ['target/operator-missing', '救援队伍', '100支', '合格率', '100%'],
  ['target/operator-missing', '救援队伍', '20支', '救援队伍', '20-30支'],
  ['target/operator-missing', '救援队伍', '20支', '救援队伍', '甲20支；乙30支'],
  ['target/operator-invalid', '救援队伍', '=>20支', '救援队伍', '甲=>20支；乙=>30支'],
  ['target/unparseable', '救援队伍', '≥××支', '救援队伍', '≥20支'],
] as const)('%s is told of “%s” with the target %s, and not of “%s” with the target %s', (rule, name, target, other, fine) => {
  expect(told(rule, name, target)).toMatch(/^E9 /);
  expect(told(rule, other, fine)).toBe('');
});

test.each([
  ['培训成本', '≥20万元', '“培训成本”越低越好，指标值却写“≥20万元”'],
  ['学员满意度', '≤95%', '“学员满意度”越高越好，指标值却写“≤95%”'],
])('the sentence on “%s” with the target %s says which way is better', (name, target, sentence) => {
  expect(told('target/direction-contradicts-name', name, target)).toContain(sentence);
});

test('a deadline before the year of the table and one after it are told in different words', () => {
  const due = (target: string) =>
    check(
      ruleById('target/deadline-outside-year')!,
      table({ kind: 'target', title: '绩效目标表（2024年度）', indicators: [indicator({ row: 9, name: '完成时间', target })] }),
    ).map(({ message }) => message['zh-CN']);
  expect(due('2023年12月31日前')).toEqual(['“完成时间”的时限“2023年12月31日前”早于本表的 2024 年度，像是沿用了以前的表。请核对。']);
  expect(due('2025年6月30日前')).toEqual([expect.stringContaining('在本表的 2024 年度之后，本年考核时还没有到期')]);
  expect(due('≥2023次')).toEqual([]);
});

test('a sign in a column of its own is marked and put right there, not before the value', () => {
  const with_ = (extra: object) => {
    const one = indicator({ row: 9, name: '投入资金', target: '≥0万元' });
    return { ...one, target: { ...one.target!, opCell: at('D9'), ...extra } };
  };
  const run = (rule: string, extra: object = {}) =>
    check(ruleById(rule)!, table({ kind: 'target', indicators: [indicator({ row: 8, target: '≥6期' }), with_(extra)] }))[0];
  expect(run('target/always-met')).toMatchObject({ cell: 'E9', related: ['D9'] });
  expect(run('target/operator-invalid', { text: '=>0万元' })).toBeUndefined();
  expect(
    run('target/operator-missing', { implicit: true, text: '5', ...{ number: indicator({ row: 1, target: '5' }).target!.number } }),
  ).toMatchObject({
    cell: 'E9',
    choices: [{ fix: { edits: [{ cell: 'D9', after: '≥' }] } }, {}, {}],
  });
});

test('a target that shares its cell with another gets no choice of signs', () => {
  const [first, second] = [indicator({ row: 9, target: '20支' }), indicator({ row: 10, target: '≥90%' })];
  const shared = { ...second, target: { ...second.target!, cell: first.target!.cell } };
  const [finding] = check(ruleById('target/operator-missing')!, table({ kind: 'target', indicators: [first, shared] }));
  expect(finding).toMatchObject({ cell: 'E9' });
  expect(finding).not.toHaveProperty('choices');
});

test.each([
  ['without white space before it', ' =>98% ', '≥98%'],
  ['as it is for less', '=<3起', '≤3起'],
  ['where it says what must not be', '≯3起', '≤3起'],
  ['equal twice', '==3起', '=3起'],
])('a sign is respelt %s: %s', (_what, written, proper) => {
  expect(told('target/operator-invalid', '合格率', written)).toContain(`“${proper}”`);
});

test('no points, other points and marks as such are no points in the column of values', () => {
  const found = (target: string, extra: Partial<IndicatorParts>) => told('target/points-in-value-column', '举办期数', target, extra);
  expect(found('25分', { weight: 25, score: 20 })).toMatch(/^E9 /);
  expect(found('25分', { weight: 30, score: 25 })).toMatch(/^E9 /);
  expect(found('25分', { weight: 30, score: 20 })).toBe('');
  expect(found('25期', { weight: 25, score: 25 })).toBe('');
  expect(found('分', { weight: 25, score: 25 })).toBe('');
  expect(found('6期', { actual: '25分', weight: 25, score: 25 })).toMatch(/^F9 .*实际完成值填了“25分”/);
});

test('blank targets are told with their points; in a table without points, only where up to a third of the targets is blank', () => {
  const blank = (...targets: readonly string[]) =>
    check(
      ruleById('target/blank')!,
      table({ kind: 'target', indicators: targets.map((target, index) => indicator({ row: 9 + index, name: '举办期数', target })) }),
    ).length;
  expect(blank('', '≥6期', '≥98%')).toBe(1);
  expect(blank('', '≥6期')).toBe(0);
  expect(blank('', '', '≥6期', '≥98%', '≥95%')).toBe(0);
  const weighted = (weight: string, ...extra: readonly Partial<IndicatorParts>[]) =>
    check(
      ruleById('target/blank')!,
      table({
        kind: 'target',
        indicators: [indicator({ row: 9, name: '期数', target: '  ', weight }), ...extra.map((each) => indicator({ row: 10, ...each }))],
      }),
    ).map(({ message }) => message['zh-CN']);
  expect(weighted('12.50')).toEqual([expect.stringContaining('“期数”有分值 12.5，但没有填指标值')]);
  expect(weighted('12', { weight: null, target: '≥6期' })).toHaveLength(1);
  expect(weighted('12', { target: '' })).toHaveLength(1);
});

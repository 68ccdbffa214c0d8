import {
  isFormText,
  isPageMark,
  isPlaceholder,
  isRemark,
  isSignature,
  isTickBoxes,
  isTickChoice,
} from '../../../src/core/cells/is-placeholder';

const TEXTS: readonly (readonly [question: string, ask: (text: string) => boolean, texts: readonly string[]])[] = [
  [
    'a placeholder',
    isPlaceholder,
    [
      '指标1：',
      '指标2：',
      '指标 3',
      '1、',
      '……',
      '…',
      '...',
      '。。。',
      'xx',
      'XXX',
      '××',
      '**',
      '__',
      '（填写具体指标）',
      '（填报三级指标名称）',
      '(例：培训人数)',
      '如：培训人数',
      '例如：办公用电脑',
      '请填写三级指标',
      '指标1：……',
      '指标1：xx',
      '（可自行增加）',
    ],
  ],
  ['tick boxes', isTickBoxes, ['优秀□ 良好□', '是□否□', '☑', '☑ 因素法', '□ 项目法', '是☐  否☐']],
  [
    'a signature line',
    isSignature,
    [
      '（盖章）',
      '单位（盖章）：',
      '负责人签字：',
      '负责人（签字）：张三',
      '填表人：',
      '填表人：李四',
      '填报日期：',
      '年 月 日',
      '2024年  月  日',
      '联系电话：',
      '联系电话',
      '*联系人：',
      '实施单位(盖章)',
      '审核人：',
    ],
  ],
  [
    'a remark',
    isRemark,
    [
      '注：本表反映部门本年度各项支出情况。',
      '备注：无',
      '注1：其他',
      '注1.其他',
      '填报说明',
      '填报说明：',
      '说明：1.得分不超过分值',
      '（注：万元）',
      '数据来源：统计局',
    ],
  ],
];

const NO_FORM_TEXTS = [
  '',
  '/',
  '--',
  '培训人数',
  '指标1：培训人数',
  '填报及时率',
  '填写完整率',
  '备注',
  '说明',
  '如期完成',
  '注册企业数量',
  '注射疫苗数量',
  '联系点走访次数',
  '2024年12月31日',
  '2024年12月',
  '≥95%',
  '□95%',
  '例行检查次数',
  '填埋场维护数量',
  '盖章办理时限',
  '参考咨询服务次数',
  '单位：万元',
  '产出指标',
  '(国家级)示范园',
];

describe.each(TEXTS)('%s', (_, ask, texts) => {
  test.each(texts)('%j is one', (text) => {
    expect(ask(text)).toBe(true);
    expect(isFormText(text)).toBe(true);
  });
});

test.each(NO_FORM_TEXTS)('%j is filled in, not part of the form', (text) => {
  expect(isFormText(text)).toBe(false);
});

test.each(['优秀□ 良好□ 合格□', '是□ 否□', '☑ 因素法 □ 项目法'])('%j offers a choice to tick: nothing is named so', (text) => {
  expect(isTickChoice(text)).toBe(true);
});

test.each(['□95%', '□ 项目法', '培训□率', '√'])('%j is no choice to tick', (text) => {
  expect(isTickChoice(text)).toBe(false);
});

test.each([
  '第1页',
  '第 1 页，共 2 页',
  '第1页/共2页',
  '共2页',
  '1/2页',
  '— 1 —',
  '-2-',
  '（续上表）',
  '续表1',
  '接上页',
  '（下页续）',
  '未完待续',
])('%j is a mark of its page', (text) => {
  expect(isPageMark(text)).toBe(true);
});

test.each(['', '-', '1/2', '-5', '续建项目个数', '第1页编制说明', '共2页材料印制数'])('%j is no mark of a page', (text) => {
  expect(isPageMark(text)).toBe(false);
});

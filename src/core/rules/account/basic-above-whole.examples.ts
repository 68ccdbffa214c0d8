import type { ExampleRows } from '../example-tables';
import type { RuleExample } from '../types';

function forms(reception: number): ExampleRows {
  return [
    ['一般公共预算财政拨款基本支出决算明细表', null, null, null, null, null],
    ['公开06表', null, null, null, null, '单位：万元'],
    ['科目代码', '科目名称', '决算数', '科目代码', '科目名称', '决算数'],
    ['301', '工资福利支出', 80.5, '302', '商品和服务支出', 20 + reception],
    ['30101', '基本工资', 50.5, '30201', '办公费', 12],
    ['30102', '津贴补贴', 30, '30217', '公务接待费', reception],
    [null, null, null, '30231', '公务用车运行维护费', 8],
    ['人员经费合计', null, 80.5, '公用经费合计', null, 20 + reception],
    [],
    [],
    ['一般公共预算财政拨款“三公”经费支出决算表', null, null, null, null, null],
    ['公开09表', null, null, null, null, '单位：万元'],
    ['项目', '预算数', '决算数', null, null, null],
    ['合计', 14, 11.5, null, null, null],
    ['1.因公出国（境）费', 0, 0, null, null, null],
    ['2.公务用车购置及运行维护费', 12, 10, null, null, null],
    ['其中：公务用车购置费', 0, 0, null, null, null],
    ['公务用车运行维护费', 12, 10, null, null, null],
    ['3.公务接待费', 2, 1.5, null, null, null],
  ];
}

export const accountBasicAboveWholeExamples: readonly RuleExample[] = [
  {
    title: { 'zh-CN': '基本支出中公务接待费 2.5，“三公”经费决算只有 1.5', 'en-US': 'Receptions of 2.5 in basic expenditure, 1.5 in all' },
    rows: forms(2.5),
    fires: ['F6'],
  },
  {
    title: { 'zh-CN': '基本支出列支一部分，其余由项目支出列支', 'en-US': 'Basic expenditure bears a part, projects the rest' },
    rows: forms(1.5),
    fires: [],
  },
];

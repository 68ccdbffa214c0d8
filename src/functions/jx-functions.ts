import { EmptyCells, type ArgumentReader } from './empty-cells';
import { calculate, invoke, type ExcelValue } from './invoke';

/**
 * The worksheet functions, as Excel calls them. Each is a shell over its evaluator. The first paragraph of a comment is
 * shown in Excel, Chinese before the bar and English behind it; the build makes functions.json from these comments.
 *
 * Empty cells: Excel on the web and newer desktop versions pass null, older desktop versions 0. An actual value, amount or
 * score that is not filled in gives an empty result either way: null at once; a 0 that comes from a cell is looked up in
 * the sheet unless this Excel is known to pass null (see empty-cells.ts). A 0 typed into the formula is a number.
 *
 * The address that they ask Excel for is that of the calling cell: the addresses of the arguments are documented for functions
 * with a table of results only.
 */
let emptyCells: EmptyCells | undefined;
let reading: Promise<{ readonly readEmptyCells: ArgumentReader }> | undefined;

/** What looks is loaded by those older versions only that need it, once. */
const read: ArgumentReader = async (asked) => {
  reading ??= import('./read-empty-cells');
  return (await reading).readEmptyCells(asked);
};

/** Excel on the web has always passed null for an empty cell. */
function isOnTheWeb(): boolean {
  const platform = Office.context?.platform;
  return platform !== undefined && platform === Office.PlatformType.OfficeOnline;
}

function call(
  name: Parameters<typeof invoke>[0],
  args: readonly unknown[],
  invocation: CustomFunctions.Invocation,
): ExcelValue | Promise<ExcelValue> {
  emptyCells ??= new EmptyCells(read, isOnTheWeb());
  return invoke(name, args, invocation.address, emptyCells);
}

/**
 * 按计分规则计算一个指标的得分；实际完成值未填时结果为空。 | Score of an indicator under the scoring policy; empty while the actual value is not filled in.
 *
 * 指标值和实际完成值照单元格原样引用：“≥98%”和 0.98、3 和“0 起”都能识别。指标值带 % 而实际完成值是不带单位的数字时，
 * 0–1 按比例理解（0.98 即 98%），大于 1 按百分数理解；“≤0.3%”对 0.2 这类两种理解得分不同的，返回 #N/A 并请补上单位，例如写成 TEXT(F12,"0.0%")。 |
 * Refer to target and actual value as they stand: "≥98%" and 0.98, 3 and "0 起" are understood. Against a target with a
 * per-cent sign, a bare number from 0 to 1 is a ratio (0.98 is 98 %), a larger one a number of per cents; where the two
 * readings score differently ("≤0.3%" against 0.2) the result is #N/A: add the unit, for example TEXT(F12,"0.0%").
 *
 * 需要人工评分的（定性指标、超额达到 30% 等）返回 #N/A，并说明可以评定的分数区间。 |
 * Where a person must score (qualitative indicators, targets exceeded by 30 % or more) the result is #N/A with the points
 * that are open.
 * @customfunction PERFSCORE
 * @requiresAddress
 * @param target 年度指标值，如“≥98%” | Target value, such as "≥98%"
 * @param actual 实际完成值，如 0.98 或“0 起” | Actual value, such as 0.98 or "0 起"
 * @param weight 分值 | Weight in points
 * @param [operator] 指标性质（≥ ≤ = > < 定性），单独成列时填写 | Operator, where it has a column of its own
 * @param [policy] 计分规则编号，省略时用通用规则 | Id of the scoring policy; the common rule where left out
 * @param [unit] 度量单位，单独成列时填写 | Unit of measure, where it has a column of its own
 * @returns 得分 | Score
 */
export function perfScore(
  target: unknown,
  actual: unknown,
  weight: unknown,
  operator: unknown,
  policy: unknown,
  unit: unknown,
  invocation: CustomFunctions.Invocation,
): ExcelValue | Promise<ExcelValue> {
  return call('PERFSCORE', [target, actual, weight, operator, policy, unit], invocation);
}

/**
 * 完成率 = 实际完成值 ÷ 指标值，结果是比例（0.98 即 98%）。 | Completion rate: actual ÷ target, a ratio (0.98 is 98 %).
 *
 * 文字、日期和指标值为 0 时没有完成率，返回 #N/A。 | Texts, dates and a target of 0 have no completion rate: #N/A.
 * @customfunction COMPLETION
 * @requiresAddress
 * @param target 年度指标值 | Target value
 * @param actual 实际完成值 | Actual value
 * @param [unit] 度量单位，单独成列时填写 | Unit of measure, where it has a column of its own
 * @returns 完成率 | Completion rate
 */
export function completion(
  target: unknown,
  actual: unknown,
  unit: unknown,
  invocation: CustomFunctions.Invocation,
): ExcelValue | Promise<ExcelValue> {
  return call('COMPLETION', [target, actual, unit], invocation);
}

/**
 * 偏离度 =（实际完成值 − 指标值）÷ 指标值，超额为正、未完成为负。 | Deviation: (actual − target) ÷ target; above the target positive.
 * @customfunction DEVIATION
 * @requiresAddress
 * @param target 年度指标值 | Target value
 * @param actual 实际完成值 | Actual value
 * @param [unit] 度量单位，单独成列时填写 | Unit of measure, where it has a column of its own
 * @returns 偏离度 | Deviation
 */
export function deviation(
  target: unknown,
  actual: unknown,
  unit: unknown,
  invocation: CustomFunctions.Invocation,
): ExcelValue | Promise<ExcelValue> {
  return call('DEVIATION', [target, actual, unit], invocation);
}

/**
 * 指标是否完成：TRUE 或 FALSE；需要人工判断的返回 #N/A。 | Whether the target is met: TRUE or FALSE; #N/A where a person must judge.
 * @customfunction MEETS
 * @requiresAddress
 * @param target 年度指标值 | Target value
 * @param actual 实际完成值 | Actual value
 * @param [operator] 指标性质（≥ ≤ = > < 定性），单独成列时填写 | Operator, where it has a column of its own
 * @param [policy] 计分规则编号，省略时用通用规则 | Id of the scoring policy; the common rule where left out
 * @param [unit] 度量单位，单独成列时填写 | Unit of measure, where it has a column of its own
 * @returns 是否完成 | Whether it is met
 */
export function meets(
  target: unknown,
  actual: unknown,
  operator: unknown,
  policy: unknown,
  unit: unknown,
  invocation: CustomFunctions.Invocation,
): ExcelValue | Promise<ExcelValue> {
  return call('MEETS', [target, actual, operator, policy, unit], invocation);
}

/**
 * 执行率 = 全年执行数 ÷ 全年预算数，结果是比例（0.874 即 87.4%）。 | Execution rate: executed ÷ full-year budget, a ratio (0.874 is 87.4 %).
 * @customfunction EXECRATE
 * @requiresAddress
 * @param executed 全年执行数 | Executed amount
 * @param budget 全年预算数 | Full-year budget
 * @returns 执行率 | Execution rate
 */
export function execRate(executed: unknown, budget: unknown, invocation: CustomFunctions.Invocation): ExcelValue | Promise<ExcelValue> {
  return call('EXECRATE', [executed, budget], invocation);
}

/**
 * 预算执行得分 = 分值 × 执行率，执行率超过 100% 按 100% 计。 | Execution score: weight × execution rate, at most the full weight.
 * @customfunction EXECSCORE
 * @requiresAddress
 * @param executed 全年执行数 | Executed amount
 * @param budget 全年预算数 | Full-year budget
 * @param weight 分值，通常为 10 | Weight in points, usually 10
 * @param [policy] 计分规则编号，省略时用通用规则 | Id of the scoring policy; the common rule where left out
 * @returns 得分 | Score
 */
export function execScore(
  executed: unknown,
  budget: unknown,
  weight: unknown,
  policy: unknown,
  invocation: CustomFunctions.Invocation,
): ExcelValue | Promise<ExcelValue> {
  return call('EXECSCORE', [executed, budget, weight, policy], invocation);
}

/**
 * 核对合计：合计 − 各项之和；相符（或只差舍入尾差）时为 0。 | Checks a total: total − sum of the parts; 0 where they agree but for rounding.
 *
 * 舍入尾差按所给数字的小数位计算，每项不超过末位的一半；全是整数时必须完全相等。空单元格、“-”和“/”按 0 计。 |
 * Rounding explains half a unit of the last digit per part; whole numbers must agree exactly. Empty cells, "-" and "/" count
 * as 0.
 * @customfunction SUMCHECK
 * @requiresAddress
 * @param total 表中的合计数 | The total as stated
 * @param parts 各分项，可以是多个单元格或区域 | The parts: cells or ranges
 * @returns 差额 | Difference
 */
export function sumCheck(total: unknown, parts: unknown[][][], invocation: CustomFunctions.Invocation): ExcelValue | Promise<ExcelValue> {
  return call('SUMCHECK', [total, parts], invocation);
}

/**
 * 评价等级：优（90 分及以上）、良（80）、中（60）、差。 | Grade of a total score: 优 from 90, 良 from 80, 中 from 60, 差 below.
 * @customfunction GRADE
 * @requiresAddress
 * @param score 总得分 | Total score
 * @param [full] 满分，省略时为 100 | Full score; 100 where left out
 * @param [policy] 计分规则编号，省略时用通用规则 | Id of the scoring policy; the common rule where left out
 * @returns 等级 | Grade
 */
export function grade(
  score: unknown,
  full: unknown,
  policy: unknown,
  invocation: CustomFunctions.Invocation,
): ExcelValue | Promise<ExcelValue> {
  return call('GRADE', [score, full, policy], invocation);
}

/**
 * 拆分指标值为三格：指标性质、数值、单位。 | Splits a target into three cells: operator, value, unit.
 * @customfunction PARSETARGET
 * @param target 年度指标值，如“≥98%” | Target value, such as "≥98%"
 * @returns 指标性质、数值、单位 | Operator, value, unit
 */
export function parseTargetParts(target: unknown): unknown[][] {
  const parts = calculate('PARSETARGET', [target]);
  return Array.isArray(parts) ? parts : [[parts]];
}

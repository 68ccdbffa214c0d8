/** 公开01表 to 公开09表. */
export const ACCOUNT_FORM = /公开0?\d{1,2}表|决算(?:总|明细)?表|收支(?:决算|预算)?总表|三公.{0,80}决算/;

/** A table of the three public expenses is an account where it says so, and a budget's where only that is said. */
export const THREE_PUBLIC = /因公出国/;
export const FINAL_WORDS = /决算|公开0?\d{1,2}表/;
export const BUDGET_WORDS = /预算/;
/** The name of a budget among several, not of a table: 一般公共预算财政拨款. */
export const BUDGET_NAMES = /(?:一般公共|政府性基金|国有资本经营)预算/g;

/** Their budget counterparts: accounts only where they carry a hierarchy of codes, or income beside expenditure. */
export const BUDGET_FORM =
  /(?:部门|单位|收支|收入|支出|财政拨款|一般公共预算|政府性基金|国有资本经营|基本支出|项目支出).{0,80}(?:预算(?:总|明细)?|总体情况|总体|情况|总|明细)表/;

/** What heads the two sides of a statement of income and expenditure. */
export const INCOME_HEADERS: readonly string[] = ['收入', '收入项目', '本年收入'];
export const EXPENDITURE_HEADERS: readonly string[] = ['支出', '支出项目', '本年支出'];

/** Headers of columns with function or economic classification codes. */
export const CODE_HEADERS: readonly string[] = [
  '科目代码',
  '科目编码',
  '功能分类科目编码',
  '经济分类科目编码',
  '科目',
  '编码',
  '类',
  '款',
  '项',
  '支出功能分类科目编码',
  '项目',
  '功能科目编码',
  '功能分类编码',
  '科目(项目)编码',
  '支出功能科目编码',
  '经济科目编码',
  '代码',
  '支出经济分类科目编码',
];

/** Economic classes that make up 人员经费 and 公用经费 (政府收支分类科目, 部门预算支出经济分类). */
export const STAFF_CLASSES: readonly string[] = ['301', '303'];
export const OPERATING_CLASSES: readonly string[] = ['302', '307', '309', '310', '311', '312', '313', '399'];
export const STAFF_TOTAL_WORDS: readonly string[] = ['人员经费合计', '人员支出合计', '人员经费小计'];
export const OPERATING_TOTAL_WORDS: readonly string[] = ['公用经费合计', '公用支出合计', '公用经费小计'];

/** Lines under a carry-over line that only detail it. */
export const DETAIL_LINES: readonly string[] = [
  '一般公共预算财政拨款',
  '政府性基金预算财政拨款',
  '国有资本经营预算财政拨款',
  '基本支出结转',
  '项目支出结转和结余',
  '项目支出结转',
  '经营结余',
  '其中',
];

/** What a header word of an account begins with. */
export const ACCOUNT_HEADERS = /^(?:项目|科目(?:代码|编码|名称)|功能分类科目编码|合计|收入|支出|本年(?:收入|支出)|小计|行次)/;

/** Header words that only an account has; several of them tell one without its title. */
export const ACCOUNT_ONLY_HEADERS =
  /^(?:科目(?:代码|编码|名称)|功能分类科目编码|(?:年初|上年|年末)(?:财政拨款)?结转和?结余|本年(?:收入|支出)|基本支出|项目支出)/;

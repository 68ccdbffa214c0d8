import type { CommanderError } from 'commander';
import type { Localized } from '../core/localized';
import type { Speaker } from './language';

/** What the help pages and the complaints about the command line say. */
export const USAGE_WORDS = {
  about: {
    'zh-CN': '校验绩效目标表、绩效自评表、评价指标体系、金额表和部门决算表，并填充得分。',
    'en-US': 'Checks budget-performance tables (target, self-evaluation, evaluation system, amounts, final accounts) and fills in scores.',
  },
  check: {
    'zh-CN': '校验工作簿，列出算错的、填错的和需要人工核对的地方',
    'en-US': 'check workbooks: what contradicts itself and what a person must look at',
  },
  fill: {
    'zh-CN': '另存一份填好得分、执行率和合计的工作簿，原文件不动',
    'en-US': 'write copies with scores, execution rates and totals filled in; the originals stay as they are',
  },
  collect: {
    'zh-CN': '把许多工作簿汇总成一本台账：各单位各项目的预算、执行、得分、等级和问题数，全部指标一张长表，排名，未识别文件',
    'en-US':
      'collect many workbooks into one ledger: budget, executed amount, score, grade and findings by unit and project, one list of all indicators, a ranking, and what was not recognised',
  },
  outLedger: {
    'zh-CN': '写入的 .xlsx 工作簿；只替换本命令以前写的',
    'en-US': 'the .xlsx workbook to write; only an earlier one of this command is replaced',
  },
  revert: {
    'zh-CN': '列出本程序在一份副本里写过什么；加 --out 则另存一份撤销后的工作簿，之后手工改过的内容保持不动',
    'en-US': 'list what this program wrote into a copy; with --out write a copy with it taken back, what was typed since left alone',
  },
  merge: {
    'zh-CN': '把多份 JSON 报告合成一份，与一次校验全部文件的报告相同',
    'en-US': 'put JSON reports together in one, as a single run over all files would have written it',
  },
  reports: {
    'zh-CN': 'check --format json 写出的报告，或放着这些报告的文件夹',
    'en-US': 'reports that check --format json wrote, or folders of them',
  },
  outMerged: { 'zh-CN': '写入文件', 'en-US': 'file to write to' },
  shard: {
    'zh-CN': '只处理全部文件分成 N 份的第 I 份（如 3/20），供多台机器各做一份',
    'en-US': 'work only on the I-th of N parts of all files (3/20), so that several machines can do a part each',
  },
  badShard: {
    'zh-CN': '--shard 不能是“{value}”，应写成 3/20 的样子：第几份/共几份，最多 100000 份。',
    'en-US': '--shard cannot be "{value}"; it is written like 3/20, the third of twenty parts, of which there are 100000 at most.',
  },
  entry: { 'zh-CN': '只撤销这一条记录（编号见列表）', 'en-US': 'take back only this command (its id is in the list)' },
  explain: {
    'zh-CN': '说明工作簿是怎样读懂的：为什么是一张表，各列各行读作什么、有多大把握、还可能是什么',
    'en-US':
      'say how a workbook was understood: why a table is one, what each column and row was taken for, how surely, and what else it could be',
  },
  template: {
    'zh-CN': '列出全部表式，或把其中几种写成新的工作簿（每种一张工作表，带公式、下拉选择和打印设置）',
    'en-US':
      'list the forms that can be begun from, or write some into a new workbook, a sheet each with formulas, drop-downs and page setup',
  },
  carry: {
    'zh-CN': '由绩效目标表生成自评表：带入名称、预算、目标、指标、指标值和分值，每格注明来源',
    'en-US':
      'make self-evaluation forms from target tables: names, budget, goal, indicators, targets and weights carried over, each cell with a note on its source',
  },
  outCarried: {
    'zh-CN': '只有一个目标表文件时可以是 .xlsx 文件名，否则是文件夹',
    'en-US': 'a folder, or an .xlsx file where there is one input',
  },
  form: {
    'zh-CN': '自评表式的编号，见 perfscore template；不写则按目标表选中央部门的或转移支付的',
    'en-US': 'id of the form, see perfscore template; where left out that of central units or of transfers, as the target table is',
  },
  formIds: { 'zh-CN': '表式编号，如 central-target，可以写多个', 'en-US': 'ids of forms, such as central-target' },
  outForm: { 'zh-CN': '写成的工作簿（.xlsx）', 'en-US': 'workbook to write (.xlsx)' },
  formFrom: {
    'zh-CN': '改用本单位的模板：一个工作簿或文件夹，列出其中认得出的表，编号是工作表名',
    'en-US': "the unit's own forms instead: a workbook or a folder, whose tables are listed; their ids are the names of the sheets",
  },
  formInto: {
    'zh-CN': '放进这个工作簿已有的工作表里（写成副本，原文件不动），与 --at 一起用',
    'en-US': 'put the form into a sheet of this workbook (a copy is written, the file stays), together with --at',
  },
  formAt: {
    'zh-CN': '从哪个单元格开始，如 表1!B20；那里必须是空白的',
    'en-US': 'where it begins, such as 表1!B20; the place must be blank',
  },
  formStyle: {
    'zh-CN': '执行率、得分用 JX 函数，还是普通 Excel 公式',
    'en-US': 'rates and scores as JX functions, or as plain Excel formulas',
  },
  overwriteForm: {
    'zh-CN': '替换本命令以前写出、没有改动过的工作簿（从不覆盖别的文件）',
    'en-US': 'replace a workbook that this command wrote and nobody changed (never any other file)',
  },
  rules: { 'zh-CN': '列出全部校验规则，或说明其中一条', 'en-US': 'list what is checked, or explain one rule' },
  policies: { 'zh-CN': '列出全部计分规则，或说明其中一种', 'en-US': 'list the scoring policies, or explain one' },
  files: { 'zh-CN': '工作簿、文件夹（含下级文件夹）或通配符，可以写多个', 'en-US': 'workbooks, folders (with all below them) or globs' },
  file: { 'zh-CN': '一个工作簿', 'en-US': 'a workbook' },
  sheet: { 'zh-CN': '只说明这张工作表', 'en-US': 'only this sheet' },
  explainFormat: { 'zh-CN': '结果的形式：文本或 JSON', 'en-US': 'text or JSON' },
  includeUnsure: {
    'zh-CN': '读法存疑的行也填写（默认不填，逐行说明）',
    'en-US': 'fill rows, too, that may have been misread (left open otherwise, each with a word)',
  },
  ruleId: { 'zh-CN': '规则编号，如 fund/total-mismatch', 'en-US': 'id of a rule, such as fund/total-mismatch' },
  policyId: { 'zh-CN': '计分规则编号，如 caiyu-2020-10', 'en-US': 'id of a policy, such as caiyu-2020-10' },
  format: {
    'zh-CN': '结果的形式：文本、JSON、网页，或带标记的工作簿',
    'en-US': 'text, JSON, a web page, or annotated copies of the workbooks',
  },
  policy: { 'zh-CN': '计分规则，见 perfscore policies', 'en-US': 'scoring policy, see perfscore policies' },
  profile: {
    'zh-CN': '单位自己的配置文件；不写则用工作簿旁的 perfscore.json；none 为不用配置，workbook 为采用各工作簿自带的配置',
    'en-US':
      "the unit's own profile; where left out perfscore.json beside a workbook; none for no profile, workbook for the one that each workbook brings along",
  },
  templateFile: {
    'zh-CN': '下发的模板：另外逐行核对各表是否保持模板写定的行、名称、指标值、符号、单位、分值和公式',
    'en-US':
      'the template that was sent out: also see row by row whether the tables keep the rows, names, targets, operators, units, weights and formulas that it fixed',
  },
  together: {
    'zh-CN': '再把全部文件的表放在一起核对：目标表与自评表、得分表、概况表、决算各表、今年与上年',
    'en-US':
      'also hold the tables of all files against each other: plans and evaluations, score lists, overviews, the forms of an account, one year and the next',
  },
  text: {
    'zh-CN': '自评报告等文字（.docx 或 .txt，- 为标准输入）：另外核对其中的金额、执行率、得分和指标数值是否与表一致',
    'en-US':
      'a report in words (.docx or .txt, - for standard input): also see whether its amounts, rates, scores and figures of indicators are those of the tables',
  },
  draft: {
    'zh-CN': '由自评表起草自评报告文字：每个数都取自单元格并列出来源，表中没有的留出待填之处',
    'en-US':
      'draft the text of a self-evaluation report (in Chinese) from the tables: every figure from a cell that is listed, a place to fill for what is missing',
  },
  outDraft: {
    'zh-CN': '写成的 .docx 或 .txt 文件；不写则输出文字',
    'en-US': 'the .docx or .txt file to write; the text is printed where left out',
  },
  overwriteDraft: {
    'zh-CN': '替换本命令以前写出、没有改动过的 .docx（从不覆盖别的文件）',
    'en-US': 'replace a .docx that this command wrote and nobody changed (never any other file)',
  },
  minSeverity: { 'zh-CN': '只列出不低于此级别的问题', 'en-US': 'leave out what is less grave' },
  reportSheet: {
    'zh-CN': '副本里各加一张工作表“校验报告”：结论、得分、问题清单和得失分图；对着副本再做一次即更新（用于 --format xlsx，可不写）',
    'en-US':
      'put a sheet with verdict, scores, findings and charts of points into each copy; done again on a copy it is renewed (with --format xlsx, which may be left out)',
  },
  outReport: {
    'zh-CN': '写入文件；--format xlsx 时为输出文件夹',
    'en-US': 'file to write to; with --format xlsx the folder of the copies',
  },
  outFolder: { 'zh-CN': '输出文件夹', 'en-US': 'folder of the copies' },
  style: { 'zh-CN': '填入 JX 函数、普通 Excel 公式，还是数值', 'en-US': 'fill in JX functions, plain Excel formulas, or values' },
  overwrite: {
    'zh-CN': '替换输出文件夹中以前写出的副本（从不覆盖输入文件和别的文件）',
    'en-US': 'replace copies of an earlier run in the output folder (never an input, nor any other file)',
  },
  jobs: { 'zh-CN': '同时处理几个工作簿；不写则用全部处理器核', 'en-US': 'workbooks worked on at once; all cores where left out' },
  resume: {
    'zh-CN': '把已完成的记在这个文件里；停止后再次运行同样的命令，就从那里接着做',
    'en-US': 'keep what is finished in this file; the same command goes on from there after it was stopped',
  },
  fileSeconds: {
    'zh-CN': '一个工作簿最多用几秒，超过的放弃，其余照常',
    'en-US': 'seconds that one workbook may take; it is given up then and the others go on',
  },
  fileMemory: {
    'zh-CN': '一个工作簿最多用多少内存（MB），超过的放弃，其余照常',
    'en-US': 'memory in MB that one workbook may take; it is given up then and the others go on',
  },
  lang: { 'zh-CN': '语言；不写则按系统语言', 'en-US': "language; the locale's where left out" },
  help: { 'zh-CN': '显示帮助', 'en-US': 'show help' },
  version: { 'zh-CN': '显示版本', 'en-US': 'show the version' },
  default: { 'zh-CN': '默认 {value}', 'en-US': 'default {value}' },
  exitStatus: {
    'zh-CN': '退出状态：0 没有发现错误；1 发现错误；2 命令有误，或有输入无法使用。',
    'en-US': 'Exit status: 0 no errors found; 1 errors found; 2 the command or an input could not be used.',
  },
  titleUsage: { 'zh-CN': '用法：', 'en-US': 'Usage:' },
  titleArguments: { 'zh-CN': '参数：', 'en-US': 'Arguments:' },
  titleOptions: { 'zh-CN': '选项：', 'en-US': 'Options:' },
  titleGlobalOptions: { 'zh-CN': '通用选项：', 'en-US': 'Global options:' },
  titleCommands: { 'zh-CN': '命令：', 'en-US': 'Commands:' },
  unknownOption: { 'zh-CN': '没有选项 {what}。', 'en-US': 'There is no option {what}.' },
  unknownCommand: { 'zh-CN': '没有命令 {what}。', 'en-US': 'There is no command {what}.' },
  missingArgument: { 'zh-CN': '请给出要处理的文件、文件夹或通配符。', 'en-US': 'Name the files, folders or globs to work on.' },
  missingValue: { 'zh-CN': '{what} 后面缺少内容。', 'en-US': 'Something is missing after {what}.' },
  missingOption: { 'zh-CN': '缺少 {what}。', 'en-US': '{what} is missing.' },
  tooMany: { 'zh-CN': '参数过多。', 'en-US': 'Too many arguments.' },
  badUsage: { 'zh-CN': '命令写法有误。', 'en-US': 'The command cannot be understood.' },
  badChoice: { 'zh-CN': '{option} 不能是“{value}”，可以是：{choices}。', 'en-US': '{option} cannot be "{value}"; it can be {choices}.' },
  badNumber: {
    'zh-CN': '{option} 不能是“{value}”，应为 {least} 到 {most} 的{kind}。',
    'en-US': '{option} cannot be "{value}"; it is a {kind} from {least} to {most}.',
  },
  wholeNumber: { 'zh-CN': '整数', 'en-US': 'whole number' },
  anyNumber: { 'zh-CN': '数', 'en-US': 'number' },
  seeHelp: { 'zh-CN': '用法见 {command} --help。', 'en-US': 'See {command} --help.' },
} satisfies Record<string, Localized>;

const COMPLAINTS: Readonly<Record<string, Localized>> = {
  'commander.unknownOption': USAGE_WORDS.unknownOption,
  'commander.unknownCommand': USAGE_WORDS.unknownCommand,
  'commander.missingArgument': USAGE_WORDS.missingArgument,
  'commander.optionMissingArgument': USAGE_WORDS.missingValue,
  'commander.missingMandatoryOptionValue': USAGE_WORDS.missingOption,
  'commander.excessArguments': USAGE_WORDS.tooMany,
};

/** One line on what is wrong with a command line and where its help is, in the person's language. */
export function complaint(error: CommanderError, say: Speaker): string {
  const what = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  return `perfscore: ${say(COMPLAINTS[error.code] ?? USAGE_WORDS.badUsage, { what })} ${say(USAGE_WORDS.seeHelp, { command: 'perfscore' })}`;
}

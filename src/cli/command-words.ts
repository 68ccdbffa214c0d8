import type { Localized } from '../core/localized';
import type { JsonSummary } from '../core/report/json-report';
import type { Speaker } from './language';

/** What is said of copies. */
export const COPY_WORDS = {
  annotated: { 'zh-CN': '{from} → {to}（标出 {count} 处问题）', 'en-US': '{from} → {to} ({count} finding(s) marked)' },
  cells: { 'zh-CN': '{areas}（{count} 个单元格）', 'en-US': '{areas} ({count} cells)' },
  list: { 'zh-CN': '问题清单：{to}', 'en-US': 'List of findings: {to}' },
} satisfies Record<string, Localized>;

/** What `fill` says. */
export const FILL_WORDS = {
  counts: { 'zh-CN': '填充了 {filled} 个单元格，跳过 {skipped} 个。', 'en-US': '{filled} cell(s) filled, {skipped} left alone.' },
  nothing: {
    'zh-CN': '没有可填充的单元格，未另存；跳过 {skipped} 个。',
    'en-US': 'There was nothing to fill, so no copy was written; {skipped} cell(s) left alone.',
  },
  filled: { 'zh-CN': '填充 {place} = {after}  {reason}', 'en-US': 'filled {place} = {after}  {reason}' },
  skipped: { 'zh-CN': '跳过 {place}  {reason}', 'en-US': 'left   {place}  {reason}' },
  progress: { 'zh-CN': '正在填充 {done}/{total}：{path}', 'en-US': 'Filling {done}/{total}: {path}' },
  summary: {
    'zh-CN': '共 {files} 个文件，另存 {copies} 个：填充 {filled} 个单元格，跳过 {skipped} 个。',
    'en-US': '{files} file(s), {copies} copied: {filled} cell(s) filled, {skipped} left alone.',
  },
} satisfies Record<string, Localized>;

/** What `revert` says. */
export const REVERT_WORDS = {
  none: { 'zh-CN': '这份文件里没有可以撤销的记录。', 'en-US': 'Nothing that could be taken back is recorded in this file.' },
  cells: { 'zh-CN': '{cells} 个单元格', 'en-US': '{cells} cell(s)' },
  rest: { 'zh-CN': '{cells} 个单元格，上次没能撤销', 'en-US': '{cells} cell(s) that could not be taken back last time' },
  restored: { 'zh-CN': '已恢复 {cells} 个单元格', 'en-US': '{cells} cell(s) restored' },
  changed: { 'zh-CN': '之后被改过，保持现状', 'en-US': 'changed since; left as it is' },
  left: { 'zh-CN': '未恢复 {place}  {reason}', 'en-US': 'left   {place}  {reason}' },
} satisfies Record<string, Localized>;

/** What the command says of a run as a whole. */
export const RUN_WORDS = {
  progress: { 'zh-CN': '正在校验 {done}/{total}：{path}', 'en-US': 'Checking {done}/{total}: {path}' },
  linked: {
    'zh-CN': '跳过了 {count} 个指向文件夹的链接（如 {example}），没有进入。需要校验请直接写出它指向的文件夹。',
    'en-US': '{count} link(s) to folders not followed ({example} for one). To have such a folder checked, name it itself.',
  },
  leftOut: {
    'zh-CN': '输出文件夹中有 {count} 个以前写出的副本（如 {example}），没有再作为输入。',
    'en-US': '{count} file(s) in the output folder left out: copies of an earlier run ({example} for one).',
  },
  passedOver: {
    'zh-CN': '跳过了 {count} 个旧格式文件（如 {example}）：旁边有同名的 .xlsx，只校验它。',
    'en-US': '{count} file(s) of an old format passed over ({example} for one): a workbook of the same name lies beside, and is checked.',
  },
  textLeftOut: {
    'zh-CN': '合成的报告不含报告文字的核对：它只对当时那些文件成立。请对全部文件运行 check --text。',
    'en-US':
      'what a report in words says otherwise than the tables is left out: it held of those files only. Run check --text on all of them.',
  },
  togetherLeftOut: {
    'zh-CN': '合成的报告不含各表之间的核对：它只对当时那些文件成立。请对全部文件运行 check --together。',
    'en-US': 'what its tables say otherwise than each other is left out: it held of those files only. Run check --together on all of them.',
  },
  summary: {
    'zh-CN': '共 {files} 个文件、{tables} 张表、{indicators} 个指标：{errors} 处错误，{warnings} 处提醒。',
    'en-US': '{files} file(s), {tables} table(s), {indicators} indicator(s): {errors} error(s), {warnings} warning(s).',
  },
  summaryInfos: { 'zh-CN': '另有 {infos} 处提示。', 'en-US': ' Also {infos} note(s).' },
  summaryUnsure: { 'zh-CN': '{unsure} 行读法存疑，请先核对。', 'en-US': ' {unsure} row(s) may have been misread: look at these first.' },
  summaryUnrecognised: { 'zh-CN': '{unrecognised} 处未识别。', 'en-US': ' {unrecognised} place(s) not recognised.' },
  summaryFailed: { 'zh-CN': '有 {failed} 项未能校验，见上面的提示。', 'en-US': ' {failed} could not be checked, see the lines above.' },
  stopped: {
    'zh-CN': '已停止：{total} 个文件处理了 {done} 个。加上 --resume 文件名，停止后就能接着做。',
    'en-US': 'Stopped after {done} of {total} file(s). With --resume FILE a run can go on after it was stopped.',
  },
  stoppedShort: { 'zh-CN': '已停止：{total} 个文件处理了 {done} 个。', 'en-US': 'Stopped after {done} of {total} file(s).' },
  stoppedKept: {
    'zh-CN': '已停止：{total} 个文件中 {done} 个的结果已记在 {file}。再次运行同样的命令就从这里接着做。',
    'en-US': 'Stopped: what was found in {done} of {total} file(s) is kept in {file}. The same command goes on from there.',
  },
  goesOn: { 'zh-CN': '接着 {file} 的记录做：{done} 个文件已有结果。', 'en-US': 'Going on from {file}: {done} file(s) are done.' },
  notKept: {
    'zh-CN': '停止后将不能从这里接着做：{reason}',
    'en-US': 'This run cannot be gone on with from here, should it be stopped: {reason}',
  },
  learnMore: { 'zh-CN': '查看某条规则的说明：perfscore rules 规则编号', 'en-US': 'To read about a rule: perfscore rules RULE' },
} satisfies Record<string, Localized>;

type Counts = Pick<JsonSummary, 'errors' | 'warnings' | 'infos'>;

/** A summary with what tables contradict of each other, and a report in words of them. */
export function withBesides(
  summary: JsonSummary,
  besides: { readonly together?: { readonly summary: Counts } | null; readonly text?: { readonly summary: Counts } | null },
): JsonSummary {
  return [besides.together, besides.text].reduce<JsonSummary>(
    (sum, each) => ({
      ...sum,
      errors: sum.errors + (each?.summary.errors ?? 0),
      warnings: sum.warnings + (each?.summary.warnings ?? 0),
      infos: sum.infos + (each?.summary.infos ?? 0),
    }),
    summary,
  );
}

/** The summary as one line. */
export function summaryText(summary: JsonSummary, say: Speaker): string {
  const counts = Object.fromEntries(Object.entries(summary).map(([key, value]) => [key, String(value)]));
  const parts = [
    say(RUN_WORDS.summary, counts),
    summary.infos > 0 ? say(RUN_WORDS.summaryInfos, counts) : '',
    summary.unsure > 0 ? say(RUN_WORDS.summaryUnsure, counts) : '',
    summary.unrecognised > 0 ? say(RUN_WORDS.summaryUnrecognised, counts) : '',
    summary.failed > 0 ? say(RUN_WORDS.summaryFailed, counts) : '',
  ];
  return parts.join('');
}

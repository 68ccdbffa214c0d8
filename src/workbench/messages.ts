import type { Language, Localized } from '../core/localized';

/** What the workbench says around the grid and the pane. */
export const messages = {
  title: { 'zh-CN': '绩效表校验工作台', 'en-US': 'PerfScore workbench' },
  local: { 'zh-CN': '文件只在本机浏览器中处理，不会上传', 'en-US': 'Files stay in this browser; nothing is uploaded' },
  open: { 'zh-CN': '打开文件', 'en-US': 'Open a file' },
  sample: { 'zh-CN': '打开示例', 'en-US': 'Open the sample' },
  save: { 'zh-CN': '保存副本', 'en-US': 'Save a copy' },
  saveHint: { 'zh-CN': '另存为一份新的 .xlsx：原文件的格式、图表、批注等全部保留，只改动过的单元格不同', 'en-US': 'Saves a new .xlsx: everything in the original stays, only changed cells differ' },
  report: { 'zh-CN': '导出报告', 'en-US': 'Export a report' },
  reportHtml: { 'zh-CN': '网页报告（.html）', 'en-US': 'Web page (.html)' },
  reportJson: { 'zh-CN': '数据报告（.json）', 'en-US': 'Data (.json)' },
  language: { 'zh-CN': '语言', 'en-US': 'Language' },
  theme: { 'zh-CN': '外观', 'en-US': 'Appearance' },
  themeAuto: { 'zh-CN': '跟随系统', 'en-US': 'Follow the system' },
  themeLight: { 'zh-CN': '浅色', 'en-US': 'Light' },
  themeDark: { 'zh-CN': '深色', 'en-US': 'Dark' },
  themeContrast: { 'zh-CN': '高对比度', 'en-US': 'High contrast' },
  hidePane: { 'zh-CN': '收起面板', 'en-US': 'Hide the pane' },
  showPane: { 'zh-CN': '展开面板', 'en-US': 'Show the pane' },
  more: { 'zh-CN': '更多', 'en-US': 'More' },
  commands: { 'zh-CN': '工作台命令', 'en-US': 'Workbench commands' },
  grid: { 'zh-CN': '表格', 'en-US': 'Sheet' },
  pane: { 'zh-CN': '校验面板', 'en-US': 'Checks' },
  views: { 'zh-CN': '显示表格或校验面板', 'en-US': 'Show the sheet or the checks' },
  resize: { 'zh-CN': '调整面板宽度', 'en-US': 'Resize the pane' },
  sheetList: { 'zh-CN': '工作表列表', 'en-US': 'List of sheets' },
  sheetsBefore: { 'zh-CN': '向左滚动工作表标签', 'en-US': 'Scroll sheet tabs left' },
  sheetsAfter: { 'zh-CN': '向右滚动工作表标签', 'en-US': 'Scroll sheet tabs right' },
  zoomOut: { 'zh-CN': '缩小', 'en-US': 'Zoom out' },
  zoomIn: { 'zh-CN': '放大', 'en-US': 'Zoom in' },
  expandBar: { 'zh-CN': '展开或收起编辑栏', 'en-US': 'Expand or collapse the formula bar' },
  formulaBar: { 'zh-CN': '编辑栏', 'en-US': 'Formula bar' },
  cells: { 'zh-CN': '单元格，按 F6 离开表格', 'en-US': 'Cells, press F6 to leave the sheet' },
  nameBox: { 'zh-CN': '名称框', 'en-US': 'Name box' },
  starting: { 'zh-CN': '正在准备表格…', 'en-US': 'Preparing the grid…' },
  opening: { 'zh-CN': '正在打开“{name}”…', 'en-US': 'Opening “{name}”…' },
  cancel: { 'zh-CN': '取消', 'en-US': 'Cancel' },
  drop: { 'zh-CN': '松开鼠标即可打开', 'en-US': 'Drop to open' },
  dropHint: { 'zh-CN': '支持 .xlsx 和 .xlsm', 'en-US': '.xlsx and .xlsm' },
  dismiss: { 'zh-CN': '知道了', 'en-US': 'Dismiss' },
  notOpened: { 'zh-CN': '没有打开“{name}”', 'en-US': '“{name}” was not opened' },
  notSaved: { 'zh-CN': '没有保存', 'en-US': 'Not saved' },
  saved: { 'zh-CN': '已保存“{name}”，改动了 {count} 个单元格，其余内容与原文件一致。', 'en-US': 'Saved “{name}”: {count} cells differ, everything else is as in the original.' },
  savedPartly: {
    'zh-CN': '已保存“{name}”，改动了 {count} 个单元格；另有 {refused} 个单元格在文件中无法写入，保持原样。',
    'en-US': 'Saved “{name}”: {count} cells differ; {refused} more could not be written in the file and stay as they were.',
  },
  reportSaved: { 'zh-CN': '已导出“{name}”。', 'en-US': 'Exported “{name}”.' },
  oneFile: { 'zh-CN': '一次只能打开一个文件，已打开第一个。', 'en-US': 'Only one file can be open; the first one was opened.' },
  structure: {
    'zh-CN': '工作台保存时原样保留原文件，因此不能增删行列、工作表或改单元格样式。需要调整表样时，请先在 Excel 或 WPS 中改好再打开。',
    'en-US': 'The workbench keeps the original file as it is, so rows, columns, sheets and styles cannot be changed here. Change the layout in Excel first, then open the file again.',
  },
  protectedSheet: { 'zh-CN': '这张工作表受保护，不能修改。请在 Excel 或 WPS 中撤销保护后再打开。', 'en-US': 'This sheet is protected. Unprotect it in Excel, then open the file again.' },
  unsaved: { 'zh-CN': '有未保存的改动', 'en-US': 'There are unsaved changes' },
  openAnyway: { 'zh-CN': '“{name}”有未保存的改动。打开其他文件会丢失这些改动。', 'en-US': '“{name}” has unsaved changes. Opening another file discards them.' },
  discard: { 'zh-CN': '不保存，直接打开', 'en-US': 'Open without saving' },
  saveFirst: { 'zh-CN': '保存副本后打开', 'en-US': 'Save a copy, then open' },
} satisfies Record<string, Localized>;

export type MessageKey = keyof typeof messages;

/** Says a text in one language, its `{places}` filled. */
export function message(language: Language, key: MessageKey, params: Readonly<Record<string, string>> = {}): string {
  return messages[key][language].replace(/\{(\w+)\}/g, (place, name: string) => params[name] ?? place);
}

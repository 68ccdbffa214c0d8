import type { Language, Localized } from '../core/localized';
import { own } from '../core/own-value';

/** What the workbench says around the grid and the pane. */
export const messages = {
  title: { 'zh-CN': '绩效表校验工作台', 'en-US': 'PerfScore workbench' },
  local: { 'zh-CN': '文件只在本机浏览器中处理，不会上传', 'en-US': 'Files stay in this browser; nothing is uploaded' },
  open: { 'zh-CN': '打开文件', 'en-US': 'Open a file' },
  skip: { 'zh-CN': '跳过工具栏', 'en-US': 'Skip the bar' },
  skipToGrid: { 'zh-CN': '跳到表格', 'en-US': 'Go to the sheet' },
  skipToPane: { 'zh-CN': '跳到校验结果', 'en-US': 'Go to the checks' },
  sample: { 'zh-CN': '打开示例', 'en-US': 'Open the sample' },
  save: { 'zh-CN': '保存副本', 'en-US': 'Save a copy' },
  saveHint: {
    'zh-CN': '另存为一份新的 .xlsx：原文件的格式、图表、批注等全部保留，只改动过的单元格不同',
    'en-US': 'Saves a new .xlsx: everything in the original stays, only changed cells differ',
  },
  report: { 'zh-CN': '导出报告', 'en-US': 'Export a report' },
  reportHtml: { 'zh-CN': '网页报告（.html）', 'en-US': 'Web page (.html)' },
  reportXlsx: { 'zh-CN': '工作簿报告（.xlsx）', 'en-US': 'Workbook (.xlsx)' },
  reportJson: { 'zh-CN': '数据报告（.json）', 'en-US': 'Data (.json)' },
  reading: { 'zh-CN': '读法', 'en-US': 'Reading' },
  readingHint: {
    'zh-CN': '在表格上用颜色标出每个单元格被读作什么，不改动表格',
    'en-US': 'Outlines on the grid what each cell was taken for; nothing in the sheet changes',
  },
  marks: { 'zh-CN': '问题标记', 'en-US': 'Marks' },
  marksHint: {
    'zh-CN': '在表格上标出面板列出的问题；筛选后只标筛选出的。不写进文件',
    'en-US': 'Marks on the grid what the pane lists, as it is filtered; nothing is written into the file',
  },
  readingLegend: { 'zh-CN': '读法图例', 'en-US': 'Legend' },
  readingUnsure: { 'zh-CN': '存疑的行', 'en-US': 'Doubtful row' },
  readingNone: { 'zh-CN': '没有识别出表，没有可以标出的内容。', 'en-US': 'No table was recognised, so there is nothing to outline.' },
  readingPick: { 'zh-CN': '选中单元格，这里说明它被读作什么。', 'en-US': 'Select a cell to read here what it was taken for.' },
  readingCell: { 'zh-CN': '{cell} 读作：{role}（{kind}行）', 'en-US': '{cell} is taken for: {role} (row: {kind})' },
  readingColumn: { 'zh-CN': '{cell} 所在列读作：{role}', 'en-US': '{cell} stands in the column: {role}' },
  readingNothing: { 'zh-CN': '{cell} 没有读作任何内容。', 'en-US': '{cell} was not taken for anything.' },
  groupLabels: { 'zh-CN': '一级、二级指标', 'en-US': 'Levels' },
  groupName: { 'zh-CN': '指标名称', 'en-US': 'Name' },
  groupTarget: { 'zh-CN': '指标值、符号、单位', 'en-US': 'Target, operator, unit' },
  groupActual: { 'zh-CN': '完成值', 'en-US': 'Actual' },
  groupWeight: { 'zh-CN': '分值', 'en-US': 'Weight' },
  groupScore: { 'zh-CN': '得分', 'en-US': 'Score' },
  groupReason: { 'zh-CN': '偏差原因', 'en-US': 'Reason' },
  groupFunds: { 'zh-CN': '资金', 'en-US': 'Funds' },
  groupTotal: { 'zh-CN': '合计', 'en-US': 'Totals' },
  groupOther: { 'zh-CN': '其他', 'en-US': 'Other' },
  error: { 'zh-CN': '错误', 'en-US': 'Error' },
  warning: { 'zh-CN': '提醒', 'en-US': 'Warning' },
  info: { 'zh-CN': '提示', 'en-US': 'Info' },
  moreAtCell: {
    'zh-CN': '此处另有 {count} 个问题，选中单元格后在面板里查看。',
    'en-US': '{count} more here: select the cell to see them in the pane.',
  },
  cellMenu: { 'zh-CN': '单元格命令', 'en-US': 'Commands for cells' },
  cut: { 'zh-CN': '剪切', 'en-US': 'Cut' },
  copy: { 'zh-CN': '复制', 'en-US': 'Copy' },
  paste: { 'zh-CN': '粘贴', 'en-US': 'Paste' },
  clear: { 'zh-CN': '清除内容', 'en-US': 'Clear contents' },
  insertRows: { 'zh-CN': '插入行', 'en-US': 'Insert rows' },
  deleteRows: { 'zh-CN': '删除行', 'en-US': 'Delete rows' },
  rowsInserted: { 'zh-CN': '已插入 {count} 行：第 {row} 行起。', 'en-US': '{count} rows inserted from row {row} on.' },
  rowsDeleted: { 'zh-CN': '已删除第 {row} 至 {last} 行，共 {count} 行。', 'en-US': '{count} rows deleted: {row} to {last}.' },
  rowsStay: { 'zh-CN': '没有增删行', 'en-US': 'Rows were not changed' },
  columnsStay: {
    'zh-CN': '工作台不能增删列。要增删行，请选中这些行里的单元格；要增删列，请在 Excel 或 WPS 中改好再打开。',
    'en-US':
      'Columns cannot be inserted or deleted here. For rows, select cells in them; for columns, change the file in Excel and open it again.',
  },
  oneBlock: {
    'zh-CN': '选中了不相连的几块单元格。增删行请一次选一块。',
    'en-US': 'Several blocks of cells are selected. Select one block to insert or delete rows.',
  },
  undo: { 'zh-CN': '撤销上一步', 'en-US': 'Undo' },
  redo: { 'zh-CN': '恢复上一步', 'en-US': 'Redo' },
  useKeys: {
    'zh-CN': '浏览器不允许网页读取剪贴板，请按 Ctrl+V 粘贴。',
    'en-US': 'The browser does not let pages read the clipboard. Press Ctrl+V to paste.',
  },
  find: { 'zh-CN': '查找', 'en-US': 'Find' },
  findWhat: { 'zh-CN': '在所有工作表中查找', 'en-US': 'Find in all sheets' },
  findNext: { 'zh-CN': '下一个（Enter）', 'en-US': 'Next (Enter)' },
  findBefore: { 'zh-CN': '上一个（Shift+Enter）', 'en-US': 'Previous (Shift+Enter)' },
  findClose: { 'zh-CN': '关闭查找（Esc）', 'en-US': 'Close (Esc)' },
  findAt: { 'zh-CN': '{at}/{of}', 'en-US': '{at}/{of}' },
  findNone: { 'zh-CN': '没有找到', 'en-US': 'Not found' },
  undrawn: {
    'zh-CN': '文件里有{what}：工作台不显示，保存副本时原样保留。',
    'en-US': 'The file has {what}: the workbench does not show them; a saved copy keeps them as they are.',
  },
  pictures: { 'zh-CN': '图片', 'en-US': 'pictures' },
  charts: { 'zh-CN': '图表', 'en-US': 'charts' },
  shapes: { 'zh-CN': '图形', 'en-US': 'shapes' },
  conditionalFormats: { 'zh-CN': '条件格式', 'en-US': 'conditional formats' },
  listSeparator: { 'zh-CN': '、', 'en-US': ', ' },
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
  dropHint: { 'zh-CN': '支持 .xlsx、.xlsm、.xls、.et 和 .ods', 'en-US': '.xlsx, .xlsm, .xls, .et and .ods' },
  carriedOver: {
    'zh-CN':
      '这是旧格式的文件，已转成“{name}”打开，原文件不动：批注、图片、图表、下拉选择、打印设置和宏没有带过来。要原样保留，请在 Excel 或 WPS 里另存为 .xlsx 再打开。',
    'en-US':
      'A file of an old format, opened as “{name}”; the file itself stays as it is. Comments, pictures, charts, drop-downs, page setup and macros did not come along: to keep them, save it as .xlsx in Excel or WPS and open that.',
  },
  dismiss: { 'zh-CN': '知道了', 'en-US': 'Dismiss' },
  notOpened: { 'zh-CN': '没有打开“{name}”', 'en-US': '“{name}” was not opened' },
  notSaved: { 'zh-CN': '没有保存', 'en-US': 'Not saved' },
  saved: {
    'zh-CN': '已保存“{name}”，改动了 {count} 个单元格，其余内容与原文件一致。',
    'en-US': 'Saved “{name}”: {count} cells differ, everything else is as in the original.',
  },
  savedRows: {
    'zh-CN':
      '已保存“{name}”：增删了行、工作表或空表，另改动了 {count} 个单元格；公式、合并单元格和图表等已相应调整，其余内容与原文件一致。',
    'en-US':
      'Saved “{name}”: rows, sheets or forms were inserted or deleted and {count} cells differ; formulas, merged cells, charts and so on follow, everything else is as in the original.',
  },
  savedPartly: {
    'zh-CN': '已保存“{name}”，改动了 {count} 个单元格；另有 {refused} 个单元格在文件中无法写入，保持原样。',
    'en-US': 'Saved “{name}”: {count} cells differ; {refused} more could not be written in the file and stay as they were.',
  },
  reportSaved: { 'zh-CN': '已导出“{name}”。', 'en-US': 'Exported “{name}”.' },
  oneFile: { 'zh-CN': '一次只能打开一个文件，已打开第一个。', 'en-US': 'Only one file can be open; the first one was opened.' },
  structure: {
    'zh-CN':
      '工作台保存时原样保留原文件，因此不能增删列和工作表，不能移动行列和合并单元格，也不能改单元格样式（插入、删除行在单元格的右键菜单里）。需要调整表样时，请先在 Excel 或 WPS 中改好再打开。',
    'en-US':
      'The workbench keeps the original file as it is, so columns, sheets, merged areas and styles cannot be changed here; rows can be inserted and deleted with the menu of the cells. Change the layout in Excel first, then open the file again.',
  },
  protectedSheet: {
    'zh-CN': '这张工作表受保护，不能修改。请在 Excel 或 WPS 中撤销保护后再打开。',
    'en-US': 'This sheet is protected. Unprotect it in Excel, then open the file again.',
  },
  unsaved: { 'zh-CN': '有未保存的改动', 'en-US': 'There are unsaved changes' },
  openAnyway: {
    'zh-CN': '“{name}”有未保存的改动。打开其他文件会丢失这些改动。',
    'en-US': '“{name}” has unsaved changes. Opening another file discards them.',
  },
  discard: { 'zh-CN': '不保存，直接打开', 'en-US': 'Open without saving' },
  saveFirst: { 'zh-CN': '保存副本后打开', 'en-US': 'Save a copy, then open' },
} satisfies Record<string, Localized>;

export type MessageKey = keyof typeof messages;

/** Says a text in one language, its `{places}` filled. */
export function message(language: Language, key: MessageKey, params: Readonly<Record<string, string>> = {}): string {
  return messages[key][language].replace(/\{(\w+)\}/g, (place, name: string) => own(params, name) ?? place);
}

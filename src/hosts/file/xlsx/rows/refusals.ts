import { type Localized, say } from '../../../../core/localized';
import { PackageFault } from '../fault';

/** Why rows of a sheet stay as they are. Said before anything is changed. */
const REFUSALS = {
  noSheet: { 'zh-CN': '文件中没有工作表“{what}”，没有改动。', 'en-US': 'The file has no sheet “{what}”; nothing was changed.' },
  protected: {
    'zh-CN': '工作表“{what}”受保护，不能增删行。请在 Excel 或 WPS 中撤销保护后再打开。',
    'en-US': 'Sheet “{what}” is protected, so its rows stay. Unprotect it in Excel, then open the file again.',
  },
  end: {
    'zh-CN': '工作表最末的行里还有内容，插入会把它们挤出工作表，没有改动。',
    'en-US': 'The last rows of the sheet hold something that inserting would push out of it; nothing was changed.',
  },
  array: {
    'zh-CN': '{what} 的数组公式会被拆开，没有改动。请选到数组公式以外，或在 Excel 中先改掉它。',
    'en-US': 'This would tear the array formula in {what} apart; nothing was changed. Choose other rows, or change it in Excel first.',
  },
  dataTable: {
    'zh-CN': '这张工作表里有模拟运算表（{what}），不能在这里增删行，请在 Excel 中操作。',
    'en-US': 'The sheet holds a what-if data table ({what}); change its rows in Excel.',
  },
  table: {
    'zh-CN': '删除的行里有表格对象“{what}”的标题行、汇总行或全部数据行，不能在这里删除，请在 Excel 中操作。',
    'en-US': 'These rows hold the header, the totals or all the data of table “{what}”; delete them in Excel.',
  },
  tableFormula: {
    'zh-CN': '表格对象“{what}”的列公式引用了移动的单元格，不能在这里增删行，请在 Excel 中操作。',
    'en-US': 'A column formula of table “{what}” refers to cells that would move; change the rows in Excel.',
  },
  filter: {
    'zh-CN': '删除的行里有筛选（{what}）的标题行，请先在 Excel 中取消筛选。',
    'en-US': 'These rows hold the header of the filter on {what}; clear the filter in Excel first.',
  },
  severalSheets: {
    'zh-CN': '公式“{what}”同时引用几张工作表的同一区域，行移动后不能确定它应指哪里，请在 Excel 中增删行。',
    'en-US':
      'The formula “{what}” reads the same cells of several sheets at once; what it should mean afterwards cannot be told. Change the rows in Excel.',
  },
  longFormula: {
    'zh-CN': '文件中有过长的公式，不能在这里增删行，请在 Excel 中操作。',
    'en-US': 'The file holds a formula of abnormal length; change the rows in Excel.',
  },
  pivot: {
    'zh-CN': '数据透视表使用这张工作表的数据或放在上面，不能在这里增删行，请在 Excel 中操作。',
    'en-US': 'A pivot table stands on this sheet or reads it; change its rows in Excel.',
  },
  slicer: {
    'zh-CN': '这张工作表上有切片器或日程表，不能在这里增删行，请在 Excel 中操作。',
    'en-US': 'The sheet holds slicers or timelines; change its rows in Excel.',
  },
  controls: {
    'zh-CN': '按钮等控件或嵌入的对象在这张工作表上或与它的单元格相连，不能在这里增删行，请在 Excel 中操作。',
    'en-US': 'Controls or embedded objects stand on this sheet or are tied to its cells; change its rows in Excel.',
  },
  shared: {
    'zh-CN': '这是记录修订的共享工作簿，不能在这里增删行，请在 Excel 中操作。',
    'en-US': 'The workbook is shared and records its revisions; change its rows in Excel.',
  },
  macroSheet: {
    'zh-CN': '文件中有宏表（Excel 4.0 宏），其中的引用不能跟随，请在 Excel 中增删行。',
    'en-US': 'The file holds sheets of Excel 4.0 macros, whose references cannot be followed; change the rows in Excel.',
  },
  part: {
    'zh-CN': '这张工作表带有不能跟随行移动的内容（{what}），请在 Excel 中增删行。',
    'en-US': 'The sheet holds something that cannot follow its rows ({what}); change the rows in Excel.',
  },
} as const satisfies Record<string, Localized>;

export type Refusal = keyof typeof REFUSALS;

/** Longest name or formula that a refusal quotes. */
const MOST_QUOTED = 80;

/** Ends a move of rows before anything was changed. */
export function refuse(why: Refusal, what = ''): never {
  const quoted = what.length > MOST_QUOTED ? `${what.slice(0, MOST_QUOTED)}…` : what;
  throw new PackageFault({ code: 'rows-stay', message: say(REFUSALS[why], { what: quoted }) });
}

import type { Localized } from '../../localized';
import { own } from '../../own-value';
import type { CellSnapshot } from '../../snapshot/types';

/** What an error value of Excel says. */
const MEANINGS: Readonly<Record<string, Localized>> = {
  '#REF!': { 'zh-CN': '公式引用的单元格已被删除', 'en-US': 'the formula refers to a cell that was deleted' },
  '#DIV/0!': { 'zh-CN': '公式的除数为 0 或空白', 'en-US': 'the formula divides by zero or by a blank cell' },
  '#N/A': { 'zh-CN': '公式没有查到对应的数据', 'en-US': 'the formula found no matching data' },
  '#VALUE!': { 'zh-CN': '公式用到的单元格不是数值', 'en-US': 'the formula uses a cell that is no number' },
  '#NAME?': { 'zh-CN': '公式里的函数名或名称无法识别', 'en-US': 'the formula uses an unknown function or name' },
  '#NUM!': { 'zh-CN': '公式的计算结果超出范围', 'en-US': 'the result of the formula is out of range' },
  '#NULL!': { 'zh-CN': '公式引用的区域没有交集', 'en-US': 'the ranges of the formula do not meet' },
};

const UNKNOWN: Localized = { 'zh-CN': '公式没有得出结果', 'en-US': 'the formula gives no result' };

/** The error value that a cell holds, as an error or pasted as text; null for every other cell. */
export function errorIn({ content }: Pick<CellSnapshot, 'content'>): string | null {
  if (content.type === 'error') return content.code;
  return content.type === 'text' && own(MEANINGS, content.text.trim()) ? content.text.trim() : null;
}

/** What the error value says, in words. */
export function meaningOfError(code: string): Localized {
  return own(MEANINGS, code) ?? UNKNOWN;
}

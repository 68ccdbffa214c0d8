import { cellName } from '../../snapshot/address';
import { READABILITY } from '../legal-sources';
import type { Rule } from '../types';
import { errorIn, meaningOfError } from './error-meanings';

export const cellErrorValue: Rule = {
  id: 'cell/error-value',
  severity: 'error',
  title: { 'zh-CN': '单元格是错误值', 'en-US': 'A cell holds an error value' },
  explanation: {
    'zh-CN':
      '表内出现 #REF!、#N/A、#DIV/0! 等错误值：这一格没有数，用到它的合计和比率也无法核对。请改正公式，或填入数值；确实不适用的填“/”。同一种错误值一张表合并为一条。',
    'en-US':
      'The table shows #REF!, #N/A, #DIV/0! or the like: the cell has no figure, and totals and rates that use it cannot be checked. Correct the formula or enter the figure, "/" where none applies. One finding per kind and table.',
  },
  source: READABILITY,
  messages: {
    one: {
      'zh-CN': '{cells} 是错误值 {code}：{meaning}。请改正公式，或填入数值。',
      'en-US': '{cells} holds the error value {code}: {meaningEn}. Correct the formula or enter the figure.',
    },
    several: {
      'zh-CN': '{cells} 共 {count} 格是错误值 {code}：{meaning}。请改正公式，或填入数值。',
      'en-US': '{count} cells ({cells}) hold the error value {code}: {meaningEn}. Correct the formulas or enter the figures.',
    },
  },
  precision: { hits: 0, right: 0 },
  *check(table) {
    const found = table.cells.map((cell) => ({ cell, code: errorIn(cell) }));
    for (const code of new Set(found.flatMap((each) => each.code ?? []))) {
      const cells = found.filter((each) => each.code === code).map((each) => each.cell);
      const [first, ...rest] = cells;
      const meaning = meaningOfError(code);
      yield {
        table,
        cell: first!,
        also: rest,
        related: rest,
        found: code,
        expected: '',
        message: rest.length === 0 ? 'one' : 'several',
        params: {
          cells: cells.map(cellName).join('、'),
          code,
          count: String(cells.length),
          meaning: meaning['zh-CN'],
          meaningEn: meaning['en-US'],
        },
      };
    }
  },
};

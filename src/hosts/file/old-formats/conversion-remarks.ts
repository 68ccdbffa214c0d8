import type { Localized } from '../../../core/localized';
import type { OldFormat } from './recognise';

const CARRIED_OVER: Localized = {
  'zh-CN':
    '副本由旧格式转成 .xlsx：值、公式、合并单元格、行高列宽、数字格式、边框、字体和底色带过来了；批注、图片、图表、下拉选择、打印设置、宏等没有。要原样保留，请先在 Excel 或 WPS 里另存为 .xlsx，再对它运行。',
  'en-US':
    'The copy was turned from an old format into .xlsx: values, formulas, merged cells, widths, number formats, lines, fonts and fills came along; comments, pictures, charts, drop-downs, page setup, macros and the like did not. To keep them, save the file as .xlsx in Excel or WPS and run this on that.',
};

/** What a person should know of a copy that was made from a file of an old format. */
export function remarksOn(from: OldFormat | null): readonly Localized[] {
  return from === null ? [] : [CARRIED_OVER];
}

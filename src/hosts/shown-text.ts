import type { CellContent } from '../core/snapshot/types';
import { Display } from './file/xlsx/read/display';

/** Formats values as the file reader does, so that a workbook reads alike from its file and from a program that shows it. */
const display = new Display();

/** What a cell shows under its number format. */
export function shownText(content: CellContent, format: string): string {
  switch (content.type) {
    case 'blank':
      return '';
    case 'text':
      return display.text(content.text, format);
    case 'boolean':
      return content.value ? 'TRUE' : 'FALSE';
    case 'error':
      return content.code;
    case 'number':
      return display.number(content.number, format);
  }
}

import type { XlsxPackage } from '../package';
import { parseXml } from '../xml/parse';
import { BUILT_IN_FORMATS } from './number-formats';

/** Number format code of each cell style, by the index that cells carry. */
export function readCellFormats(source: XlsxPackage, part: string | null): string[] {
  const formats: string[] = [];
  if (part === null) return formats;
  const custom = new Map<number, string>();
  const ids: number[] = [];
  let inCellStyles = false;
  // Differential formats of conditional formatting hold `numFmt` elements of their own.
  let inNumberFormats = false;
  parseXml(source.source(part), {
    open(name, attributes) {
      if (name === 'cellXfs') inCellStyles = true;
      else if (name === 'numFmts') inNumberFormats = true;
      else if (name === 'numFmt' && inNumberFormats) custom.set(parseInt(attributes['numFmtId'] ?? '', 10), attributes['formatCode'] ?? '');
      else if (name === 'xf' && inCellStyles) ids.push(parseInt(attributes['numFmtId'] ?? '0', 10) || 0);
    },
    close(name) {
      if (name === 'cellXfs') inCellStyles = false;
      if (name === 'numFmts') inNumberFormats = false;
    },
    text: () => undefined,
  });
  for (const id of ids) formats.push(custom.get(id) || (BUILT_IN_FORMATS[id] ?? 'General'));
  return formats;
}

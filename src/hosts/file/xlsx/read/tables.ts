import { parseRangeName } from '../../../../core/snapshot/address';
import type { CellRange } from '../../../../core/snapshot/types';
import type { XlsxPackage } from '../package';
import { readRelationships } from '../relationships';
import { type Attributes, parseXml } from '../xml/parse';
import { decodeEscapes } from './escapes';
import type { SheetEntry } from './workbook';

/** An Excel table: cells of a sheet that formulas call by the names of the table and its columns. */
export interface TableArea {
  readonly name: string;
  readonly sheet: string;
  readonly range: CellRange;
  /** Rows of headers at its top and of totals at its bottom. */
  readonly headers: number;
  readonly totals: number;
  /** Names of its columns in small letters. */
  readonly columns: readonly string[];
}

function tableOf(root: Attributes, sheet: string, columns: readonly string[]): TableArea[] {
  const range = parseRangeName(root['ref'] ?? '');
  const count = (name: string, otherwise: number): number => {
    const stored = parseInt(root[name] ?? '', 10);
    return stored >= 0 ? stored : otherwise;
  };
  return range
    ? [
        {
          name: root['displayName'] ?? root['name'] ?? '',
          sheet,
          range,
          headers: count('headerRowCount', 1),
          totals: count('totalsRowCount', 0),
          columns,
        },
      ]
    : [];
}

/** The Excel tables of a workbook. */
export function readTables(source: XlsxPackage, sheets: readonly SheetEntry[]): TableArea[] {
  return sheets.flatMap(({ name, part }) => {
    const links =
      part === null
        ? []
        : readRelationships(source, part).filter(({ type, external, target }) => type === 'table' && !external && source.entry(target));
    return links.flatMap(({ target }) => {
      let root: Attributes = {};
      const columns: string[] = [];
      parseXml(source.source(target), {
        open(element, attributes) {
          if (element === 'table') root = attributes;
          if (element === 'tableColumn') columns.push(decodeEscapes(attributes['name'] ?? '').toLowerCase());
        },
        close: () => undefined,
        text: () => undefined,
      });
      return tableOf(root, name, columns);
    });
  });
}

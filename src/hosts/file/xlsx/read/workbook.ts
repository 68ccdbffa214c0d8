import type { SheetVisibility } from '../../../../core/snapshot/types';
import { PackageFault } from '../fault';
import type { XlsxPackage } from '../package';
import { sharedPart, unreadable } from '../xlsx-problems';
import { readRelationships, type Relationship } from '../relationships';
import { foreign } from '../sniff';
import { isOn, parseXml, prefixed } from '../xml/parse';
import { partKey } from '../zip/part-name';

/** One tab of the workbook. */
export interface SheetEntry {
  readonly name: string;
  /** Number that the workbook gives the sheet for good, as written. */
  readonly id: string;
  readonly visibility: SheetVisibility;
  /** Part name; null where the workbook names a sheet that the package does not hold. */
  readonly part: string | null;
  /** False for chart, dialog and macro sheets; old macro modules are listed without any part. */
  readonly grid: boolean;
}

/** What a name stands for. */
export interface DefinedName {
  readonly name: string;
  /** The sheet whose name it is; null where it is the workbook's. */
  readonly sheet: string | null;
  /** As stored, without `=`: `Sheet1!$A$1:$B$5`. */
  readonly formula: string;
}

export interface WorkbookParts {
  readonly workbook: string;
  readonly relationships: readonly Relationship[];
  readonly sheets: readonly SheetEntry[];
  readonly sharedStrings: string | null;
  readonly styles: string | null;
  readonly names: readonly DefinedName[];
  /** True where day 0 is 1904-01-01. */
  readonly date1904: boolean;
}

function workbookPart(source: XlsxPackage): string {
  const main = readRelationships(source, '').find((link) => link.type === 'officeDocument' && !link.external);
  if (main && source.entry(main.target)) {
    if (main.target.toLowerCase().endsWith('.bin')) throw new PackageFault(foreign('xlsb'));
    return main.target;
  }
  if (source.entry('xl/workbook.xml')) return 'xl/workbook.xml';
  throw new PackageFault(unreadable());
}

function visibilityOf(state: string | undefined): SheetVisibility {
  if (state === 'hidden') return 'hidden';
  return state === 'veryHidden' ? 'very-hidden' : 'visible';
}

/** Thousands of sheets on one part would be read and searched thousands of times; no program makes two. */
function refuseShared(sheets: readonly SheetEntry[]): void {
  const byPart = new Map<string, string>();
  for (const { name, part } of sheets) {
    if (part === null) continue;
    const other = byPart.get(partKey(part));
    if (other !== undefined) throw new PackageFault(sharedPart(other, name));
    byPart.set(partKey(part), name);
  }
}

/** Reads the workbook part: which sheets there are, in tab order, and where the shared parts lie. */
export function readWorkbookParts(source: XlsxPackage): WorkbookParts {
  const workbook = workbookPart(source);
  const relationships = readRelationships(source, workbook);
  const byId = new Map(relationships.map((link) => [link.id, link]));
  const partOf = (type: string): string | null => {
    const link = relationships.find((candidate) => candidate.type === type && !candidate.external);
    return link && source.entry(link.target) ? link.target : null;
  };
  const sheets: SheetEntry[] = [];
  const names: { name: string; scope: string | undefined; formula: string }[] = [];
  let inName = false;
  let date1904 = false;
  let isWorkbook = false;
  parseXml(source.source(workbook), {
    open(element, attributes) {
      if (element === 'workbook') isWorkbook = true;
      if (element === 'workbookPr') date1904 = isOn(attributes['date1904']);
      inName = element === 'definedName';
      if (inName) names.push({ name: attributes['name'] ?? '', scope: attributes['localSheetId'], formula: '' });
      if (element !== 'sheet') return;
      const id = prefixed(attributes, 'id') ?? '';
      const link = byId.get(id);
      sheets.push({
        name: attributes['name'] ?? '',
        id: attributes['sheetId'] ?? '',
        visibility: visibilityOf(attributes['state']),
        part: link && !link.external && source.entry(link.target) ? link.target : null,
        grid: link === undefined ? id !== '' : link.type === 'worksheet',
      });
    },
    close() {
      inName = false;
    },
    text(text) {
      const current = names.at(-1);
      if (inName && current) current.formula += text;
    },
  });
  if (!isWorkbook) throw new PackageFault(unreadable());
  refuseShared(sheets);
  const scoped = names.map(({ name, scope, formula }) => ({
    name,
    sheet: scope === undefined ? null : (sheets[parseInt(scope, 10)]?.name ?? ''),
    formula,
  }));
  return { workbook, relationships, sheets, sharedStrings: partOf('sharedStrings'), styles: partOf('styles'), names: scoped, date1904 };
}

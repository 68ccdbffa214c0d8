import type { WorkbookParts } from '../read/workbook';
import { attribute, localName, nextTag, type Tag } from '../xml/scan';
import { child, xmlTree } from '../xml/tree';
import type { RecordedCell } from './cell-change';
import type { ChangeContext } from './change-context';
import type { PackageEditor } from './package-editor';
import type { Registry } from './package-registry';
import { insertInOrder, setAttribute } from './xml-edits';

/** Order of the parts of a workbook (ECMA-376 part 1, 18.2.27). */
export const WORKBOOK_ORDER = [
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
  'calcPr',
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
];

/** Asks the spreadsheet program to calculate everything when it opens the file: stored results may be out of date now. */
export function calculateOnLoad(editor: PackageEditor, workbook: string): void {
  const patch = editor.patch(workbook);
  const root = xmlTree(patch.original, 1);
  const existing = child(root, 'calcPr');
  const mark = root.name.slice(0, root.name.indexOf(':') + 1);
  if (existing) setAttribute(patch, existing, 'fullCalcOnLoad', '1');
  else insertInOrder(patch, root, WORKBOOK_ORDER, 'calcPr', `<${mark}calcPr fullCalcOnLoad="1"/>`);
}

/**
 * Takes cells that hold no formula any more out of the calculation chain: Excel calls a file damaged whose chain names
 * such a cell. An entry without sheet id has that of the entry before it, which must not get lost.
 * @param gone cell names by sheet id
 */
function dropFromCalcChain(
  editor: PackageEditor,
  registry: Registry,
  parts: WorkbookParts,
  gone: ReadonlyMap<string, ReadonlySet<string>>,
): void {
  const link = parts.relationships.find(({ type, external }) => type === 'calcChain' && !external);
  if (!link || !editor.has(link.target) || [...gone.values()].every((cells) => cells.size === 0)) return;
  const patch = editor.patch(link.target);
  const xml = patch.original;
  let sheet = '';
  let written = '';
  let kept = 0;
  const drops: Tag[] = [];
  for (let tag = nextTag(xml, 0); tag; tag = nextTag(xml, tag.end)) {
    if (localName(tag.name) !== 'c' || tag.kind === 'close') continue;
    const text = xml.slice(tag.start, tag.end);
    const own = attribute(text, 'i');
    sheet = own ?? sheet;
    if (gone.get(sheet)?.has(attribute(text, 'r') ?? '')) {
      drops.push(tag);
      continue;
    }
    kept += 1;
    if (own === null && sheet !== written) setAttribute(patch, { start: tag.start, openEnd: tag.end, name: tag.name }, 'i', sheet);
    written = sheet;
  }
  if (kept === 0 && drops.length > 0) return dropCalcChain(editor, registry, parts);
  for (const tag of drops) patch.replace(tag.start, tag.kind === 'empty' ? tag.end : xml.indexOf('>', xml.indexOf('</', tag.end)) + 1, '');
}

/** Takes the whole calculation chain out: spreadsheet programs make a new one. */
export function dropCalcChain(editor: PackageEditor, registry: Registry, parts: WorkbookParts): void {
  const link = parts.relationships.find(({ type, external }) => type === 'calcChain' && !external);
  if (!link || !editor.has(link.target)) return;
  editor.remove(link.target);
  registry.drop(parts.workbook, link);
}

/** What belongs to the workbook as a whole: styles, the calculation chain, the wish to be recalculated. */
export function finish(
  context: ChangeContext,
  withoutFormula: ReadonlyMap<string, ReadonlySet<string>>,
  records: readonly RecordedCell[],
): void {
  context.flush();
  dropFromCalcChain(context.editor, context.registry, context.parts, withoutFormula);
  if (records.some(({ after }) => after.body !== undefined)) calculateOnLoad(context.editor, context.parts.workbook);
}

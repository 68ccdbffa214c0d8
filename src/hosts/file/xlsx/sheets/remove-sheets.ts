import type { Result } from '../../../../core/localized';
import { guarded } from '../fault';
import { XlsxPackage } from '../package';
import { readRelationships, relationshipsPath } from '../relationships';
import { attribute } from '../xml/scan';
import { child, openTag, xmlTree, type XmlElement } from '../xml/tree';
import { notChanged } from '../xlsx-problems';
import { calculateOnLoad, dropCalcChain } from '../write/calc-chain';
import { ChangeContext } from '../write/change-context';
import type { TextPatch } from '../write/text-patch';
import { setAttribute } from '../write/xml-edits';
import { refuseLocked } from './add-sheets';

/** Which tab is in front once tabs are gone. */
function tabAfter(tab: number, gone: readonly number[]): number {
  return Math.max(0, tab - gone.filter((at) => at <= tab).length);
}

function dropNames(patch: TextPatch, root: XmlElement, gone: readonly number[]): void {
  const list = child(root, 'definedNames');
  if (!list) return;
  const scoped = list.children.map((element) => ({
    element,
    scope: attribute(openTag(patch.original, element), 'localSheetId'),
  }));
  const dropped = scoped.filter(({ scope }) => scope !== null && gone.includes(Number(scope)));
  if (dropped.length === list.children.length) return patch.replace(list.start, list.end, '');
  for (const { element } of dropped) patch.replace(element.start, element.end, '');
  for (const { element, scope } of scoped) {
    if (scope === null || gone.includes(Number(scope))) continue;
    const before = gone.filter((at) => at < Number(scope)).length;
    if (before > 0) setAttribute(patch, element, 'localSheetId', String(Number(scope) - before));
  }
}

/** Parts that belong to a part alone, and the parts that belong to those. */
const OWN: ReadonlySet<string> = new Set([
  'comments',
  'vmlDrawing',
  'drawing',
  'chart',
  'chartStyle',
  'chartColorStyle',
  'printerSettings',
]);

/** Takes out what belongs to a part: notes, drawings, charts and their looks. Pictures may be others', too, and stay. */
function dropOwnParts(change: ChangeContext, part: string): void {
  const { editor, registry, source } = change;
  for (const link of readRelationships(source, part)) {
    if (link.external || !OWN.has(link.type) || !editor.has(link.target)) continue;
    dropOwnParts(change, link.target);
    if (editor.has(relationshipsPath(link.target))) editor.remove(relationshipsPath(link.target));
    editor.remove(link.target);
    registry.drop(part, link);
  }
}

function removeFrom(file: Uint8Array, names: readonly string[]): Uint8Array {
  const change = new ChangeContext(XlsxPackage.open(file, 'file.xlsx'));
  const { editor, parts, registry } = change;
  const patch = editor.patch(parts.workbook);
  const root = xmlTree(patch.original, 2);
  refuseLocked(patch.original, root);
  let isCalculated = false;
  const gone = parts.sheets.flatMap(({ name }, at) => (names.includes(name) ? [at] : []));
  for (const at of gone) {
    const element = child(root, 'sheets')!.children[at]!;
    patch.replace(element.start, element.end, '');
    const { part } = parts.sheets[at]!;
    if (part === null) continue;
    isCalculated ||= (editor.text(part) ?? '').includes('<f');
    dropOwnParts(change, part);
    if (editor.has(relationshipsPath(part))) editor.remove(relationshipsPath(part));
    editor.remove(part);
    const own = parts.relationships.find(({ target, external }) => target === part && !external);
    if (own) registry.drop(parts.workbook, own);
  }
  dropNames(patch, root, gone);
  for (const view of child(root, 'bookViews')?.children ?? []) {
    for (const name of ['activeTab', 'firstSheet']) {
      const tab = attribute(openTag(patch.original, view), name);
      if (tab !== null) setAttribute(patch, view, name, String(tabAfter(parseInt(tab, 10), gone)));
    }
  }
  // Sheets without formulas stand in no chain, and no result depends on their going: who asks has seen to that.
  if (isCalculated) {
    dropCalcChain(editor, registry, parts);
    calculateOnLoad(editor, parts.workbook);
  }
  editor.commit();
  return editor.save();
}

/** A file without some of its sheets, with what belongs to them alone. Codes: those of `readXlsx`, and `structure-locked`. */
export function removeSheets(file: Uint8Array, names: readonly string[]): Result<Uint8Array> {
  return guarded(() => removeFrom(file, names), notChanged);
}

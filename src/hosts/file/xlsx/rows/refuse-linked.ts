import { readRelationships } from '../relationships';
import type { WritableSheet } from '../write/find-sheet';
import { attribute, attributesOf, firstTag, unescapeXml } from '../xml/scan';
import { type Refusal, refuse } from './refusals';
import type { RowsContext } from './rows-context';

/** What a sheet may be linked to where its rows move: each is followed, or has nothing to do with rows. */
const FOLLOWED = new Set([
  'drawing',
  'vmlDrawing',
  'comments',
  'threadedComment',
  'table',
  'hyperlink',
  'printerSettings',
  'image',
  'customProperty',
  'queryTable',
]);

/** What a sheet is linked to that says why its rows stay. */
const REASONS: Readonly<Record<string, Refusal>> = {
  pivotTable: 'pivot',
  slicer: 'slicer',
  timeline: 'slicer',
  ctrlProp: 'controls',
  control: 'controls',
  oleObject: 'controls',
  package: 'controls',
};

/** Sheets and histories of the workbook whose references nobody follows. */
const OF_WORKBOOK: Readonly<Record<string, Refusal>> = {
  revisionHeaders: 'shared',
  xlMacrosheet: 'macroSheet',
  xlIntlMacrosheet: 'macroSheet',
};

/** Refuses a move of rows that would leave something in the workbook wrong. */
export function refuseWhatStays(context: RowsContext, sheet: WritableSheet): void {
  const { source, parts, editor } = context.change;
  for (const { type } of parts.relationships) {
    const reason = OF_WORKBOOK[type];
    if (reason) refuse(reason);
  }
  for (const { type, external } of readRelationships(source, sheet.part)) {
    const reason = REASONS[type];
    if (reason) refuse(reason);
    if (!external && !FOLLOWED.has(type)) refuse('part', type);
  }
  for (const { type, target, external } of parts.relationships) {
    if (type !== 'pivotCacheDefinition' || external || !editor.has(target)) continue;
    const from = firstTag(editor.text(target) ?? '', 'worksheetSource');
    // A source by name may be anywhere.
    if (from && (attribute(from, 'sheet') === null || context.isMoved(attribute(from, 'sheet') ?? ''))) refuse('pivot');
  }
  for (const { part, name } of parts.sheets) if (part !== null) refuseTiedControls(context, part, name);
}

/** Controls of other sheets keep to their own as long as no cell of this one is behind them. */
function refuseTiedControls(context: RowsContext, part: string, sheet: string): void {
  const { source, editor } = context.change;
  for (const { type, target, external } of readRelationships(source, part)) {
    if (type !== 'ctrlProp' || external || !editor.has(target)) continue;
    const tag = firstTag(editor.text(target) ?? '', 'formControlPr') ?? '';
    for (const { name, valueStart, end } of attributesOf(tag)) {
      const text = unescapeXml(tag.slice(valueStart + 1, end - 1));
      if (name.startsWith('fmla') && context.formula(text, sheet).text !== text) refuse('controls');
    }
  }
}

/** What stands in a worksheet from its cells on, in its order (ECMA-376 part 1, 18.3.1.99); extensions last. */
const FROM_CELLS_ON: readonly string[] = [
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'AlternateContent',
  'webPublishItems',
  'tableParts',
  'extLst',
];

/** What stands behind an element of a worksheet: a new one goes in front of the first of these that is there. */
export function elementsBehind(local: 'mergeCells' | 'conditionalFormatting' | 'dataValidations' | 'legacyDrawing'): ReadonlySet<string> {
  return new Set(FROM_CELLS_ON.slice(FROM_CELLS_ON.indexOf(local) + 1));
}

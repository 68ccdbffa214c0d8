import { strToU8, zipSync } from 'fflate';
import type { DraftCell, DraftValidation, SheetDraft } from '../../core/forms/types';
import { addTo } from '../../core/grouped';
import type { Language } from '../../core/localized';
import { columnLetters, cellName, rangeName } from '../../core/snapshot/address';
import { copyMark } from '../../hosts/file/xlsx/mark-text';
import { storedFormula } from '../../hosts/file/xlsx/read/stored-formulas';
import { visible } from '../visible';
import { HEAD, MAIN, MARK_PART, packageParts, RELATIONS, quoted, sheetEnd, type PackageSheet } from './book-parts';
import { inMemory } from './book-bytes';
import { cellText } from './book-cells';
import { drawingParts } from './drawing-part';
import { placedCharts } from './laid-out-charts';
import { noteParts } from './laid-out-notes';
import { DraftStyles } from './laid-out-styles';

/** Longest list that Excel takes in a validation. */
const LONGEST_LIST = 255;

function cellXml(cell: DraftCell, style: number): string {
  const start = `<c r="${cellName(cell)}" s="${style}"`;
  switch (cell.content.type) {
    case 'blank':
      return `${start}/>`;
    case 'number':
      return `${start}><v>${cellText(cell.content.number)}</v></c>`;
    case 'text':
      return cell.content.text === ''
        ? `${start}/>`
        : `${start} t="inlineStr"><is><t xml:space="preserve">${cellText(visible(cell.content.text))}</t></is></c>`;
    case 'formula':
      return `${start}${cell.content.shown === '' ? ' t="str"' : ''}><f>${cellText(storedFormula(cell.content.formula))}</f><v>${cellText(cell.content.shown)}</v></c>`;
  }
}

function rowsXml(draft: SheetDraft, styles: DraftStyles): string {
  const byRow = new Map<number, DraftCell[]>();
  for (const cell of draft.cells) addTo(byRow, cell.row, cell);
  return draft.heights
    .map((height, at) => {
      const cells = (byRow.get(at + 1) ?? []).map((cell) => cellXml(cell, styles.of(cell)));
      return `<row r="${at + 1}" ht="${height}" customHeight="1">${cells.join('')}</row>`;
    })
    .join('');
}

function validationXml({ areas, rule, strict, says }: DraftValidation): string {
  const where = areas
    .map((area) =>
      area.top === area.bottom && area.left === area.right ? cellName({ row: area.top, column: area.left }) : rangeName(area),
    )
    .join(' ');
  const kind = 'list' in rule ? 'type="list"' : `type="decimal"${rule.most === null ? ' operator="greaterThanOrEqual"' : ''}`;
  const formulas =
    'list' in rule
      ? `<formula1>"${cellText(rule.list.join(',').slice(0, LONGEST_LIST))}"</formula1>`
      : `<formula1>${rule.least}</formula1>${rule.most === null ? '' : `<formula2>${rule.most}</formula2>`}`;
  return `<dataValidation ${kind}${strict ? '' : ' errorStyle="warning"'} allowBlank="1" showInputMessage="1" showErrorMessage="1" error="${cellText(says)}" sqref="${where}">${formulas}</dataValidation>`;
}

const hasNotes = ({ cells, charts = [] }: SheetDraft): boolean => charts.length === 0 && cells.some(({ note }) => note !== undefined);

/** Links to cells of the workbook that the sheet comes into. */
function linksXml({ links = [] }: SheetDraft): string {
  const each = links.map(
    ({ row, column, sheet, cells }) =>
      `<hyperlink ref="${cellName({ row, column })}" location="${cellText(`${quoted(sheet)}!${cells}`)}"/>`,
  );
  return each.length === 0 ? '' : `<hyperlinks>${each.join('')}</hyperlinks>`;
}

/** What stands behind everything else: where printed pages begin, charts, notes. */
function behindXml(draft: SheetDraft): string {
  const { pages = [], charts = [] } = draft;
  const breaks = pages.map((row) => `<brk id="${row - 1}" max="16383" man="1"/>`);
  const listed =
    breaks.length === 0 ? '' : `<rowBreaks count="${breaks.length}" manualBreakCount="${breaks.length}">${breaks.join('')}</rowBreaks>`;
  const drawing = charts.length === 0 ? '' : '<drawing r:id="rId1"/>';
  return listed + drawing + (hasNotes(draft) ? '<legacyDrawing r:id="rId2"/>' : '');
}

/** Everything of a sheet. A4, as wide as the page. */
function sheetXml(draft: SheetDraft, styles: DraftStyles): string {
  const columns = draft.widths
    .map(
      (width, at) =>
        `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"${draft.hiddenColumns?.includes(at + 1) ? ' hidden="1"' : ''}/>`,
    )
    .join('');
  const merges = draft.merges.map((area) => `<mergeCell ref="${rangeName(area)}"/>`).join('');
  const validations = draft.validations.map(validationXml).join('');
  return (
    `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="${rangeName(draft.printArea)}"/>` +
    `<sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${columns}</cols>` +
    `<sheetData>${rowsXml(draft, styles)}</sheetData>${merges === '' ? '' : `<mergeCells count="${draft.merges.length}">${merges}</mergeCells>`}` +
    `${validations === '' ? '' : `<dataValidations count="${draft.validations.length}">${validations}</dataValidations>`}` +
    `${linksXml(draft)}<printOptions horizontalCentered="1"/>${sheetEnd(draft.landscape ? 'landscape' : 'portrait', draft.onePage, behindXml(draft))}`
  );
}

function packageSheet(draft: SheetDraft): PackageSheet {
  const { name, printArea, repeated } = draft;
  const sheet = cellText(quoted(name));
  const area = `$A$1:$${columnLetters(printArea.right)}$${printArea.bottom}`;
  const titles = repeated
    ? `<definedName name="_xlnm.Print_Titles" localSheetId="{at}">${sheet}!$${repeated.from}:$${repeated.to}</definedName>`
    : '';
  return {
    name,
    notes: hasNotes(draft),
    charts: draft.charts?.length ?? 0,
    definedNames: (at) =>
      `<definedName name="_xlnm.Print_Area" localSheetId="{at}">${sheet}!${area}</definedName>${titles}`.replaceAll('{at}', String(at)),
  };
}

/** The parts of a workbook of drafted sheets, but for the mark. `language`: that of the notes. */
function bookParts(drafts: readonly SheetDraft[], language: Language): readonly (readonly [name: string, text: string])[] {
  const styles = new DraftStyles();
  const sheets = drafts.map((draft, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(draft, styles)] as const);
  const beside = drafts.flatMap((draft, at) => {
    const charts = placedCharts(draft);
    return Object.entries(charts.length > 0 ? drawingParts(charts, at + 1) : noteParts(draft, at + 1, language));
  });
  const fixed = Object.entries(packageParts(drafts.map(packageSheet), '<calcPr fullCalcOnLoad="1"/>'));
  return [...fixed, ...sheets, ...beside, ['xl/styles.xml', styles.xml()]];
}

/**
 * A new workbook of drafted sheets, marked as this program's own as long as nobody changes it. Formulas hold what they show
 * while nothing more is filled in, and are calculated when it is opened. `language`: that of the notes.
 */
export function draftBook(drafts: readonly SheetDraft[], language: Language = 'zh-CN'): Promise<Uint8Array> {
  return inMemory(async (zip) => {
    for (const [name, text] of bookParts(drafts, language)) await zip.part(name, (sink) => sink.write(text));
    const mark = copyMark(zip.sums());
    await zip.part(MARK_PART, (sink) => sink.write(mark));
    zip.end();
  });
}

/** The same at once and without the mark: a workbook that sheets are taken from, and that nobody gets to see. */
export function draftBookNow(drafts: readonly SheetDraft[], language: Language): Uint8Array {
  return zipSync(
    Object.fromEntries([...bookParts(drafts, language), [MARK_PART, copyMark([])]].map(([name, text]) => [name, strToU8(text)])),
  );
}

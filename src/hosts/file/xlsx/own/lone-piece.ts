import { readsOutside } from '../../../../core/forms/place/reads-outside';
import type { Placeable } from '../../../../core/forms/place/placed-form';
import type { DraftCell, DraftContent, OwnRule } from '../../../../core/forms/types';
import { failure, say, success, type Localized, type Result } from '../../../../core/localized';
import { cellName, rangeName } from '../../../../core/snapshot/address';
import { cellKey, isInside } from '../../../../core/snapshot/cell-blocks';
import type { CellRange, CellSnapshot, SheetSnapshot } from '../../../../core/snapshot/types';
import { isRecordable } from '../../../journal/placed-block';
import { guarded } from '../fault';
import { XlsxPackage } from '../package';
import { areasIn } from '../write/area-list';
import { frameList } from '../place/place-frame';
import { ChangeContext } from '../write/change-context';
import { SheetMap } from '../write/sheet-map';
import { isOn } from '../xml/parse';
import { attribute, unescapeXml } from '../xml/scan';
import { child, outerXml, xmlTree } from '../xml/tree';

const READS_OUTSIDE: Localized = {
  'zh-CN': '只能插入为新工作表：{where} 用到这张表以外的单元格（{what}）。',
  'en-US': 'As a new sheet only: {where} reads cells outside the form ({what}).',
};
const TOO_LARGE: Localized = {
  'zh-CN': '只能插入为新工作表：这张表太大。',
  'en-US': 'As a new sheet only: the form is too large.',
};

/** What stands in a cell of a sheet of somebody else's. */
export function draftContent({ content, formula, text }: CellSnapshot): DraftContent {
  if (formula !== null) return { type: 'formula', formula, shown: content.type === 'number' ? content.number : '' };
  if (content.type === 'number') return content;
  return text === '' ? { type: 'blank' } : { type: 'text', text };
}

/** The numbers of the styles that show on a blank cell: with a line or a fill. */
function drawnStyles(xml: string): ReadonlySet<number> {
  const root = xmlTree(xml, 3);
  const textsOf = (name: string): readonly string[] => (child(root, name)?.children ?? []).map((each) => outerXml(xml, each));
  const [borders, fills] = [textsOf('borders'), textsOf('fills')];
  const isLined = (text: string | undefined): boolean => /\sstyle="(?!none")/.test(text ?? '');
  const isFilled = (text: string | undefined): boolean => /patternType="(?!none"|gray125")/.test(text ?? '');
  const drawn = textsOf('cellXfs').flatMap((text, at) => {
    const tag = text.slice(0, text.indexOf('>') + 1);
    const numberIn = (name: string): number => parseInt(attribute(tag, name) ?? '0', 10) || 0;
    return isLined(borders[numberIn('borderId')]) || isFilled(fills[numberIn('fillId')]) ? [at] : [];
  });
  return new Set(drawn);
}

function size(text: string | null): number | null {
  const number = Number(text ?? '');
  return text === null || !(number >= 0) ? null : number;
}

/** What the cells of a form let through, each rule for its part of the form alone. */
function rulesOf(map: SheetMap, { bottom, right }: Pick<CellRange, 'bottom' | 'right'>): readonly OwnRule[] {
  return (frameList(map, 'dataValidations')?.members ?? []).map(({ start, end, tag }): OwnRule => {
    const formulas = [...map.xml.slice(start, end).matchAll(/<formula[12]>([^<]{0,9000})</g)];
    const areas = areasIn(attribute(tag, 'sqref')).filter(({ top, left }) => top <= bottom && left <= right);
    return {
      areas: areas.map((area) => ({ ...area, bottom: Math.min(area.bottom, bottom), right: Math.min(area.right, right) })),
      type: attribute(tag, 'type') ?? 'none',
      operator: attribute(tag, 'operator') ?? 'between',
      formulas: formulas.map(([, text]) => unescapeXml(text ?? '')),
      strict: isOn(attribute(tag, 'showErrorMessage')) ? (attribute(tag, 'errorStyle') ?? 'stop') === 'stop' : null,
      says: attribute(tag, 'error') ?? '',
    };
  });
}

/** The first formula of a form, or of its drop-downs, that reads cells outside it, and what it reads; null where there is none. */
function outsideOf(cells: readonly DraftCell[], rules: readonly OwnRule[], area: Pick<CellRange, 'bottom' | 'right'>) {
  for (const cell of cells) {
    const what = cell.content.type === 'formula' ? readsOutside(cell.content.formula, area) : null;
    if (what !== null) return { where: cellName(cell), what };
  }
  for (const { areas, formulas } of rules) {
    for (const formula of formulas) {
      const what = readsOutside(formula, area);
      if (what !== null) return { where: areas.map(rangeName).join(' '), what };
    }
  }
  return null;
}

/**
 * A sheet of somebody else's as it can be put at a place of another: from A1 to its last cell that holds something or shows a line or a
 * fill. Codes: `reads-outside` where its formulas or drop-downs need more than that, `too-large`, and those of `readXlsx`.
 * @param book the workbook that `loneSheet` wrote
 * @param sheet what was read from it
 */
export function lonePiece(book: Uint8Array, { cells, merges }: SheetSnapshot): Result<Placeable> {
  const made = guarded((): Result<Placeable> => {
    const context = new ChangeContext(XlsxPackage.open(book, 'book.xlsx'));
    const map = new SheetMap(context.editor.text(context.parts.sheets[0]!.part!) ?? '');
    const drawn = drawnStyles(context.editor.text(context.parts.styles!) ?? '');
    const held = new Map(cells.map((cell) => [cellKey(cell), cell]));
    const heights: (number | null)[] = [];
    const drafts: DraftCell[] = [];
    let [bottom, right] = [1, 1];
    const reach = (row: number, column: number): void => {
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
    };
    for (const cell of cells) reach(cell.row, cell.column);
    for (const merge of merges ?? []) reach(merge.bottom, merge.right);
    for (const place of map.eachRow()) {
      heights[place.row - 1] = size(attribute(map.xml.slice(place.start, place.openEnd), 'ht'));
      for (const { column, start, openEnd } of map.cells(place)) {
        const style = parseInt(attribute(map.xml.slice(start, openEnd), 's') ?? '0', 10) || 0;
        const at = { row: place.row, column };
        const cell = held.get(cellKey(at));
        if (drawn.has(style)) reach(at.row, at.column);
        const look = { text: 'input', bold: false, border: false, fill: null, align: 'left', format: context.formatOf(style) } as const;
        drafts.push({ ...at, content: cell ? draftContent(cell) : { type: 'blank' }, look });
      }
    }
    const area = { top: 1, left: 1, bottom, right };
    if (!isRecordable(area)) return failure('too-large', TOO_LARGE);
    const own = drafts.filter(({ row, column }) => isInside(area, row, column));
    const rules = rulesOf(map, area).filter(({ areas }) => areas.length > 0);
    const outside = outsideOf(own, rules, area);
    if (outside) return failure('reads-outside', say(READS_OUTSIDE, outside));
    const widths: (number | null)[] = Array.from({ length: right }, () => null);
    for (const { tag } of frameList(map, 'cols')?.members ?? []) {
      const [from, to] = [Math.max(1, Number(attribute(tag, 'min'))), Math.min(Number(attribute(tag, 'max')), right)];
      for (let column = from; column <= to; column++) widths[column - 1] = size(attribute(tag, 'width'));
    }
    return success({
      cells: own,
      merges: merges ?? [],
      validations: [],
      rules,
      heights: Array.from({ length: bottom }, (_, at) => heights[at] ?? null),
      widths,
      printArea: area,
    });
  });
  return made.ok ? made.value : made;
}

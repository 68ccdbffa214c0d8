import { parseRangeName } from '../../../../core/snapshot/address';
import { movedRow } from '../../../../core/snapshot/row-move';
import type { TextPatch } from '../write/text-patch';
import { setAttribute } from '../write/xml-edits';
import { attribute, characters } from '../xml/scan';
import { child, openTag, type XmlElement } from '../xml/tree';
import { firstRow, movedArea, movedAreas, movedSelection, movedView } from './move-areas';
import { moveBreaks, moveSorted } from './move-breaks';
import { movePane } from './move-pane';
import { refuse } from './refusals';
import type { RowsContext } from './rows-context';

/** Elements that say where they belong in an attribute, and go with the rows of their place. */
const PLACED: ReadonlyMap<string, string> = new Map([
  ['mergeCell', 'ref'],
  ['hyperlink', 'ref'],
  ['cellWatch', 'r'],
]);
/** Elements that apply to a list of areas, in an attribute or in a child `sqref`. */
const APPLIED: ReadonlySet<string> = new Set(['conditionalFormatting', 'dataValidation', 'protectedRange', 'ignoredError']);
/** Elements that hold a formula which means other cells in every cell that it applies to. */
const FORMULAS: ReadonlySet<string> = new Set(['formula', 'formula1', 'formula2', 'f']);
/** What cannot follow the rows it stands on. */
const STAYING: ReadonlySet<string> = new Set(['scenarios', 'webPublishItems', 'smartTags']);
/** Lists that nothing may be left of but their name. */
const LISTS: ReadonlySet<string> = new Set([
  'mergeCells',
  'hyperlinks',
  'dataValidations',
  'protectedRanges',
  'ignoredErrors',
  'cellWatches',
  'conditionalFormattings',
  'sparklines',
  'sparklineGroup',
  'sparklineGroups',
  'ext',
  'extLst',
]);
const CONTROLS: ReadonlySet<string> = new Set(['controls', 'oleObjects']);

/** Moves what surrounds the cells of a worksheet; on other sheets than the moved one only its formulas. */
export class FrameMoves {
  private readonly own: boolean;

  constructor(
    private readonly context: RowsContext,
    private readonly sheet: string,
    private readonly patch: TextPatch,
  ) {
    this.own = context.isMoved(sheet);
  }

  run(elements: readonly XmlElement[]): void {
    for (const element of elements) if (!this.visit(element)) this.patch.replace(element.start, element.end, '');
  }

  private get xml(): string {
    return this.patch.original;
  }

  /** False where the element is gone. */
  private visit(element: XmlElement): boolean {
    const { local } = element;
    if (local === 'sparkline') return this.sparkline(element);
    if (APPLIED.has(local)) return this.applied(element);
    if (local === 'dataRef') this.consolidated(element);
    if (FORMULAS.has(local)) this.formula(element);
    if (!this.own && local === 'hyperlink') this.location(element);
    if (!this.own) return this.children(element);
    if (STAYING.has(local)) refuse('part', local);
    if (CONTROLS.has(local)) refuse('controls');
    if (local === 'ext' && !this.isKnown(element)) refuse('part', attribute(openTag(this.xml, element), 'uri') ?? local);
    const place = PLACED.get(local);
    if (place !== undefined) return this.placed(element, place);
    if (local === 'rowBreaks') return moveBreaks(this.patch, element, this.context.move);
    if (local === 'sortState') return moveSorted(this.patch, element, this.context.move);
    this.shown(element);
    return this.children(element);
  }

  /** Visits what an element holds; false for a list of which nothing is left. */
  private children(element: XmlElement): boolean {
    const left = new Set(element.children.filter((inner) => this.visit(inner)));
    if (left.size === element.children.length) return true;
    if (left.size === 0 && LISTS.has(element.local)) return false;
    if (element.local === 'sparklineGroup') refuse('part', element.local);
    for (const inner of element.children) if (!left.has(inner)) this.patch.replace(inner.start, inner.end, '');
    if (attribute(openTag(this.xml, element), 'count') !== null) setAttribute(this.patch, element, 'count', String(left.size));
    return true;
  }

  private placed(element: XmlElement, name: string): boolean {
    const ref = attribute(openTag(this.xml, element), name) ?? '';
    const moved = movedArea(this.context.move, ref);
    const area = moved === null ? null : parseRangeName(moved);
    if (moved === null) return false;
    // A merged area of one cell is none.
    if (element.local === 'mergeCell' && area && area.top === area.bottom && area.left === area.right) return false;
    if (moved !== ref) setAttribute(this.patch, element, name, moved);
    if (element.local === 'hyperlink') this.location(element);
    return true;
  }

  /** What applies to areas: the formulas inside mean other cells by as many rows as its first one moves. */
  private applied(element: XmlElement): boolean {
    const listed = child(element, 'sqref');
    const refs = listed ? this.textOf(listed) : (attribute(openTag(this.xml, element), 'sqref') ?? '');
    const moved = this.own ? movedAreas(this.context.move, refs) : refs;
    if (moved === null) return false;
    if (moved !== refs && listed) this.patch.replace(listed.openEnd, listed.closeStart, moved);
    else if (moved !== refs) setAttribute(this.patch, element, 'sqref', moved);
    const [before, after] = [firstRow(refs), firstRow(moved)];
    this.formulasIn(element, before === null || after === null ? 0 : after - before);
    return true;
  }

  private formulasIn(element: XmlElement, relative: number): void {
    for (const inner of element.children) {
      if (FORMULAS.has(inner.local) && inner.children.length === 0) this.formula(inner, relative);
      else this.formulasIn(inner, relative);
      if (inner.local === 'cfvo') this.bound(inner, relative);
    }
  }

  /** The bound of a colour scale, a data bar or a set of icons: a number, or a formula. */
  private bound(element: XmlElement, relative: number): void {
    const value = attribute(openTag(this.xml, element), 'val');
    const moved = value === null ? null : this.context.formula(value, this.sheet, relative).text;
    if (moved !== value) setAttribute(this.patch, element, 'val', moved);
  }

  private sparkline(element: XmlElement): boolean {
    const [data, place] = [child(element, 'f'), child(element, 'sqref')];
    const refs = place ? this.textOf(place) : '';
    const moved = this.own ? movedAreas(this.context.move, refs) : refs;
    if (moved === null) return false;
    if (moved !== refs && place) this.patch.replace(place.openEnd, place.closeStart, moved);
    if (data) this.formula(data);
    return true;
  }

  private formula(element: XmlElement, relative?: number): void {
    if (element.children.length > 0) return;
    this.context.replaceFormula(
      this.patch,
      { start: element.openEnd, end: element.closeStart, text: this.textOf(element) },
      this.sheet,
      relative,
    );
  }

  /** A link to a place in the workbook keeps leading to what stands there. */
  private location(element: XmlElement): void {
    const location = attribute(openTag(this.xml, element), 'location');
    if (location === null || !location.includes('!')) return;
    const { text } = this.context.formula(location, this.sheet);
    if (text !== location && !text.includes('#REF!')) setAttribute(this.patch, element, 'location', text);
  }

  private consolidated(element: XmlElement): void {
    const tag = openTag(this.xml, element);
    if (this.context.isMoved(attribute(tag, 'sheet') ?? '') || attribute(tag, 'name') !== null) refuse('part', element.local);
  }

  /** What says how far the cells reach, what is filtered, shown and selected. */
  private shown(element: XmlElement): void {
    const { move } = this.context;
    const tag = openTag(this.xml, element);
    const set = (name: string, moved: (value: string) => string): void => {
      const value = attribute(tag, name);
      if (value !== null && moved(value) !== value) setAttribute(this.patch, element, name, moved(value));
    };
    switch (element.local) {
      case 'dimension':
        return set('ref', (ref) => movedArea(move, ref) ?? 'A1');
      case 'autoFilter':
        return set('ref', (ref) => movedFilter(this.context, ref));
      case 'selection':
        set('activeCell', (cell) => movedView(move, cell));
        return set('sqref', (refs) => movedSelection(move, refs));
      case 'sheetView':
      case 'customSheetView':
        set('topLeftCell', (cell) => movedView(move, cell));
        return movePane(this.patch, element, move);
    }
  }

  /** Extensions are known, or hold nothing that means cells. */
  private isKnown(ext: XmlElement): boolean {
    const meansCells = (element: XmlElement): boolean => {
      if (APPLIED.has(element.local) || element.local === 'sparklineGroups') return false;
      if (element.local === 'sqref' || element.local === 'f') return true;
      return /\s(?:ref|sqref|range|cell)\s*=/i.test(openTag(this.xml, element)) || element.children.some(meansCells);
    };
    return !ext.children.some(meansCells);
  }

  private textOf({ openEnd, closeStart }: XmlElement): string {
    return characters(this.xml.slice(openEnd, closeStart));
  }
}

/** A filter's area afterwards; without its header it would be none. */
function movedFilter({ move }: RowsContext, ref: string): string {
  const area = parseRangeName(ref);
  if (!area) return ref;
  return movedRow(move, area.top) === null ? refuse('filter', ref) : movedArea(move, ref)!;
}

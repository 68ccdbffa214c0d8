import {
  meets,
  noSheetProblem,
  obstaclesIn,
  ownLines,
  placeProblem,
  type OwnLines,
  type PlaceObstacle,
} from '../../../../core/forms/place/place-obstacles';
import type { PlacedForm } from '../../../../core/forms/place/placed-form';
import { cellName, parseRangeName, rangeName } from '../../../../core/snapshot/address';
import { cellsOf, isInside } from '../../../../core/snapshot/cell-blocks';
import type { CellRange } from '../../../../core/snapshot/types';
import { PackageFault } from '../fault';
import { readPackage } from '../read-xlsx';
import { readTables } from '../read/tables';
import { readRelationships } from '../relationships';
import { attribute, firstTag } from '../xml/scan';
import type { ChangeContext } from '../write/change-context';
import { findSheet, type WritableSheet } from '../write/find-sheet';
import { SheetNotes } from '../write/notes';
import { SheetMap } from '../write/sheet-map';
import { validatedAreas } from './place-frame';

/** A blank place of a sheet. */
export interface BlankPlace {
  readonly sheet: WritableSheet;
  readonly map: SheetMap;
  /** Rows and columns that nobody else uses. */
  readonly own: OwnLines;
}

function widened({ top, left, bottom, right }: CellRange): CellRange {
  return { top: top - 1, left: left - 1, bottom: bottom + 1, right: right + 1 };
}

/** Areas of tables, of what is next to them, and of pivot tables. */
function ownedAreas(context: ChangeContext, sheet: WritableSheet): readonly CellRange[] {
  const { source, parts, editor } = context;
  const tables = readTables(source, parts.sheets).flatMap((table) => (table.sheet === sheet.name ? [table.range] : []));
  const pivots = readRelationships(source, sheet.part).flatMap(({ type, target, external }) => {
    if (external || type !== 'pivotTable') return [];
    return parseRangeName(attribute(firstTag(editor.text(target) ?? '', 'location') ?? '', 'ref') ?? '') ?? [];
  });
  return [...tables.map(widened), ...pivots];
}

/** The first blank cell of a place that has a look of its own, other than its row or column gives it; null where there is none. */
function ownLook(map: SheetMap, area: CellRange): string | null {
  const rows = map.rows(Array.from({ length: area.bottom - area.top + 1 }, (_, at) => area.top + at));
  for (const [row, place] of rows.found) {
    for (const { column, start, openEnd } of map.cells(place)) {
      if (!isInside(area, row, column)) continue;
      const style = parseInt(attribute(map.xml.slice(start, openEnd), 's') ?? '0', 10) || 0;
      if (style !== map.inheritedStyle(place, column)) return cellName({ row, column });
    }
  }
  return null;
}

/** Finds a place and makes sure that it is blank. Faults: `no-such-cell` with the sheets that there are, `place-taken` with what is in the way. */
export function lookAtPlace(context: ChangeContext, { sheet: name, area }: PlacedForm): BlankPlace {
  const sheet = findSheet(context, name);
  const { sheets } = readPackage(context.source, '');
  const read = sheets.find((each) => each.name === sheet?.name);
  if (!sheet || !read) {
    throw new PackageFault(
      noSheetProblem(
        name,
        sheets.map((each) => each.name),
      ),
    );
  }
  const map = new SheetMap(context.editor.patch(sheet.part).original);
  const notes = new SheetNotes(context, sheet.part, map);
  const noted = [...cellsOf(area)].find((cell) => notes.at(cell) !== null);
  const owned = [...ownedAreas(context, sheet), ...map.arrayAreas()].find((each) => meets(each, area));
  const validated = validatedAreas(map).find((each) => meets(each, area));
  const look = ownLook(map, area);
  const found: readonly PlaceObstacle[] = [
    ...obstaclesIn(read, area),
    ...(noted ? [{ kind: 'note', where: cellName(noted) } as const] : []),
    ...(owned ? [{ kind: 'table', where: rangeName(owned) } as const] : []),
    ...(validated ? [{ kind: 'validation', where: rangeName(validated) } as const] : []),
    ...(look ? [{ kind: 'look', where: look } as const] : []),
  ];
  const problem = placeProblem(sheet.name, area, found);
  if (problem) throw new PackageFault(problem);
  return { sheet, map, own: ownLines(read.cells, area) };
}

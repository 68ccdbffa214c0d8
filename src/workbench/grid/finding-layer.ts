import type { Workbook, Worksheet } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { SetRangeValuesMutation, SetStyleCommand, type ISetRangeValuesMutationParams } from '@univerjs/sheets';
import type { Finding } from '../../core/finding';
import { cellName, parseCellName } from '../../core/snapshot/address';
import type { Area } from '../heads/table-heads';
import type { RowMove } from '../../core/snapshot/row-move';
import { findingMarks, movedFindings, relatedCells, restsOn, type FindingMark } from '../marks/finding-marks';
import { drawFindings, type PlacedFinding } from './draw-findings';
import { createSheetLayer, placeOf } from './sheet-layer';

/** A marked cell of the shown workbook, with what was found there. */
export type MarkedCell = Area & Pick<FindingMark, 'findings'>;

/** What was found, drawn over the grid. */
export interface FindingLayer {
  /** Marks the findings over a workbook, and the cells that the open one compares. */
  show(workbook: Workbook, findings: readonly Finding[], open: Finding | null): void;
  /** Rows moved: the marks move along. */
  moveRows(move: RowMove): void;
  /** What is marked at a cell; rows and columns count from 0. */
  at(sheetId: string, row: number, column: number): MarkedCell | null;
  /** To be called before the workbook is closed. */
  clear(): void;
}

function markedCells(sheet: Worksheet, marks: readonly FindingMark[]): readonly (MarkedCell & PlacedFinding)[] {
  return marks.map(({ row, column, severity, findings }) => ({ ...placeOf(sheet, row - 1, column - 1), kind: severity, findings }));
}

function relatedTo(sheet: Worksheet, open: Finding | null): readonly PlacedFinding[] {
  if (open?.sheet !== sheet.getName()) return [];
  return relatedCells(open).flatMap((name) => {
    const cell = parseCellName(name);
    return cell ? [{ ...placeOf(sheet, cell.row - 1, cell.column - 1), kind: 'related' as const }] : [];
  });
}

/** Names of the cells that a change names. */
function namesIn({ cellValue }: ISetRangeValuesMutationParams): ReadonlySet<string> {
  return new Set(
    Object.entries(cellValue ?? {}).flatMap(([row, columns]) =>
      Object.keys(columns ?? {}).map((column) => cellName({ row: Number(row) + 1, column: Number(column) + 1 })),
    ),
  );
}

export function createFindingLayer(api: FUniver): FindingLayer {
  const layer = createSheetLayer(api, 'perfscore-findings', 91, drawFindings);
  let shown: { readonly workbook: Workbook; readonly findings: readonly Finding[]; readonly open: Finding | null } | null = null;
  let marked: ReadonlyMap<string, readonly (MarkedCell & PlacedFinding)[]> = new Map();

  /** What was handed over last, as it was found, and how rows have moved since. */
  let given: readonly Finding[] = [];
  let moves: RowMove[] = [];

  const draw = (workbook: Workbook, findings: readonly Finding[], open: Finding | null): void => {
    shown = { workbook, findings, open: findings.find(({ id }) => id === open?.id) ?? null };
    const marks = findingMarks(findings);
    marked = new Map(workbook.getSheets().map((sheet) => [sheet.getSheetId(), markedCells(sheet, marks.get(sheet.getName()) ?? [])]));
    layer.show(
      workbook,
      new Map(
        workbook
          .getSheets()
          .map((sheet) => [sheet.getSheetId(), [...(marked.get(sheet.getSheetId()) ?? []), ...relatedTo(sheet, shown?.open ?? null)]]),
      ),
    );
  };

  const show = (workbook: Workbook, findings: readonly Finding[], open: Finding | null): void => {
    if (findings !== given) moves = [];
    given = findings;
    draw(workbook, moves.reduce(movedFindings, findings), open);
  };

  // What rests on a cell that somebody changes may no longer hold: its mark goes at once, and comes again with the next check.
  api.addEvent(api.Event.CommandExecuted, ({ id, params, options }) => {
    if (!shown || id !== SetRangeValuesMutation.id || options?.['fromFormula'] === true) return;
    const change = params as ISetRangeValuesMutationParams;
    const { workbook, findings, open } = shown;
    if (change.unitId !== workbook.getUnitId() || change.trigger === SetStyleCommand.id) return;
    const sheet = workbook.getSheetBySheetId(change.subUnitId)?.getName();
    const names = namesIn(change);
    const left = findings.filter((finding) => finding.sheet !== sheet || !restsOn(finding, names));
    if (left.length < findings.length) draw(workbook, left, open);
  });

  return {
    show,
    moveRows(move) {
      if (!shown) return;
      moves.push(move);
      draw(shown.workbook, movedFindings(shown.findings, move), shown.open);
    },
    at: (sheetId, row, column) =>
      marked.get(sheetId)?.find(({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right) ?? null,
    clear() {
      shown = null;
      given = [];
      marked = new Map();
      layer.clear();
    },
  };
}

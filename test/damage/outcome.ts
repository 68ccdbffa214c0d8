import { readWorkbook } from '../../src/core/reading/read-workbook';
import { buildResult } from '../../src/core/report/build-result';
import { toJsonFile, type JsonFile, type JsonIndicator } from '../../src/core/report/json-report';
import { DEFAULT_POLICY } from '../../src/core/scoring/policies';
import { parseCellName } from '../../src/core/snapshot/address';
import type { WorkbookSnapshot } from '../../src/core/snapshot/types';
import { judgeIndicators } from '../corpus-score/judge-indicators';
import type { Truth, TrueIndicator } from '../corpus-score/truth';
import { placesOf, type PlacedRows, type SoundTable } from './sheet';

/** How many indicators of a damaged table were read in which way. */
export interface Outcome {
  readonly same: number;
  /** The same, but marked as doubtful. */
  readonly sameUnsure: number;
  /** Another reading, and said to be doubtful. */
  readonly anotherUnsure: number;
  /** Another reading without a word. */
  readonly silent: number;
}

/** The report of a snapshot, its findings aside. */
export function read(snapshot: WorkbookSnapshot): JsonFile {
  return toJsonFile({ path: '', error: null, result: buildResult(readWorkbook(snapshot), [], DEFAULT_POLICY) }, 'zh-CN');
}

type Places = ReadonlyMap<string, string>;

function moved<T extends { readonly cell: string; readonly opCell?: string; readonly unitCell?: string }>(part: T, places: Places): T {
  const { opCell, unitCell } = part;
  return {
    ...part,
    cell: places.get(part.cell) ?? part.cell,
    ...(opCell === undefined ? {} : { opCell: places.get(opCell) ?? opCell }),
    ...(unitCell === undefined ? {} : { unitCell: places.get(unitCell) ?? unitCell }),
  };
}

/** The first row that still has something of this row of the sound table, to the right of its labels where possible. */
function movedRow(row: number, places: Places): number | null {
  const cells = [...places]
    .filter(([origin]) => parseCellName(origin)?.row === row)
    .sort(([a], [b]) => parseCellName(b)!.column - parseCellName(a)!.column);
  return cells.length === 0 ? null : parseCellName(cells[0]![1])!.row;
}

/** The same table's truth at the places where its cells stand now; indicators of which nothing is left are gone. */
function movedTruth(table: SoundTable, rows: PlacedRows): Truth {
  const places = placesOf(rows);
  const indicators = table.truth.indicators.flatMap((indicator): readonly TrueIndicator[] => {
    const row = movedRow(indicator.row, places);
    if (row === null) return [];
    const { target, actual, weight, score, ...rest } = indicator;
    return [
      {
        ...rest,
        row,
        ...(target ? { target: moved(target, places) } : {}),
        ...(actual ? { actual: moved(actual, places) } : {}),
        ...(weight ? { weight: moved(weight, places) } : {}),
        ...(score ? { score: moved(score, places) } : {}),
      },
    ];
  });
  return { ...table, rows: rows.map((row) => row.map((cell) => cell?.content ?? null)), truth: { indicators, findings: [] } };
}

/** Whether the values stand at the places that the report names; a blank has none. */
function sameCells(expected: TrueIndicator, got: JsonIndicator): boolean {
  return (['target', 'actual', 'weight', 'score'] as const).every(
    (part) => (expected[part]?.value ?? null) === null || expected[part]?.cell === got[part]?.cell,
  );
}

/** Whether the report says that it could not read this row, or that it found no table where there may be one. */
function saidUnread(file: JsonFile, row: number): boolean {
  if (file.tables.length === 0) return file.unrecognised.length > 0;
  const said = [
    ...file.tables.flatMap(({ unread }) => unread.map(({ range }) => range)),
    ...file.unrecognised.flatMap(({ ranges }) => ranges ?? []),
  ];
  return said.some((range) => {
    const [top, bottom] = range.split(':').map((name) => parseCellName(name)?.row ?? 0);
    return top !== undefined && row >= top && row <= (bottom ?? top);
  });
}

/** Compares how a damaged table is read, its report, with what the sound one means. */
export function outcomeOf(table: SoundTable, rows: PlacedRows, file: JsonFile): Outcome {
  const { judged, extra } = judgeIndicators({ truth: movedTruth(table, rows), file });
  const right = judged.filter(({ expected, got, wrong }) => got !== null && wrong.length === 0 && sameCells(expected, got));
  const wrong = [
    ...judged
      .filter((one) => !right.includes(one))
      .map(({ expected, got }) => (got ? got.unsure !== undefined : saidUnread(file, expected.row))),
    ...extra.map((got) => got.unsure !== undefined),
  ];
  const sameUnsure = right.filter(({ got }) => got?.unsure !== undefined).length;
  return {
    same: right.length - sameUnsure,
    sameUnsure,
    anotherUnsure: wrong.filter((said) => said).length,
    silent: wrong.filter((said) => !said).length,
  };
}

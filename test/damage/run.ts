import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { analyse } from '../../src/core/engine';
import { perObject } from '../../src/core/remember';
import { toJsonFile, type JsonFile } from '../../src/core/report/json-report';
import { DEFAULT_POLICY } from '../../src/core/scoring/policies';
import type { WorkbookSnapshot } from '../../src/core/snapshot/types';
import { snapshotOf } from '../support/snapshots';
import { judgeFindings } from '../corpus-score/judge-findings';
import { judgeIndicators } from '../corpus-score/judge-indicators';
import { CORPUS } from '../support/check-corpus';
import { FIELD } from '../field/check-field';
import { outcomeOf, read, type Outcome } from './outcome';
import { placedSnapshot, type PlacedRows, type SoundTable } from './sheet';
import type { Damage } from './types';

function tablesIn(folder: string): readonly SoundTable[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as SoundTable)
    .filter((table) => table.form === 'clean');
}

/** The report of a snapshot, findings and all. */
function checkedFile(snapshot: WorkbookSnapshot): JsonFile {
  const { result } = analyse(snapshot, { policy: DEFAULT_POLICY });
  return toJsonFile({ path: '', error: null, result }, 'zh-CN');
}

/** Sound tables and damaged copies, each checked once for all that is asked of it. */
const soundFile = perObject((table: SoundTable) => checkedFile(snapshotOf(table.rows, table.merges ?? [])));
const damagedFile = perObject((rows: PlacedRows) => checkedFile(placedSnapshot(rows)));

function isReadWhole(table: SoundTable): boolean {
  const { judged, extra } = judgeIndicators({ truth: table, file: soundFile(table) });
  return extra.length === 0 && judged.every(({ got, wrong }) => got !== null && wrong.length === 0);
}

export interface SoundTables {
  readonly published: readonly SoundTable[];
  /** Those and the ones written for the tests. */
  readonly all: readonly SoundTable[];
}

/** The tables whose indicators are all read right while they are sound. */
export function soundTables(): SoundTables {
  const [published, written] = [CORPUS, FIELD].map((folder) =>
    tablesIn(folder).filter((table) => table.truth.indicators.length > 0 && isReadWhole(table)),
  );
  return { published: published!, all: [...published!, ...written!] };
}

/** Outcomes of one kind of damage, added up, and by table those that said nothing. */
export interface DamageTally extends Outcome {
  readonly name: string;
  readonly tables: number;
  readonly silentByTable: readonly (readonly [string, number])[];
}

/** Damaged copies of a table; none where the damage does not fit it. */
function copiesOf(damage: Damage, table: SoundTable, times: number, seed: number): readonly PlacedRows[] {
  const copies = damage.of(table);
  return copies === null ? [] : fc.sample(copies, { seed, numRuns: times });
}

/** The one damage of a table that the tests look at, always the same one: by table, since they ask several things of it. */
const oneCopyBy = perObject((damage: Damage) => perObject((table: SoundTable) => copiesOf(damage, table, 1, 1)));

/** Damages every table that many times; the same seed gives the same damages. */
export function runDamage(damage: Damage, tables: readonly SoundTable[], times: number, seed: number): DamageTally {
  return tally(damage, tables, (table) => copiesOf(damage, table, times, seed));
}

function tally(damage: Damage, tables: readonly SoundTable[], copiesOf: (table: SoundTable) => readonly PlacedRows[]): DamageTally {
  // Where nothing moves the copies are asked for their findings, too.
  const fileOf = damage.moves ? (rows: PlacedRows): JsonFile => read(placedSnapshot(rows)) : damagedFile;
  const byTable = tables.flatMap((table) => {
    const copies = copiesOf(table);
    return copies.length === 0 ? [] : [{ id: table.id, outcomes: copies.map((rows) => outcomeOf(table, rows, fileOf(rows))) }];
  });
  const all = byTable.flatMap(({ outcomes }) => outcomes);
  const total = (part: keyof Outcome): number => all.reduce((sum, outcome) => sum + outcome[part], 0);
  const silentByTable = byTable
    .map(({ id, outcomes }) => [id, outcomes.reduce((sum, { silent }) => sum + silent, 0)] as const)
    .filter(([, silent]) => silent > 0);
  return {
    name: damage.name,
    tables: byTable.length,
    same: total('same'),
    sameUnsure: total('sameUnsure'),
    anotherUnsure: total('anotherUnsure'),
    silent: total('silent'),
    silentByTable: silentByTable.sort(([, a], [, b]) => b - a),
  };
}

/** Silently another, in per cent of all indicators. */
export function silentShare({ same, sameUnsure, anotherUnsure, silent }: Outcome): number {
  const all = same + sameUnsure + anotherUnsure + silent;
  return all === 0 ? 0 : (silent * 100) / all;
}

function falseErrors(table: SoundTable, file: JsonFile): readonly string[] {
  return judgeFindings({ truth: table, file }, 'error').invented.map(({ rule, cells }) => `${table.id} · ${rule} ${cells.join(' ')}`);
}

/** Errors reported of sound tables that are none: not the damage's fault. */
export function soundFalseErrors(tables: readonly SoundTable[]): ReadonlySet<string> {
  return new Set(tables.flatMap((table) => falseErrors(table, soundFile(table))));
}

/** Errors that the damage invents. Only for damage that moves nothing: elsewhere the truth's cells are no longer where it says. */
export function inventedErrors(damage: Damage, tables: readonly SoundTable[], known: ReadonlySet<string>): readonly string[] {
  return tables.flatMap((table) =>
    oneCopyBy(damage)(table).flatMap((rows) => falseErrors(table, damagedFile(rows)).filter((error) => !known.has(error))),
  );
}

/** What the tests bound: the silent share of one damage of every table, always the same one. Where nothing moves, the tables written for the tests are damaged too. */
export function boundedShare(damage: Damage, tables: SoundTables): number {
  return silentShare(tally(damage, damage.moves ? tables.published : tables.all, oneCopyBy(damage)));
}

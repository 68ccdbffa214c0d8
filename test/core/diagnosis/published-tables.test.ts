import { Decimal } from '../../../src/core/decimal';
import { diagnose, relationsOf } from '../../../src/core/diagnosis/diagnose';
import { placeOf } from '../../../src/core/diagnosis/spots';
import type { Relation, Spot } from '../../../src/core/diagnosis/types';
import { analyse } from '../../../src/core/engine';
import { factsOf } from '../../../src/core/facts/workbook-facts';
import type { Finding } from '../../../src/core/finding';
import { readWorkbook } from '../../../src/core/reading/read-workbook';
import { DEFAULT_POLICY } from '../../../src/core/scoring/policies';
import { cellName } from '../../../src/core/snapshot/address';
import type { WorkbookSnapshot } from '../../../src/core/snapshot/types';
import { applyEdits } from '../support/apply';
import { type CorpusTable, corpusTables, snapshotOf } from '../../support/snapshots';

const graveOf = (snapshot: WorkbookSnapshot): readonly Finding[] =>
  analyse(snapshot, { policy: DEFAULT_POLICY }).result.findings.filter((finding) => finding.severity !== 'info');

/** The typed figures of the funds and points of a table that states each in two ways at least. */
function twiceStated(table: CorpusTable): readonly Spot[] {
  const model = readWorkbook(snapshotOf(table.rows, table.merges ?? null));
  const facts = factsOf(model);
  const touching = new Map<string, { readonly spot: Spot; readonly relations: Relation[] }>();
  for (const relation of model.tables
    .flatMap((each) => relationsOf(each, facts, DEFAULT_POLICY))
    .filter(({ bound, strength }) => !bound && strength === 1)) {
    for (const spot of relation.spots) {
      const known = touching.get(placeOf(spot));
      if (known) known.relations.push(relation);
      else touching.set(placeOf(spot), { spot, relations: [relation] });
    }
  }
  return [...touching.values()]
    .filter(({ relations, spot }) => relations.length > 1 && spot.figure.value?.isZero() === false)
    .map(({ spot }) => spot);
}

const sound = corpusTables().filter(
  (table) =>
    table.form === 'clean' &&
    /self-evaluation/.test(table.kind) &&
    !graveOf(snapshotOf(table.rows, table.merges ?? null)).some(({ severity }) => severity === 'error'),
);

/** The table with 3 more in one cell, where that cell holds a plain number. */
function spoilt(table: CorpusTable, { figure }: Spot): WorkbookSnapshot | null {
  const { row, column } = figure.cell;
  const cell = table.rows[row - 1]?.[column - 1];
  if (typeof cell !== 'number') return null;
  const rows = table.rows.map((cells, at) =>
    at === row - 1 ? cells.map((each, place) => (place === column - 1 ? Number(new Decimal(String(cell)).plus(3)) : each)) : cells,
  );
  return snapshotOf(rows, table.merges ?? null);
}

test('in a sound published table one wrong figure that is stated twice is among the causes, mostly first, and its change leaves nothing new', () => {
  const trials = sound.flatMap((table) =>
    twiceStated(table)
      .slice(0, 3)
      .flatMap((spot) => {
        const snapshot = spoilt(table, spot);
        return snapshot ? [{ table, spot, snapshot }] : [];
      }),
  );
  const outcomes = trials.flatMap(({ table, spot, snapshot }) => {
    const known = new Set(graveOf(snapshotOf(table.rows, table.merges ?? null)).map((finding) => finding.id));
    const told = graveOf(snapshot).filter((finding) => !known.has(finding.id) && finding.causes !== undefined);
    // Three more in a large amount may stay within the rounding of its rate: nothing is contradicted then.
    if (told.length === 0) return [];
    const causes = told.flatMap((finding) => finding.causes!);
    const cause = causes.find(({ cell }) => cell === cellName(spot.figure.cell));
    const left = graveOf(applyEdits(snapshot, cause?.fix?.edits ?? [])).filter((finding) => !known.has(finding.id));
    return [
      {
        place: `${table.id} ${cellName(spot.figure.cell)}`,
        named: cause !== undefined,
        first: cause !== undefined && told.some((finding) => finding.causes![0] === cause),
        mended: left.length === 0,
      },
    ];
  });
  expect(outcomes.length).toBeGreaterThan(25);
  expect(outcomes.filter(({ named, mended }) => named && !mended)).toEqual([]);
  // An amount that only its rate contradicts is not among the causes: the rate is worked out from it and is named itself.
  expect(outcomes.filter(({ named }) => named).length / outcomes.length).toBeGreaterThanOrEqual(0.8);
  expect(outcomes.filter(({ first }) => first).length / outcomes.filter(({ named }) => named).length).toBeGreaterThanOrEqual(0.85);
});

test('sound published tables have nothing to diagnose', () => {
  const diagnosed = sound.filter((table) => {
    const model = readWorkbook(snapshotOf(table.rows, table.merges ?? null));
    return [...diagnose(model, factsOf(model), DEFAULT_POLICY).values()].some(({ relation }) => !relation.bound && relation.strength === 1);
  });
  expect(diagnosed.map((table) => table.id)).toEqual([]);
});

test('a weight that would have to be raised against its own group is not named for letting a score above it stand', () => {
  const table = corpusTables().find(({ id }) => id === '003-department-evaluation')!;
  const grave = graveOf(snapshotOf(table.rows, table.merges ?? null));
  expect(grave.find(({ rule }) => rule === 'score/exceeds-weight')).toMatchObject({ severity: 'error', cell: 'E8', fix: null });
  expect(grave.find(({ rule }) => rule === 'weight/group-mismatch')).toMatchObject({ cell: 'A3', fix: null });
});

import fc from 'fast-check';
import type { PlannedEdit } from '../../src/core/planned-edit';
import { cellName } from '../../src/core/snapshot/address';
import { CELL_LOST } from '../../src/hosts/journal/reasons';
import type { Scalar, SheetData } from '../simulated-excel/book';
import { placeOf } from '../simulated-excel/book';
import type { SimulatedExcel } from '../simulated-excel/simulated-excel';
import { createSimulatedExcel } from '../simulated-excel/simulated-excel';
import type { HostFixture } from '../hosts/contract/fixture';
import { FIRST_ROW, movingTable } from '../hosts/contract/moving-table';
import { edit, plan, value } from '../hosts/contract/steps';
import { bookOf } from '../hosts/excel/excel-under-test';
import type { World } from './worlds';

const SHEET = '自评表';
const FIRST = FIRST_ROW;
const LAST = FIRST + 4;

const FIXTURE = movingTable(SHEET, [
  ['丁：及时率', { number: '30' }, null, { text: '待定', note: '请补充' }],
  ['戊：成本', { number: '30' }, { number: '30', format: '0.00' }, null],
]);

/** What a person does to the sheet by hand. Rows count from 1, columns from 1. */
type Hand =
  | { readonly kind: 'type'; readonly row: number; readonly column: number; readonly input: Scalar }
  | { readonly kind: 'insert' | 'delete'; readonly at: number; readonly count: number }
  | { readonly kind: 'sort'; readonly descending: boolean }
  | { readonly kind: 'cut'; readonly from: number; readonly before: number }
  | { readonly kind: 'merge'; readonly row: number; readonly column: number };

/** What a person has the product do. */
type Command =
  | {
      readonly kind: 'write';
      readonly cells: readonly {
        readonly row: number;
        readonly column: number;
        readonly content: number | 'formula' | null;
        readonly mark: boolean;
        readonly note: boolean;
      }[];
    }
  | { readonly kind: 'revert'; readonly entry: number }
  | { readonly kind: 'clear' };

export type Step = Hand | Command;

const row = fc.integer({ min: FIRST, max: LAST + 1 });

/** What is typed is never what the product writes: those have halves. */
const hand: fc.Arbitrary<Hand> = fc.oneof(
  fc.record({
    kind: fc.constant('type' as const),
    row,
    column: fc.integer({ min: 1, max: 4 }),
    input: fc.oneof(
      fc.nat(99),
      fc.nat(9).map((n) => `手写${n}`),
    ),
  }),
  fc.record({
    kind: fc.constantFrom('insert' as const, 'delete' as const),
    at: fc.integer({ min: 1, max: LAST + 1 }),
    count: fc.integer({ min: 1, max: 2 }),
  }),
  fc.record({ kind: fc.constant('sort' as const), descending: fc.boolean() }),
  fc.record({
    kind: fc.constant('cut' as const),
    from: fc.integer({ min: FIRST, max: LAST }),
    before: fc.integer({ min: FIRST, max: LAST }),
  }),
  fc.record({ kind: fc.constant('merge' as const), row, column: fc.integer({ min: 2, max: 3 }) }),
);

const command: fc.Arbitrary<Command> = fc.oneof(
  fc.record({
    kind: fc.constant('write' as const),
    cells: fc.uniqueArray(
      fc.record({
        row,
        column: fc.integer({ min: 2, max: 4 }),
        content: fc.oneof(
          fc.nat(40).map((n) => n + 0.5),
          fc.constant('formula' as const),
          fc.constant(null),
        ),
        mark: fc.boolean(),
        note: fc.boolean(),
      }),
      { selector: (cell) => `${cell.row}:${cell.column}`, minLength: 1, maxLength: 4 },
    ),
  }),
  fc.record({ kind: fc.constant('revert' as const), entry: fc.nat(3) }),
  fc.constant({ kind: 'clear' as const }),
);

/** A person's edits and the product's commands, in any order. */
export const anySteps: fc.Arbitrary<readonly Step[]> = fc.array(fc.oneof(hand, command), { minLength: 1, maxLength: 8 });

/** A table's rows have words, and only there does the product write. */
function editsOf(simulated: SimulatedExcel, { cells }: Extract<Command, { kind: 'write' }>): readonly PlannedEdit[] {
  const hasWords = (at: number): boolean =>
    typeof simulated.cell(SHEET, `A${at}`).value === 'string' && simulated.cell(SHEET, `A${at}`).value !== '';
  return cells
    .filter(({ row: at }) => hasWords(at))
    .flatMap(({ row: at, column, content, mark, note }) => {
      const planned = {
        ...(content === null
          ? {}
          : {
              content:
                content === 'formula'
                  ? { type: 'formula' as const, formula: `=ROUND(B${at}*0.5,2)` }
                  : { type: 'number' as const, number: String(content) },
            }),
        ...(mark ? { mark: '#FFC7CE' } : {}),
        ...(note ? { note: { 'zh-CN': '核对', 'en-US': 'check' } } : {}),
      };
      return Object.keys(planned).length === 0 ? [] : [edit(SHEET, cellName({ row: at, column }), planned)];
    });
}

async function byHand(simulated: SimulatedExcel, step: Hand): Promise<void> {
  switch (step.kind) {
    case 'type':
      return simulated.type(SHEET, cellName(step), step.input);
    case 'sort':
      return cannotBeSorted(simulated) ? undefined : simulated.sort(SHEET, FIRST, LAST, 1, step.descending);
    case 'cut':
      return simulated.cutLine(SHEET, 'rows', step.from, step.before);
    case 'merge':
      return merge(simulated, step.row, step.column);
    case 'insert':
    case 'delete':
      return simulated.moveLines(SHEET, 'rows', step.kind, step.at, step.count);
  }
}

/** Excel refuses to sort merged cells and sorts up to the next blank row; nobody sorts the total in among the rows that it adds up. */
function cannotBeSorted(simulated: SimulatedExcel): boolean {
  const isMerged = simulated.sheet(SHEET).merges.some(({ top, bottom }) => top <= LAST && bottom >= FIRST);
  const labels = Array.from({ length: LAST - FIRST + 1 }, (_, at) => simulated.cell(SHEET, `A${FIRST + at}`).value);
  return isMerged || labels.includes('') || labels.includes('合计');
}

/** Merges two cells of a row, as Excel does it: what the second held is gone. Cells that are merged already stay. */
async function merge(simulated: SimulatedExcel, at: number, column: number): Promise<void> {
  const { merges } = simulated.sheet(SHEET);
  if (merges.some(({ top, bottom, left, right }) => top <= at && bottom >= at && left <= column + 1 && right >= column)) return;
  await simulated.type(SHEET, cellName({ row: at, column: column + 1 }), '');
  merges.push({ top: at, bottom: at, left: column, right: column + 1 });
}

async function byProduct(world: World, step: Command): Promise<void> {
  const host = world.host();
  if (step.kind === 'clear') value(await host.clearMarks!());
  else if (step.kind === 'write') value(await host.apply(plan(editsOf(world.seen(), step))));
  else {
    const entries = value(await host.journal());
    const entry = entries[step.entry % Math.max(1, entries.length)];
    // A later command may have to go first: that is said and nothing happens.
    if (entry) await host.revert(entry.id);
  }
}

/** What only the product writes. */
const WRITTEN = /\.5,|ROUND\(|核对/;

/** What cells of a sheet hold and look like, by name: a formula counts by its text. */
function cellsOf({ cells, notes }: SheetData): ReadonlyMap<string, string> {
  const found = new Map(
    [...cells].map(
      ([key, { value: held, formula, format, fill }]) => [cellName(placeOf(key)), JSON.stringify([formula ?? held, format, fill])] as const,
    ),
  );
  const blank = JSON.stringify(['', 'General', null]);
  for (const [name, text] of notes) found.set(name, `${found.get(name) ?? blank} ${text}`);
  return new Map([...found].filter(([, text]) => text !== blank));
}

const TOTAL = /^\["=SUM\(([A-Z])(\d+):[A-Z](\d+)\)"/;

/** Excel narrows a total whose first or last row is cut and put in elsewhere; one that is taken back reads all the rows that it read. */
function isWholeTotal(found: string | undefined, wanted: string | undefined): boolean {
  const [whole, narrowed] = [TOTAL.exec(found ?? ''), TOTAL.exec(wanted ?? '')];
  return (
    whole !== null &&
    narrowed !== null &&
    whole[1] === narrowed[1] &&
    Number(whole[2]) <= Number(narrowed[2]) &&
    Number(whole[3]) >= Number(narrowed[3])
  );
}

/**
 * Carries steps out, takes back every command that is on record, and says what is not as if only the person had been there: cells that
 * no receipt names, marks and records that are left. Empty where nothing is amiss.
 */
export async function complaintsAbout(steps: readonly Step[], open: (fixture: HostFixture) => World): Promise<readonly string[]> {
  const [world, untouched] = [open(FIXTURE), createSimulatedExcel(bookOf(FIXTURE))];
  for (const step of steps) {
    if (step.kind === 'write' || step.kind === 'revert' || step.kind === 'clear') await byProduct(world, step);
    else {
      await world.byHand((program) => byHand(program, step));
      await byHand(untouched, step);
    }
  }
  const host = world.host();
  const named = new Set<string>();
  /** Cells that an undo leaves: what was written into them may stand elsewhere by now, where nobody can tell the row. */
  let lost = 0;
  for (const { id } of value(await host.journal())) {
    const { changedSince, refused } = value(await host.revert(id));
    for (const { sheet, cell } of [...changedSince, ...refused.filter(({ reason }) => reason !== CELL_LOST)]) named.add(`${sheet}!${cell}`);
    lost += changedSince.length + refused.filter(({ reason }) => reason === CELL_LOST).length;
  }
  const isCut = steps.some(({ kind }) => kind === 'cut');
  const complaints: string[] = [];
  const seen = world.seen();
  for (const sheet of untouched.book.sheets) {
    const [wanted, found] = [cellsOf(sheet), cellsOf(seen.sheet(sheet.name))];
    for (const name of new Set([...wanted.keys(), ...found.keys()])) {
      if (wanted.get(name) === found.get(name) || named.has(`${sheet.name}!${name}`)) continue;
      if (isCut && isWholeTotal(found.get(name), wanted.get(name))) continue;
      if (WRITTEN.test(found.get(name) ?? '') && (lost -= 1) >= 0) continue;
      complaints.push(`${sheet.name}!${name}: ${found.get(name) ?? 'blank'} instead of ${wanted.get(name) ?? 'blank'}`);
    }
    const marks = seen.sheet(sheet.name).conditionalFormats.length;
    if (marks > 0) complaints.push(`${sheet.name}: ${marks} marks left`);
  }
  const whole = value(await host.journal()).filter(({ isRest }) => !isRest);
  if (whole.length > 0) complaints.push(`${whole.length} commands left on record`);
  value(await host.forget());
  if (world.parts() > 0) complaints.push(`${world.parts()} parts left`);
  return complaints;
}

import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { PlannedEdit } from '../../src/core/planned-edit';
import { analyse, type Analysis } from '../../src/core/engine';
import type { Finding, Fix } from '../../src/core/finding';
import { DEFAULT_POLICY } from '../../src/core/scoring/policies';
import { parseCellName } from '../../src/core/snapshot/address';
import { type CorpusTable, type PlainCell, type PlainRows, snapshotOf } from '../support/snapshots';
import { FIELD } from '../field/check-field';
import { CORPUS } from '../support/check-corpus';
import { contentAt, withCell } from './cells';
import type { Fault, Field, Kind } from './types';

/** What became of one planted fault. */
export interface Outcome {
  readonly kind: string;
  readonly table: string;
  readonly fault: Fault;
  /** One of its rules tells of it. */
  readonly found: boolean;
  /**
   * `first`: the planted cell is named as the cause. `offered`: it is one of several causes between which the table does not tell.
   * `open`: no figure is called right, and the cell is among those to check. `other`: another cell is sent to or changed.
   */
  readonly cause: 'first' | 'offered' | 'open' | 'other';
  /** `mended`: the first fix takes every new finding away and brings no other. `none`: no fix is offered. */
  readonly fix: 'mended' | 'wrong' | 'none';
}

function check(rows: PlainRows, merges: readonly string[]): Analysis {
  return analyse(snapshotOf(rows, merges), { policy: DEFAULT_POLICY });
}

/** The tables in which faults are planted. */
export interface Fields {
  readonly published: readonly Field[];
  /** Written for the tests: for faults that no sound published table has a place for. */
  readonly written: readonly Field[];
}

/** The tables in their own form in which no error is found and no row is doubtful: what is said of them after a fault is the fault's. */
function soundIn(folder: string, kinds: readonly string[] | null = null): readonly Field[] {
  const tables = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as CorpusTable);
  return tables
    .filter(({ form, kind }) => form === 'clean' && (kinds === null || kinds.includes(kind)))
    .flatMap(({ id, rows, merges = [] }) => {
      const { model, result } = check(rows, merges);
      const sound = model.tables.length === 1 && result.summary.errors === 0 && result.findings.every((finding) => !finding.unsure);
      return sound ? [{ id, rows, merges, model: model.tables[0]! }] : [];
    });
}

export function soundFields(): Fields {
  return { published: soundIn(CORPUS), written: soundIn(FIELD, ['amounts', 'final-account', 'evaluation-system']) };
}

/** Each thing said of each cell, and how gravely. */
function claims(findings: readonly Finding[]): readonly { readonly finding: Finding; readonly claim: string }[] {
  return findings.flatMap((finding) =>
    [finding.cell, ...(finding.also ?? [])].map((cell) => ({ finding, claim: `${finding.severity} ${finding.rule} ${cell}` })),
  );
}

/** What is said of the faulty table and was not said before. */
function news(before: readonly Finding[], after: readonly Finding[]): readonly Finding[] {
  const known = new Set(claims(before).map(({ claim }) => claim));
  return [
    ...new Set(
      claims(after)
        .filter(({ claim }) => !known.has(claim))
        .map(({ finding }) => finding),
    ),
  ];
}

/** The content that an edit leaves in its cell. */
function edited(before: PlainCell, { content, numberFormat }: PlannedEdit): PlainCell {
  if (content?.type === 'text') return content.text;
  if (content?.type !== 'number') return before;
  const fmt = numberFormat ?? (before !== null && typeof before === 'object' ? before.fmt : null);
  return fmt === null ? Number(content.number) : { v: Number(content.number), fmt };
}

function applied(rows: PlainRows, { edits }: Fix): PlainRows {
  return edits.reduce((all, edit) => withCell(all, edit.cell, edited(contentAt(all, parseCellName(edit.cell)!), edit)), rows);
}

/** The first fix that a person is offered: the finding's own, else that of the likeliest cause. */
function firstFix(findings: readonly Finding[]): Fix | null {
  for (const { fix, causes } of findings) {
    const offered = fix ?? causes?.find((cause) => cause.fix)?.fix ?? null;
    if (offered) return offered;
  }
  return null;
}

function causeOf(head: Finding | undefined, { cell, or = [] }: Fault): Outcome['cause'] {
  if (!head) return 'other';
  const right = [cell, ...or];
  const causes = (head.causes ?? []).map((cause) => cause.cell);
  const named = causes.length > 0 ? causes.slice(0, 1) : [head.cell, ...(head.also ?? [])];
  if (named.some((each) => right.includes(each))) return 'first';
  if (head.fix !== null) return 'other';
  if (causes.some((each) => right.includes(each))) return 'offered';
  return head.related.some((each) => right.includes(each)) ? 'open' : 'other';
}

/** Plants a fault in a table and judges what is said of it. */
function plant(kind: Kind, field: Field, fault: Fault, before: readonly Finding[]): Outcome {
  const rows = withCell(field.rows, fault.cell, fault.wrong);
  const after = news(before, check(rows, field.merges).result.findings);
  const grave = after.filter((finding) => finding.severity !== 'info' && finding.because === undefined);
  const told = grave.length > 0 ? grave : after;
  const fix = firstFix(told);
  const left =
    fix === null
      ? []
      : news(before, check(applied(rows, fix), field.merges).result.findings).filter((finding) => finding.severity !== 'info');
  return {
    kind: kind.name,
    table: field.id,
    fault,
    found: after.some((finding) => kind.rules.includes(finding.rule)),
    cause: causeOf(told[0], fault),
    fix: fix === null ? 'none' : left.length === 0 ? 'mended' : 'wrong',
  };
}

/** Every n-th of some things, the first among them, as many as wanted. */
function spread<T>(all: readonly T[], wanted: number): readonly T[] {
  const step = Math.max(1, Math.floor(all.length / wanted));
  return all.filter((_, at) => at % step === 0).slice(0, wanted);
}

/** Plants each kind of fault in each table where it can be, at up to so many places of a table; of all those places every n-th. */
export function plantAll(kinds: readonly Kind[], { published, written }: Fields, places: number, everyNth = 1): readonly Outcome[] {
  const before = new Map<Field, readonly Finding[]>();
  const saidBefore = (field: Field): readonly Finding[] => {
    const findings = before.get(field) ?? check(field.rows, field.merges).result.findings;
    before.set(field, findings);
    return findings;
  };
  return kinds.flatMap((kind) => {
    const placed = (fields: readonly Field[]): { field: Field; fault: Fault }[] =>
      fields.flatMap((field) => spread(kind.faults(field), places).map((fault) => ({ field, fault })));
    const found = placed(published);
    return (found.length > 0 ? found : placed(written))
      .filter((_, at) => at % everyNth === 0)
      .map(({ field, fault }) => plant(kind, field, fault, saidBefore(field)));
  });
}

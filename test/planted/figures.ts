import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { KINDS } from './kinds';
import { plantAll, type Fields, type Outcome } from './run';

/** In per cent, to a tenth, rounded down. */
export interface Figures {
  /** Faults of which one of their rules tells. */
  readonly found: number;
  /** Faults whose cell is named as the cause. */
  readonly first: number;
  /** Faults whose cell is named as the cause, or offered beside what nothing tells from it, or among those to check where no figure is called right. */
  readonly cause: number;
  /** First fixes that leave nothing of the fault and bring nothing new, of the faults whose right figure follows from the table. */
  readonly mended: number;
}

const FILE = path.join(__dirname, 'bounds.json');

function share(part: number, all: number): number {
  return all === 0 ? 100 : Math.floor((part * 1000) / all) / 10;
}

export function figuresOf(outcomes: readonly Outcome[]): Figures {
  const follows = new Set(KINDS.filter((kind) => kind.follows).map(({ name }) => name));
  const fixes = outcomes.filter(({ kind, fix }) => follows.has(kind) && fix !== 'none');
  return {
    found: share(outcomes.filter(({ found }) => found).length, outcomes.length),
    first: share(outcomes.filter(({ cause }) => cause === 'first').length, outcomes.length),
    cause: share(outcomes.filter(({ cause }) => cause !== 'other').length, outcomes.length),
    mended: share(fixes.filter(({ fix }) => fix === 'mended').length, fixes.length),
  };
}

/** What has been reached, below which it must not fall: over all faults, and over the sample that the tests plant. */
export interface Bounds {
  readonly all: Figures;
  readonly sample: Figures;
}

export function readBounds(): Bounds {
  return JSON.parse(readFileSync(FILE, 'utf8')) as Bounds;
}

/** A part of the faults, small enough for every run of the tests. */
export function plantSample(fields: Fields): readonly Outcome[] {
  return plantAll(KINDS, fields, 1, 10);
}

export function recordBounds(all: readonly Outcome[], fields: Fields): void {
  writeFileSync(FILE, `${JSON.stringify({ all: figuresOf(all), sample: figuresOf(plantSample(fields)) }, null, 2)}\n`);
}

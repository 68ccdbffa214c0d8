import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { JsonFile } from '../../src/core/report/json-report';
import type { PlainRows } from '../support/snapshots';

/** What a published table's own JSON file says it holds; see the folder's own description of the format. */
export interface Truth {
  readonly id: string;
  readonly kind: string;
  readonly form: string;
  /** Only the first part of the published table is here. */
  readonly truncated?: boolean;
  /** The cells as published, row 1 first. */
  readonly rows?: PlainRows;
  readonly truth: { readonly indicators: readonly TrueIndicator[]; readonly findings: readonly TrueFinding[] };
}

export interface TrueValue {
  readonly cell: string;
  readonly opCell?: string;
  readonly unitCell?: string;
  readonly type: string;
  readonly op?: string | null;
  readonly implicit?: boolean;
  readonly value: string | null;
  readonly unit?: string | null;
  /** Several values in one: not compared. */
  readonly compound?: boolean;
  /** The operator and the unit that only the name gives (`苗木成活率（≥**%）`): a reading may take them or leave them. */
  readonly nameOp?: string;
  readonly nameUnit?: string;
}

export interface TruePoints {
  readonly cell: string;
  readonly value: string | null;
}

export interface TrueIndicator {
  readonly row: number;
  readonly levels: readonly string[];
  /** Every label above the indicator, those that are no level among them. */
  readonly path?: readonly string[];
  readonly target?: TrueValue | null;
  readonly actual?: TrueValue | null;
  readonly weight?: TruePoints | null;
  readonly score?: TruePoints | null;
}

export interface TrueFinding {
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly cells: readonly string[];
  readonly derived?: boolean;
  readonly expected?: string;
  readonly found?: string;
}

/** One table: its truth and what the report says of its workbook. */
export interface JudgedInput {
  readonly truth: Truth;
  readonly file: JsonFile | null;
}

/** All truths of a folder by id, in the order of their names. */
export function readTruths(folder: string): readonly Truth[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as Truth)
    .filter((truth) => truth.truth !== undefined);
}

/** Joins truths with the files of a report by the file's name. */
export function pair(truths: readonly Truth[], files: readonly JsonFile[]): readonly JudgedInput[] {
  const byId = new Map(files.map((file) => [path.basename(file.path.replaceAll('\\', '/')).replace(/\.xls[xm]$/i, ''), file]));
  return truths.map((truth) => ({ truth, file: byId.get(truth.id) ?? null }));
}

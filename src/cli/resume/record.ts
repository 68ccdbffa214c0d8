import { createHash } from 'node:crypto';
import { closeSync, constants, fdatasyncSync, ftruncateSync, lstatSync, openSync, readFileSync, readSync, rmSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import product from '../../../package.json';
import type { Result } from '../../core/localized';
import { success } from '../../core/localized';
import { sameAsOneOf } from '../files/same-file';
import { newFile } from '../files/new-file';
import { problems } from '../command-problems';
import type { Input } from '../files/find-workbooks';
import { frame, Frames } from './frames';

/** What is known of the workbooks that a run has finished, kept in a file as it goes. */
export interface RunRecord {
  /** The day on which the run was begun. */
  readonly date: string;
  /** Workbooks that were finished when the record was opened, and since. */
  readonly finished: number;
  /** What became of the workbook whose outcome rests on this basis; undefined where that is not known. */
  find(basis: Buffer): unknown;
  /** Keeps what became of it. Throws what the file system throws. */
  keep(basis: Buffer, outcome: unknown): void;
  /** Whether the list of all findings was about to get its name when the run was stopped. */
  readonly ending: boolean;
  /** Keeps that it is about to. Throws what the file system throws. */
  end(): void;
  /** The run is over and its result has its name: the record is deleted. */
  remove(): void;
  close(): void;
}

export interface RecordOptions {
  /** What the outcomes depend on besides the workbooks: the command's work and its settings, as plain data. */
  readonly settings: unknown;
  readonly inputs: readonly Input[];
  readonly key: Buffer;
  readonly today: string;
  /** Whether what is kept must be on the disk before the run goes on: where copies are written that follow from it. */
  readonly durable: boolean;
}

const MAGIC = Buffer.from('perfscore run 1\n');
/** What the frames of the run itself are about; those of workbooks are about their basis. */
const HEADER = createHash('sha256').update('header').digest();
const ENDING = createHash('sha256').update('ending').digest();
const NOWHERE = Buffer.alloc(0);

/** The program as it is: another one could come to another result. */
function programSum(): string {
  return createHash('sha256').update(product.version).update(process.versions.v8).update(readFileSync(__filename)).digest('hex');
}

interface Header {
  readonly settings: string;
  readonly date: string;
}

function startsWithMagic(file: number): boolean {
  const start = Buffer.alloc(MAGIC.length);
  return readSync(file, start, 0, start.length, 0) === start.length && start.equals(MAGIC);
}

/** Writes the record of a run that begins, whole or not at all. */
function begin(name: string, settings: string, { key, today }: RecordOptions): void {
  const file = newFile(name);
  try {
    file.write(MAGIC);
    file.write(frame(key, NOWHERE, HEADER, serialize({ settings, date: today } satisfies Header)));
    file.commit(() => false);
  } finally {
    file.abandon();
  }
}

/** The header of a record; a problem where it is none of this person's, or of another run. */
function headerOf(
  file: number,
  name: string,
  settings: string,
  key: Buffer,
): Result<{ readonly header: Header; readonly behind: number; readonly place: Buffer }> {
  const frames = new Frames(file, name, key, NOWHERE);
  const first = startsWithMagic(file) ? frames.at(MAGIC.length) : null;
  const payload = first?.about.equals(HEADER) ? frames.payload(first.at) : null;
  if (!first || !payload) return { ok: false, problem: problems.resumeNotOurs(name) };
  const header = deserialize(payload) as Header;
  if (header.settings !== settings) return { ok: false, problem: problems.resumeOtherRun(name) };
  return success({ header, behind: first.behind, place: createHash('sha256').update(payload).digest() });
}

function recordIn(file: number, name: string, settings: string, { key, durable }: RecordOptions): Result<RunRecord> {
  const opened = headerOf(file, name, settings, key);
  if (!opened.ok) return opened;
  const { header, place } = opened.value;
  const frames = new Frames(file, name, key, place);
  /** Where the frames begin, by their basis. */
  const known = new Map<string, number>();
  let ending = false;
  let { behind } = opened.value;
  for (let next = frames.at(behind); next; next = frames.at(behind)) {
    if (next.about.equals(ENDING)) ending = true;
    else known.set(next.about.toString('latin1'), next.at);
    ({ behind } = next);
  }
  // What follows was cut off in the middle, or nobody of ours wrote it: it is done again.
  ftruncateSync(file, behind);
  let open = true;
  let finished = known.size;
  const close = (): void => {
    if (open) closeSync(file);
    open = false;
  };
  const add = (about: Buffer, payload: Buffer): void => {
    frames.append(about, payload);
    if (durable) fdatasyncSync(file);
  };
  return success({
    date: header.date,
    get finished() {
      return finished;
    },
    ending,
    find(basis) {
      const at = known.get(basis.toString('latin1'));
      const payload = at === undefined ? null : frames.payload(at);
      return payload ? deserialize(inflateRawSync(payload)) : undefined;
    },
    keep(basis, outcome) {
      add(basis, deflateRawSync(serialize(outcome), { level: 1 }));
      finished += 1;
    },
    end: () => add(ENDING, NOWHERE),
    remove() {
      close();
      rmSync(name, { force: true });
    },
    close,
  });
}

/**
 * Opens the record of a run, or begins one. It is sealed with a key of this person's: what others wrote or changed is not
 * believed. Codes: `resume-is-input`, `resume-not-ours`, `resume-other-run`, `resume-failed`.
 */
export function openRecord(name: string, options: RecordOptions): Result<RunRecord> {
  if (sameAsOneOf(options.inputs.map((input) => input.path))(name)) return { ok: false, problem: problems.resumeIsInput(name) };
  const settings = createHash('sha256').update(programSum()).update(serialize(options.settings)).digest('hex');
  let file: number | null = null;
  try {
    if (!lstatSync(name, { throwIfNoEntry: false })) begin(name, settings, options);
    if (!lstatSync(name).isFile()) return { ok: false, problem: problems.resumeNotOurs(name) };
    file = openSync(name, constants.O_RDWR | constants.O_APPEND);
    const record = recordIn(file, name, settings, options);
    if (!record.ok) closeSync(file);
    return record;
  } catch (error) {
    if (file !== null) closeSync(file);
    return { ok: false, problem: problems.resumeFailed(name, error) };
  }
}

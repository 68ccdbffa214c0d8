import type { Localized } from '../../../core/localized';
import { cellName } from '../../../core/snapshot/address';
import { NOTE_KEPT } from '../../journal/reasons';
import type { PlacedEdit } from '../../journal/place-edits';
import type { Job } from '../run-jobs';
import { CALL_BYTES } from '../run-jobs';
import type { Features } from '../requirements';
import { NOTES_MISSING } from './reasons';

/** What is there already on the cells that are to get a note. */
export interface AskedNotes {
  readonly notes: Map<string, Excel.Note>;
  comments: Excel.CommentCollection | null;
  readonly commentPlaces: Map<string, Excel.Range>;
}

/** The jobs that look for notes on the cells of a sheet, and for its comments. */
export function noteJobs(sheet: Excel.Worksheet, placed: readonly PlacedEdit[], features: Features, jobs: Job[]): AskedNotes {
  const asked: AskedNotes = { notes: new Map(), comments: null, commentPlaces: new Map() };
  if (!features.notes) return asked;
  for (const { row, column } of placed) {
    const name = cellName({ row, column });
    jobs.push({
      request: 2 * CALL_BYTES,
      response: CALL_BYTES,
      queue: () => {
        const note = sheet.notes.getItemOrNullObject(name);
        note.load('content');
        asked.notes.set(name, note);
      },
    });
  }
  if (!features.comments) return asked;
  jobs.push({
    request: 2 * CALL_BYTES,
    response: 10 * CALL_BYTES,
    queue: () => {
      asked.comments = sheet.comments;
      asked.comments.load('items/id');
    },
  });
  return asked;
}

/**
 * The jobs that ask where the found comments are.
 * @behind comments: without it there are none to ask about
 */
export function commentJobs({ comments, commentPlaces }: AskedNotes): Job[] {
  return (comments?.items ?? []).map((comment) => ({
    request: 2 * CALL_BYTES,
    response: CALL_BYTES,
    queue: () => {
      const place = comment.getLocation().untrack();
      place.load(['rowIndex', 'columnIndex']);
      commentPlaces.set(comment.id, place);
    },
  }));
}

/** Why a cell gets no note, after the round trip; null where it can. */
export function noteObstacle(asked: AskedNotes, { row, column }: PlacedEdit, features: Features): Localized | null {
  if (!features.notes) return NOTES_MISSING;
  const note = asked.notes.get(cellName({ row, column }));
  const hasComment = [...asked.commentPlaces.values()].some((place) => place.rowIndex === row - 1 && place.columnIndex === column - 1);
  return hasComment || (note !== undefined && !note.isNullObject) ? NOTE_KEPT : null;
}

/**
 * The job that attaches a note.
 * @behind notes: without it no planned edit keeps its note (`noteObstacle`)
 */
export function addNoteJob(sheet: Excel.Worksheet, cell: string, text: string): Job {
  return { request: 2 * CALL_BYTES + text.length * 3, response: CALL_BYTES, queue: () => void sheet.notes.add(cell, text) };
}

/**
 * The job that takes a note off.
 * @behind notes: a note that cannot be read is never taken for one of ours
 */
export function deleteNoteJob(sheet: Excel.Worksheet, cell: string): Job {
  return { request: 2 * CALL_BYTES, response: CALL_BYTES, queue: () => sheet.notes.getItem(cell).delete() };
}

import { cellName, parseCellName } from '../../src/core/snapshot/address';
import type { CommentData, SheetData } from './book';
import type { Find } from './client-object';
import { ClientCollection, ClientObject } from './client-object';
import type { SimulatedContext } from './context';
import { SimulatedError } from './errors';
import { RangeProxy } from './range';
import type { Simulated } from './types';
import { mustAllowNotes } from './writing';

interface NoteTarget {
  readonly sheet: SheetData;
  readonly cell: string;
}

/** `Excel.Note`. */
export class NoteProxy extends ClientObject<NoteTarget> implements Simulated<Excel.Note, 'content' | 'delete' | 'isNullObject' | 'load'> {
  constructor(context: SimulatedContext, args: readonly unknown[], find: Find<NoteTarget>) {
    super(context, 'Note', args, find);
  }

  protected readonly readers = { content: ({ sheet, cell }: NoteTarget) => sheet.notes.get(cell) ?? '' };

  get content(): string {
    return this.read('content');
  }

  load(wanted?: unknown): this {
    return this.loadProperties(wanted);
  }

  delete(): void {
    this.call('delete', [], ({ sheet, cell }) => {
      mustAllowNotes(sheet, 'Note.delete');
      sheet.notes.delete(cell);
    });
  }
}

/** `Excel.NoteCollection` of a sheet. */
export class NoteCollectionProxy
  extends ClientObject<SheetData>
  implements Simulated<Excel.NoteCollection, 'add' | 'getItem' | 'getItemOrNullObject'>
{
  protected readonly readers = {};

  constructor(context: SimulatedContext, find: () => SheetData) {
    super(context, 'NoteCollection', [], () => {
      if (context.wire.notesFail) throw new SimulatedError('GeneralException', 'Worksheet.notes');
      return find();
    });
  }

  add(cellAddress: string | Excel.Range, content: unknown): NoteProxy {
    return new NoteProxy(this.context, [cellAddress, content], () => {
      const sheet = this.present();
      const address = typeof cellAddress === 'string' ? parseCellName(cellAddress) : null;
      if (address === null || typeof content !== 'string') throw new SimulatedError('InvalidArgument', 'NoteCollection.add');
      mustAllowNotes(sheet, 'NoteCollection.add');
      const cell = cellName(address);
      const isTaken = sheet.notes.has(cell) || sheet.comments.some(({ row, column }) => row === address.row && column === address.column);
      if (isTaken) throw new SimulatedError('ItemAlreadyExists', 'NoteCollection.add');
      sheet.notes.set(cell, content);
      return { sheet, cell };
    });
  }

  getItem(key: string): NoteProxy {
    return new NoteProxy(this.context, [key], () => {
      const sheet = this.present();
      if (!sheet.notes.has(key)) throw new SimulatedError('ItemNotFound', 'NoteCollection.getItem');
      return { sheet, cell: key };
    });
  }

  getItemOrNullObject(key: string): NoteProxy {
    return new NoteProxy(this.context, [key], () => {
      const sheet = this.present();
      return sheet.notes.has(key) ? { sheet, cell: key } : null;
    });
  }
}

/** A threaded comment and its sheet. */
export interface CommentTarget {
  readonly sheet: SheetData;
  readonly comment: CommentData;
}

/** `Excel.Comment`. */
export class CommentProxy extends ClientObject<CommentTarget> implements Simulated<Excel.Comment, 'getLocation' | 'id'> {
  constructor(context: SimulatedContext, find: Find<CommentTarget>) {
    super(context, 'Comment', [], find);
  }

  protected readonly readers = { id: ({ comment }: CommentTarget) => comment.id };

  get id(): string {
    return this.read('id');
  }

  getLocation(): RangeProxy {
    return new RangeProxy(this.context, [], () => {
      const {
        sheet,
        comment: { row, column },
      } = this.present();
      return { sheet, area: { top: row, left: column, bottom: row, right: column } };
    });
  }
}

/** `Excel.CommentCollection` of a sheet. */
export class CommentCollectionProxy
  extends ClientCollection<SheetData, CommentTarget, CommentProxy>
  implements Simulated<Excel.CommentCollection, 'items' | 'load'>
{
  constructor(context: SimulatedContext, find: () => SheetData) {
    super(context, 'CommentCollection', [], find);
  }

  protected list(sheet: SheetData): readonly CommentTarget[] {
    return sheet.comments.map((comment) => ({ sheet, comment }));
  }

  protected member(find: Find<CommentTarget>): CommentProxy {
    return new CommentProxy(this.context, find);
  }
}

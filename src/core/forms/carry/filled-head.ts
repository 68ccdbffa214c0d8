import type { Localized } from '../../localized';
import type { Form, FormContent, FormPiece } from '../types';
import type { HeadPlace } from './form-places';

/** The head of a form while it is filled in. */
export class Filled {
  private readonly rows: FormPiece[][];

  constructor(private readonly form: Form) {
    this.rows = form.head.map(({ pieces }) => [...pieces]);
  }

  at({ row, piece }: HeadPlace): FormPiece {
    return this.rows[row]![piece]!;
  }

  /** Puts something in a place, with the note on where it comes from. */
  put(place: HeadPlace, content: FormContent, note: Localized | null): void {
    const [columns, , more] = this.at(place);
    this.rows[place.row]![place.piece] = [columns, content, { ...more, ...(note ? { note } : {}) }];
  }

  /** A note on what stays as it is. */
  note(place: HeadPlace, note: Localized): void {
    this.put(place, this.at(place)[1], note);
  }

  /** The form as it is filled in; `text` says what becomes of its texts, the label beside the indicators among them. */
  with(text: (written: string) => string): Form {
    const head = this.form.head.map((row, at) => ({
      ...row,
      pieces: this.rows[at]!.map(([columns, content, more]): FormPiece => [
        columns,
        typeof content === 'string' ? text(content) : content,
        more ?? {},
      ]),
    }));
    const { block } = this.form;
    const side = block?.side ? ([block.side[0], text(block.side[1])] as const) : null;
    return { ...this.form, head, block: block && { ...block, side } };
  }
}

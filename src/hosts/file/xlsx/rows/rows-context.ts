import type { RowMove } from '../../../../core/snapshot/row-move';
import { escapeXml } from '../xml/scan';
import type { ChangeContext } from '../write/change-context';
import type { TextPatch } from '../write/text-patch';
import { FormulaMover, LONGEST_FORMULA, type MovedFormula } from '../../../../core/formulas/moved-formula';
import { refuse } from './refusals';

/** A formula as it stands between tags: quotes stay as they are there, as programs write them. */
export function formulaXml(text: string): string {
  return escapeXml(text).replaceAll('&quot;', '"');
}

/** A move of rows in one package. */
export class RowsContext {
  private readonly mover: FormulaMover;

  constructor(
    readonly change: ChangeContext,
    readonly move: RowMove,
  ) {
    this.mover = new FormulaMover(
      move,
      change.parts.sheets.map(({ name }) => name),
    );
  }

  /** True for the sheet whose rows move. */
  isMoved(sheet: string): boolean {
    return sheet.toLowerCase() === this.move.sheet.toLowerCase();
  }

  /**
   * A formula afterwards. Refuses what cannot be followed.
   * @param home sheet whose cells are meant where none is named
   */
  formula(text: string, home: string, relative?: number): MovedFormula {
    if (text.length > LONGEST_FORMULA) refuse('longFormula');
    const moved = this.mover.moved(text, { home, ...(relative === undefined ? {} : { relative }) });
    return moved.spansSheets ? refuse('severalSheets', text) : moved;
  }

  /** Moves a formula that stands in a part between two places; one that does not change stays byte for byte. */
  replaceFormula(
    patch: TextPatch,
    place: { readonly start: number; readonly end: number; readonly text: string },
    home: string,
    relative?: number,
  ): void {
    const { text } = this.formula(place.text, home, relative);
    if (text !== place.text) patch.replace(place.start, place.end, formulaXml(text));
  }
}

import type { Language, Localized } from '../../../../core/localized';
import type { PlannedContent, PlannedEdit } from '../../../../core/planned-edit';
import type { CellAddress } from '../../../../core/snapshot/types';
import { storedFormula } from '../read/stored-formulas';
import { cleanNumber } from '../read/numbers';
import type { CachedValue, CellBody } from '../cell-body';
import type { CellChange } from './cell-change';
import { TOO_LONG } from '../../../journal/reasons';
import { REFUSALS } from './obstacles';
import { solidFill, type StyleChange } from './style-book';

/** Most characters that a cell, and a formula, can hold. */
const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8_192;

/** Texts that Excel would take for something else as soon as a person edits the cell. */
const LOOKS_LIKE_OTHER = /^\s*[=+\-@']|^[\s\d.,:/%()¥￥$年月日时分-]+$|^(?:true|false)$/i;

/** The result to store beside a formula, where the plan knows it exactly: a plain number or percentage. */
function cachedValue(after: string): CachedValue | undefined {
  const match = /^(-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(%?)$/.exec(after.trim());
  const number = match && cleanNumber(match[1]!.replaceAll(',', '') + (match[2] === '%' ? 'e-2' : ''));
  return number ? { type: null, value: number } : undefined;
}

function bodyFor(content: PlannedContent, after: string): CellBody | Localized {
  switch (content.type) {
    case 'blank':
      return { kind: 'blank' };
    case 'number': {
      const number = cleanNumber(content.number);
      return number === null ? REFUSALS.badNumber : { kind: 'number', value: number };
    }
    case 'text':
      if (content.text.length > LONGEST_TEXT) return TOO_LONG;
      return content.text === '' ? { kind: 'blank' } : { kind: 'text', text: content.text };
    case 'formula': {
      const formula = storedFormula(content.formula);
      if (formula.length > LONGEST_FORMULA) return TOO_LONG;
      const cached = cachedValue(after);
      return { kind: 'formula', formula, ...(cached && { cached }) };
    }
  }
}

/** Whether the cell has to be marked so that its text stays text, or the mark has to go; undefined where it does not matter. */
function quotePrefixFor(body: CellBody): boolean | undefined {
  if (body.kind === 'text') return LOOKS_LIKE_OTHER.test(body.text) ? true : undefined;
  return body.kind === 'blank' ? undefined : false;
}

/** An edit of a file: besides what a plan holds, the cell's own look as a person changed it. */
export interface FileEdit extends PlannedEdit {
  /** The cell's own solid fill, `#RRGGBB`. */
  readonly fill?: string;
}

/** A planned edit in the terms of the package; a reason where it cannot be carried out on any sheet. */
export function changeFor(edit: FileEdit, at: CellAddress, name: string, language: Language): CellChange | Localized {
  const body = edit.content && bodyFor(edit.content, edit.after);
  if (body && !('kind' in body)) return body;
  if ([edit.fill, edit.mark].some((color) => color !== undefined && !/^#[0-9A-Fa-f]{6}$/.test(color))) return REFUSALS.badColor;
  const quotePrefix = body && quotePrefixFor(body);
  const style: StyleChange = {
    ...(edit.numberFormat !== undefined && { numberFormat: edit.numberFormat }),
    ...(edit.fill !== undefined && { fill: solidFill(edit.fill) }),
    ...(quotePrefix !== undefined && { quotePrefix }),
  };
  return {
    at,
    name,
    style,
    ...(body && { body }),
    ...(edit.mark !== undefined && { mark: edit.mark.toUpperCase() }),
    ...(edit.note && { note: edit.note[language] }),
  };
}

/** Two changes of one cell as one: the later one counts where both say something. */
export function bothChanges(first: CellChange, second: CellChange): CellChange {
  return { ...first, ...second, style: { ...first.style, ...second.style } };
}

import { numberCell, parseTarget, textCell, type CellInput, type Operator, type TargetReading } from '../../cells';
import { plain } from '../../decimal';
import type { Indicator } from '../../model/types';
import type { DraftNumber, DraftText } from '../types';

type Held = DraftText | DraftNumber;

/** A target as a form wants it: in one cell, or in cells for sign, value and unit. */
export interface TargetCells {
  readonly value: Held;
  readonly operator: string;
  readonly unit: string;
  /** False where it may be read otherwise than in its own table. */
  readonly same: boolean;
}

/** What is known of the indicator's surroundings in both tables. */
export interface TargetScene {
  readonly name: string;
  readonly year: number | null;
}

type Target = NonNullable<Indicator['target']>;

const SIGNS: Readonly<Record<Operator, string>> = { '>=': '≥', '<=': '≤', '=': '=', '>': '>', '<': '<', qualitative: '定性' };
const PLAIN_NUMBER = /^-?\d{1,15}(?:\.\d{1,10})?$/;

const text = (written: string): DraftText => ({ type: 'text', text: written });
const cellOf = (held: Held): CellInput => (held.type === 'number' ? numberCell(held.number) : textCell(held.text));

function isSame(one: TargetReading, other: TargetReading): boolean {
  const bound = (reading: TargetReading): string => (reading.upper ? plain(reading.upper) : '');
  return (
    one.type === other.type &&
    one.op === other.op &&
    one.implicit === other.implicit &&
    one.value === other.value &&
    one.unit === other.unit &&
    bound(one) === bound(other) &&
    one.conditions.length === other.conditions.length
  );
}

/** The target's own cell: a number where it is one and shows no more than that. */
function written(target: Target, source: CellInput | null): Held {
  const shown = target.text.trim();
  if (source?.content.type === 'number' && PLAIN_NUMBER.test(source.content.number) && /^[\d.,-]+$/.test(shown))
    return { type: 'number', number: source.content.number };
  return text(target.text.trim());
}

function context({ name, year }: TargetScene): { readonly name: string; readonly year?: number } {
  return year === null ? { name } : { name, year };
}

/**
 * A target in one cell: as it stands where that says all, else with the sign and the unit that stand beside it in its own table. Of
 * several ways to write it the first is taken that reads as the target does.
 */
export function inOneCell(target: Target, source: CellInput | null, scene: TargetScene): TargetCells {
  const own = written(target, source);
  const shown = target.text.trim();
  const sign = target.op === null || target.op === 'qualitative' || target.implicit ? '' : SIGNS[target.op];
  const candidates: readonly Held[] = [own, text(`${sign}${shown}`), text(`${shown}${target.unit}`), text(`${sign}${shown}${target.unit}`)];
  const fitting = candidates.find((held) => isSame(parseTarget(cellOf(held), context(scene)), target));
  return {
    value: fitting ?? (target.type === 'number' && (target.opCell || target.unitCell) ? candidates[3]! : own),
    operator: '',
    unit: '',
    same: fitting !== undefined,
  };
}

/** A target in cells for sign, value and unit; one that has no single sign stays whole in the cell of its value. */
export function inThreeCells(target: Target, source: CellInput | null, scene: TargetScene): TargetCells {
  const operator = target.op === null || target.implicit ? '' : SIGNS[target.op];
  const own = written(target, source);
  const split = {
    value: target.number ? ({ type: 'number', number: plain(target.number) } as const) : text(target.value ?? ''),
    operator,
    unit: target.unit,
  };
  const candidates = [
    ...(target.type === 'number' ? [split] : []),
    { value: own, operator, unit: target.type === 'number' ? target.unit : '' },
    { value: own, operator: '', unit: '' },
  ];
  const fitting = candidates.find((each) =>
    isSame(parseTarget(cellOf(each.value), { ...context(scene), operator: textCell(each.operator), unit: textCell(each.unit) }), target),
  );
  return fitting ? { ...fitting, same: true } : { value: own, operator: '', unit: '', same: false };
}

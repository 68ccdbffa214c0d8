import { isKnownUnit, parseTarget } from '../cells';
import { isFinishedName } from '../cells/finished-name';
import { keyOf } from '../snapshot/grid';

/** One of several indicators that share a name cell. */
export interface NameItem {
  readonly name: string;
  /** Target written in brackets behind the name (`购置无人机（≥77台）`), or null. */
  readonly target: string | null;
}

/** Names are no longer than this. */
const LONGEST_NAME = 200;
const ITEM = /^(?:指标\s*\d+\s*[:：.、]|[(（]\d+[)）]|\d+\s*[.、:：])/u;

/** The lines of a cell; a line that does not begin an item belongs to the one before it. Null where the cell holds fewer than two items. */
export function splitItems(text: string): readonly string[] | null {
  const items: string[] = [];
  for (const line of text
    .split('\n')
    .map((part) => part.trim())
    .filter((part) => part !== '')) {
    if (ITEM.test(line) || items.length === 0) items.push(line);
    else items.push(`${items.pop()!}${line}`);
  }
  return items.length >= 2 && items.every((item) => ITEM.test(item)) ? items : null;
}

const GLUED = /^(.*\S)\s+([≥≤><＞＜≧≦=＝]{1,2}\s?(?:\S{1,12}|\d[\d.,]{0,15}\s[^\s\d]{1,8}))$/su;
/** A figure and its unit: of a whole name the target only where no operator says so. */
const GLUED_FIGURE = /^(.*\S)\s+(\d[\d.,]{0,15}\s?[^\s\d]{1,8})$/su;

/** A name with the target of the next column behind it, as a page's conversion leaves the two in one cell; null where there is none. */
export function gluedTarget(text: string): { readonly name: string; readonly target: string } | null {
  const whole = text.trim().slice(0, LONGEST_NAME);
  const compared = GLUED.exec(whole);
  if (compared) return { name: compared[1]!, target: compared[2]! };
  const [, name, target] = GLUED_FIGURE.exec(whole) ?? [];
  return name !== undefined && target !== undefined && isFinishedName(name) && isMeasured(target) ? { name, target } : null;
}

/** True for a number with a unit of the field: 100%, 30.4 平方公里. */
export function isMeasured(text: string): boolean {
  const reading = parseTarget({ content: { type: 'text', text }, text, format: 'General' });
  return reading.type === 'number' && reading.notes.length === 0 && (reading.unit === '%' || isKnownUnit(reading.unit));
}

/** Splits the target off a name that ends with it in brackets. Only for tables without a target column. */
export function nameWithTarget(text: string): NameItem {
  const match = /^(.*\S)\s*[(（]([^()（）]{1,24})[)）]\s*$/su.exec(text.trim());
  const target = match?.[2]?.trim() ?? null;
  if (!match || !target) return { name: text.trim(), target: null };
  const reading = parseTarget({ content: { type: 'text', text: target }, text: target, format: 'General' });
  const quantified = reading.type === 'number' || reading.type === 'date';
  return quantified || keyOf(target).length <= 12 ? { name: match[1]!, target } : { name: text.trim(), target: null };
}

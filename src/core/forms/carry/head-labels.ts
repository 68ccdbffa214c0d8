import { isDoingUnitLabel, isProjectLabel } from '../../detection/rows';
import { keyOf } from '../../snapshot/grid';
import { HEAD_FIELD_WORDS, HEAD_LABEL_ADDITIONS } from '../../vocabulary/head-fields';

/** Labels are no longer. */
const LONGEST_LABEL = 40;

const FIELDS: ReadonlyMap<string, string> = new Map(
  Object.entries(HEAD_FIELD_WORDS).flatMap(([field, words]) => words.map((word) => [word, field] as const)),
);

/** A label as two of one meaning are compared. */
export function labelKey(text: string): string {
  if (text.length > LONGEST_LABEL) return keyOf(text);
  return keyOf(text)
    .replace(/^[*★]+|[::]$/g, '')
    .replace(HEAD_LABEL_ADDITIONS, '');
}

/** What a label asks for; null where it is none that every form has. */
export function knownField(text: string): string | null {
  if (text.length > LONGEST_LABEL) return null;
  return FIELDS.get(labelKey(text)) ?? (isProjectLabel(text) ? 'project' : isDoingUnitLabel(text) ? 'unit' : null);
}

/** What a label of a form asks for: one that no other form has asks for itself. */
export function fieldOf(label: string): string {
  return knownField(label) ?? labelKey(label);
}

import { CENTRAL_SELF_EVALUATION, CENTRAL_TARGET } from './data/central';
import { INDEX_SYSTEM } from './data/index-system';
import { MONITORING } from './data/monitoring';
import { SICHUAN_DEPARTMENT, SICHUAN_PROJECT, SICHUAN_SPECIAL } from './data/sichuan';
import { THREE_PUBLIC } from './data/three-public';
import { TRANSFER_SELF_EVALUATION, TRANSFER_TARGET } from './data/transfer';
import type { Form } from './types';

/** Every form that can be begun from, targets before what reports on them. A new form is one file of data and one entry here. */
export const FORMS: readonly Form[] = [
  CENTRAL_TARGET,
  CENTRAL_SELF_EVALUATION,
  TRANSFER_TARGET,
  TRANSFER_SELF_EVALUATION,
  SICHUAN_DEPARTMENT,
  SICHUAN_PROJECT,
  SICHUAN_SPECIAL,
  INDEX_SYSTEM,
  MONITORING,
  THREE_PUBLIC,
];

/** The form with this id, or null. */
export function formById(id: string): Form | null {
  return FORMS.find((form) => form.id === id) ?? null;
}

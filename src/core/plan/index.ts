/** Planned edits as data: what every command of the product writes. */
export { planFill } from './plan-fill';
export { planFinalize, type FinalForm } from './plan-finalize';
export { planFixes } from './plan-fixes';
export { planHighlight, SEVERITY_MARKS } from './plan-highlight';
export { planRepair } from './plan-repair';
export * from './types';

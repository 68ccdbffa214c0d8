import { DEFAULT_POLICY } from '../scoring/policies';
import type { Policy } from '../scoring/types';

/** A call of one of the product's functions, however the file spells the namespace. */
const JX_CALL = /(^|[^A-Za-z0-9_.])(?:_xldudf_(?:[A-Z0-9]+_)*?)?JX[._]([A-Z]+)\(/gi;

/** Whether a formula calls a function of the product. */
export function usesJx(formula: string | null): boolean {
  return formula !== null && new RegExp(JX_CALL.source, 'i').test(formula);
}

const OWN_CALL = String.raw`(?:_xldudf_(?:[A-Z0-9]+_)*?)?JX[._][A-Z]+\([^()]*(?:\([^()]*\)[^()]*)*\)`;
const OWN_FORMULA = new RegExp(String.raw`^=(?:${OWN_CALL}|IF\(TRIM\([A-Z]+\d+\)="","",${OWN_CALL}\))$`, 'i');

/** Whether a formula is one call of the product's and nothing else: what a fill wrote. */
export function isOwnFormula(formula: string | null): boolean {
  return formula !== null && OWN_FORMULA.test(formula.trim());
}

/** The formula as a person enters it: `_xldudf_JX_PERFSCORE(` becomes `JX.PERFSCORE(`. */
export function asEntered(formula: string): string {
  return formula.replace(JX_CALL, (_call, before: string, name: string) => `${before}JX.${name.toUpperCase()}(`);
}

/** A text as a formula's literal. */
export function literal(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** `JX.NAME(a,b,,d)`: arguments at the end that are null are left out, in between they stay empty. */
export function jxCall(name: string, args: readonly (string | null)[]): string {
  const last = args.findLastIndex((argument) => argument !== null);
  return `=JX.${name}(${args.slice(0, last + 1).map((argument) => argument ?? '').join(',')})`;
}

/** The policy argument: left out for the default policy. */
export function policyArgument(policy: Policy): string | null {
  return policy.id === DEFAULT_POLICY.id ? null : literal(policy.id);
}

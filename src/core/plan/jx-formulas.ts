import { DEFAULT_POLICY } from '../scoring/policies';
import type { Policy } from '../scoring/types';

/**
 * The name of one of the product's functions. Excel that does not know it, or did not when the file was opened, spells it as files do,
 * `_xldudf_JX_PERFSCORE`; and it puts `@` before functions that a file of another program brings along.
 */
const NAME = String.raw`@?(?:_xldudf_(?:[A-Z0-9]+_)*?)?JX[._]([A-Z]+)\(`;
const JX_CALL = new RegExp(String.raw`(^|[^A-Za-z0-9_.@])${NAME}`, 'gi');

/** A formula's texts and what stands between them, by turns: a text can name a function without calling it. */
const TEXT = /("(?:[^"]|"")*")/;

/** Whether a formula calls a function of the product. */
export function usesJx(formula: string | null): boolean {
  return (
    formula !== null && /JX/i.test(formula) && formula.split(TEXT).some((piece, index) => index % 2 === 0 && piece.search(JX_CALL) >= 0)
  );
}

const CALL = String.raw`${NAME}[^()]*(?:\([^()]*\)[^()]*)*\)`;
/** A call, also as files spell the `@` before it. */
const OWN_CALL = String.raw`(?:${CALL}|(?:_xlfn\.)?SINGLE\(${CALL}\))`;
const OWN_FORMULA = new RegExp(String.raw`^=(?:${OWN_CALL}|IF\(TRIM\([A-Z]+\d+\)="","",${OWN_CALL}\))$`, 'i');

/** Whether a formula is one call of the product's and nothing else: what a fill wrote. */
export function isOwnFormula(formula: string | null): boolean {
  return formula !== null && OWN_FORMULA.test(formula.trim());
}

/** The formula as a person enters it: `_xldudf_JX_PERFSCORE(` and `@JX.PERFSCORE(` become `JX.PERFSCORE(`. */
export function asEntered(formula: string): string {
  const entered = (piece: string): string =>
    piece.replace(JX_CALL, (_call, before: string, name: string) => `${before}JX.${name.toUpperCase()}(`);
  return formula
    .split(TEXT)
    .map((piece, index) => (index % 2 === 0 ? entered(piece) : piece))
    .join('');
}

/** Whether two formulas are the same but for how Excel spells the product's functions, which changes without anybody touching the cell. */
export function sameAsEntered(one: string, other: string): boolean {
  return one === other || asEntered(one) === asEntered(other);
}

/** A text as a formula's literal. */
export function literal(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** `JX.NAME(a,b,,d)`: arguments at the end that are null are left out, in between they stay empty. */
export function jxCall(name: string, args: readonly (string | null)[]): string {
  const last = args.findLastIndex((argument) => argument !== null);
  return `=JX.${name}(${args
    .slice(0, last + 1)
    .map((argument) => argument ?? '')
    .join(',')})`;
}

/** The policy argument: left out for the default policy. */
export function policyArgument(policy: Policy): string | null {
  return policy.id === DEFAULT_POLICY.id ? null : literal(policy.id);
}

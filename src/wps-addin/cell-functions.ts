import { isJxError, JX_FUNCTIONS, jxFunctions, type JxFunction, type JxValue } from '../functions/evaluators';
import { errorCodeOf } from '../hosts/wps/error-codes';
import type { AddCustomFunction } from './wps-page';

const NAMESPACE = 'JX';

/** What COM passes for an argument that was left out. */
const LEFT_OUT = -2147352572;

/** A single value as the functions take it: blank and left out are null, an error is its text. */
function plainValue(value: unknown): unknown {
  if (value === undefined || value === null || value === LEFT_OUT) return null;
  return typeof value === 'number' ? (errorCodeOf(value) ?? value) : value;
}

function isRange(value: unknown): value is { readonly Value2: unknown } {
  return typeof value === 'object' && value !== null && 'Value2' in value;
}

/** An argument as the functions take it: WPS passes values, tables of values or ranges; the documentation does not say when which. */
function argumentOf(given: unknown): unknown {
  const value = isRange(given) ? given.Value2 : given;
  if (!Array.isArray(value)) return plainValue(value);
  return (value as readonly unknown[]).map((row) => (Array.isArray(row) ? (row as readonly unknown[]).map(plainValue) : [plainValue(row)]));
}

/** The functions of which everything behind the first argument is one list. */
const LISTS: ReadonlySet<JxFunction> = new Set(['SUMCHECK']);

/** Calculates a function for WPS. What has no answer throws its reason, which WPS shows as an error value. */
export function evaluateJx(name: JxFunction, given: readonly unknown[]): JxValue | JxValue[][] {
  const args = given.map(argumentOf);
  const result = jxFunctions[name](...(LISTS.has(name) ? [args[0], args.slice(1)] : args));
  if (isJxError(result)) throw new Error(`${result.error} ${result.reason['zh-CN']}`);
  return typeof result === 'object' ? result.map((row) => [...row]) : result;
}

/** Registers the worksheet functions; their descriptions are in functions.json, which manifest.xml names. */
export function registerFunctions(add: AddCustomFunction): void {
  for (const name of JX_FUNCTIONS) add(NAMESPACE, name, (...args) => evaluateJx(name, args));
}

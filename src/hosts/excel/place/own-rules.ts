import type { PlacedForm } from '../../../core/forms/place/placed-form';
import type { OwnRule } from '../../../core/forms/types';
import { own } from '../../../core/own-value';
import { rangeOf } from '../blocks';
import { CALL_BYTES, type Job } from '../run-jobs';

const OPERATORS: Readonly<Record<string, Excel.DataValidationOperator>> = {
  between: 'Between' as Excel.DataValidationOperator,
  notBetween: 'NotBetween' as Excel.DataValidationOperator,
  equal: 'EqualTo' as Excel.DataValidationOperator,
  notEqual: 'NotEqualTo' as Excel.DataValidationOperator,
  greaterThan: 'GreaterThan' as Excel.DataValidationOperator,
  lessThan: 'LessThan' as Excel.DataValidationOperator,
  greaterThanOrEqual: 'GreaterThanOrEqualTo' as Excel.DataValidationOperator,
  lessThanOrEqual: 'LessThanOrEqualTo' as Excel.DataValidationOperator,
};
/** Kinds of rules by their names in files. */
const COMPARED = {
  whole: 'wholeNumber',
  decimal: 'decimal',
  date: 'date',
  time: 'time',
  textLength: 'textLength',
} as const;
const LITERAL = /^"([^]*)"$/;

/** A rule in Excel's words; null where it is none that lets anything less through. */
function ruleOf({ type, operator, formulas }: OwnRule): Excel.DataValidationRule | null {
  const [first, second] = formulas;
  if (first === undefined || first === '') return null;
  if (type === 'list') {
    const literal = LITERAL.exec(first)?.[1];
    return { list: { inCellDropDown: true, source: literal === undefined ? `=${first}` : literal.replaceAll('""', '"') } };
  }
  if (type === 'custom') return { custom: { formula: `=${first}` } };
  const kind = own(COMPARED, type);
  if (kind === undefined) return null;
  const bounds = {
    formula1: `=${first}`,
    ...(second !== undefined && { formula2: `=${second}` }),
    operator: own(OPERATORS, operator) ?? 'Between',
  };
  return { [kind]: bounds };
}

/**
 * The jobs that put the rules of somebody else's form.
 * @behind cellProperties: without it the host does not offer to put forms at a place
 */
export function ownRuleJobs(sheet: Excel.Worksheet, { rules = [] }: PlacedForm): Job[] {
  return rules.flatMap((each) => {
    const rule = ruleOf(each);
    if (!rule) return [];
    const { strict, says } = each;
    return each.areas.map((area): Job => ({
      request: 4 * CALL_BYTES,
      response: CALL_BYTES,
      queue: () => {
        const { dataValidation } = rangeOf(sheet, area);
        dataValidation.rule = rule;
        dataValidation.ignoreBlanks = true;
        dataValidation.errorAlert = { message: says, title: '', showAlert: strict !== null, style: strict === false ? 'Warning' : 'Stop' };
      },
    }));
  });
}

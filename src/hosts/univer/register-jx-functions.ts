import type { Injector, Nullable } from '@univerjs/core';
import type { BaseValueObject, ErrorType, FunctionVariantType } from '@univerjs/engine-formula';
import {
  ArrayValueObject,
  BaseFunction,
  BooleanValueObject,
  ErrorValueObject,
  IFunctionService,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';
import type { JxEvaluator, JxResult, JxValue } from '../../functions/evaluators';
import { isJxError, JX_FUNCTIONS, jxFunctions } from '../../functions/evaluators';

/** Prefix of the functions' names in formulas. */
export const JX_NAMESPACE = 'JX.';

/** A value for an evaluator: an empty cell is null here, never 0. */
function plainValue(value: Nullable<BaseValueObject>): unknown {
  return value === null || value === undefined || value.isNull() ? null : value.getValue();
}

function plainArgument(variant: FunctionVariantType): unknown {
  if (variant.isReferenceObject()) return null;
  const value = variant as BaseValueObject;
  return value.isArray() ? (value as ArrayValueObject).getArrayValue().map((row) => row.map(plainValue)) : plainValue(value);
}

function single(value: JxValue): BaseValueObject {
  if (typeof value === 'number') return NumberValueObject.create(value);
  return typeof value === 'boolean' ? BooleanValueObject.create(value) : StringValueObject.create(value);
}

function gridValue(result: JxResult): BaseValueObject {
  if (isJxError(result)) return ErrorValueObject.create(result.error as ErrorType);
  if (typeof result !== 'object') return single(result);
  const calculateValueList = result.map((row) => row.map(single));
  return ArrayValueObject.create({
    calculateValueList,
    rowCount: calculateValueList.length,
    columnCount: calculateValueList[0]?.length ?? 0,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}

/**
 * A worksheet function in the grid. The grid's simple way to register one hands over empty cells as 0, and a function that
 * throws stops its engine: this one tells empty cells apart, and evaluators never throw.
 */
class JxGridFunction extends BaseFunction {
  private readonly evaluate: JxEvaluator;

  constructor(name: string, evaluate: JxEvaluator) {
    super(name);
    this.evaluate = evaluate;
  }

  override calculate(...variants: FunctionVariantType[]): BaseValueObject {
    return gridValue(this.evaluate(...variants.map(plainArgument)));
  }
}

/** Makes `JX.PERFSCORE` and its kin known to the grid's formulas. Before the first workbook is opened. */
export function registerJxFunctions(injector: Injector): void {
  injector
    .get(IFunctionService)
    .registerExecutors(...JX_FUNCTIONS.map((name) => new JxGridFunction(`${JX_NAMESPACE}${name}`, jxFunctions[name])));
}

import type { Argument, ArgumentReader } from './empty-cells';
import { argumentsAt, placeOf, type Place } from './formula-arguments';

/** A number written into the formula. */
const NUMBER = /^[-+]?[\d.]+$/;

function rangeAt(context: Excel.RequestContext, place: Place, caller: Place): Excel.Range {
  return context.workbook.worksheets.getItem(place.sheet ?? caller.sheet!).getRange(place.range);
}

/** What is known of an argument from how it is written: whether it is empty, null for what cannot be told, or the ranges to look at. */
function written(
  context: Excel.RequestContext,
  formula: unknown,
  { caller, name, index }: Argument,
): readonly (boolean | null | Excel.Range)[] {
  return argumentsAt(String(formula), name, index).map((text) => {
    const place = placeOf(text);
    if (place) return rangeAt(context, place, placeOf(caller)!).load('valueTypes');
    return text === '' || (NUMBER.test(text) ? false : null);
  });
}

/** The contents of all cells that an argument can mean: of a range, or where a formula calls the function several times, they must agree. */
function agreed(found: readonly (boolean | null | Excel.Range)[]): boolean | null {
  const [empty = null, ...others] = new Set(
    found.flatMap((one) => (one instanceof Object ? one.valueTypes.flat().map((type) => type === Excel.RangeValueType.empty) : one)),
  );
  return others.length === 0 ? empty : null;
}

/**
 * Looks at the cells behind arguments in two round trips: the formulas that call, then what they refer to. Excel hands the address
 * of the calling cell to a function with one result; the addresses of its arguments only to functions with a table of
 * results, so these are read in the formula. Reading is what a function may do; it never writes. It waits while a cell is being edited.
 */
export const readEmptyCells: ArgumentReader = (asked) =>
  Excel.run({ delayForCellEdit: true }, async (context) => {
    const callers = asked.map(({ caller }) => {
      const place = placeOf(caller)!;
      return rangeAt(context, place, place).load('formulas');
    });
    await context.sync();
    const found = asked.map((argument, index) => written(context, callers[index]!.formulas[0]![0], argument));
    await context.sync();
    return found.map(agreed);
  });

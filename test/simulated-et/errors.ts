/** The numbers that `Value2` gives for error cells, as VBA shows them. */
const NUMBERS: Readonly<Record<string, number>> = {
  '#NULL!': -2146826288,
  '#DIV/0!': -2146826281,
  '#VALUE!': -2146826273,
  '#REF!': -2146826265,
  '#NAME?': -2146826259,
  '#NUM!': -2146826252,
  '#N/A': -2146826246,
  '#SPILL!': -2146826243,
  '#CALC!': -2146826238,
};

/** The number that stands for an error value; null where there is none for it. */
export function errorNumberOf(code: string): number | null {
  return NUMBERS[code] ?? null;
}

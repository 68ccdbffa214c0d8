/** What COM gives for error cells: 0x800A0000 plus the number of the error (`xlErrDiv0` = 2007 …). */
const CODES: ReadonlyMap<number, string> = new Map(
  [
    [2000, '#NULL!'],
    [2007, '#DIV/0!'],
    [2015, '#VALUE!'],
    [2023, '#REF!'],
    [2029, '#NAME?'],
    [2036, '#NUM!'],
    [2042, '#N/A'],
    [2043, '#GETTING_DATA'],
    [2045, '#SPILL!'],
    [2046, '#CONNECT!'],
    [2047, '#BLOCKED!'],
    [2048, '#UNKNOWN!'],
    [2049, '#FIELD!'],
    [2050, '#CALC!'],
  ].map(([number, code]) => [(0x800a0000 + (number as number)) | 0, code as string]),
);

/** The error value that a number of `Value2` may stand for; null for other numbers. */
export function errorCodeOf(number: number): string | null {
  return CODES.get(number) ?? null;
}

/** What one workbook may cost, whatever it holds: processor time in seconds, of one core, start of the program included. */
export const CPU_SECONDS = 10;
/** Memory at its peak, in bytes. */
export const PEAK_BYTES = 1024 ** 3;
/** A run that has not ended by then, in milliseconds of the clock, hangs. */
export const HANGS_AFTER = 120_000;
/** A workbook that has not been finished by then, in milliseconds of the clock, is given up by the command itself. */
export const GIVEN_UP_AFTER = 100_000;

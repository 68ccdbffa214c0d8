declare module 'istanbul-lib-instrument' {
  /** Puts counters into a script; what they count is in the global variable of that name. */
  export function createInstrumenter(options: {
    readonly coverageVariable: string;
    readonly esModules: boolean;
    readonly compact: boolean;
    readonly produceSourceMap: boolean;
  }): { instrumentSync(code: string, name: string): string };
}

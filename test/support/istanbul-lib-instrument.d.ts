declare module 'istanbul-lib-instrument' {
  interface Range {
    readonly start: { readonly line: number };
  }

  /** Statements, functions and branches of a file by their numbers, and how often each was reached. */
  export interface FileCoverage {
    readonly statementMap: Readonly<Record<string, Range>>;
    readonly s: Readonly<Record<string, number>>;
    readonly fnMap: Readonly<Record<string, { readonly loc: Range }>>;
    readonly f: Readonly<Record<string, number>>;
    readonly branchMap: Readonly<Record<string, { readonly loc: Range }>>;
    readonly b: Readonly<Record<string, readonly number[]>>;
  }

  /** Puts counters into a script; what they count is in the global variable of that name. */
  export function createInstrumenter(options: {
    readonly coverageVariable: string;
    readonly esModules: boolean;
    readonly compact: boolean;
    readonly produceSourceMap?: boolean;
    readonly parserPlugins?: readonly string[];
  }): {
    instrumentSync(code: string, name: string): string;
    /** What is counted of the file that was instrumented last, while nothing has run. */
    lastFileCoverage(): FileCoverage;
  };
}

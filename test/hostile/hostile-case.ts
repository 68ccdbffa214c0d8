/** What the command must do with a workbook: read it and answer, or refuse it with a message of this code. */
type Expected = 'answered' | { readonly refused: string };

/** A workbook that is made to hurt, and what the command line must do with it, within the bounds of `bounds.ts`. */
export interface HostileCase {
  /** What the workbook holds, as a person would say it. */
  readonly name: string;
  /** The workbook's bytes: the same at every call. */
  readonly make: () => Uint8Array;
  /** The command that is run on it; `fill` and `annotate` (check with a marked copy) write into an empty folder. */
  readonly command: 'check' | 'annotate' | 'fill';
  readonly expected: Expected;
  /** A file that is named beside the workbook: a template that was sent out, a report in words. */
  readonly beside?: { readonly option: '--template' | '--text'; readonly name: string; readonly make: () => Uint8Array };
}

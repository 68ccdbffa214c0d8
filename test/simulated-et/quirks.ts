import type { Evaluate } from '../simulated-excel/calculate';

/** What builds of WPS differ in, as far as the documentation leaves it open or people report it. */
export interface EtQuirks {
  /** What `Value2` gives for an empty cell. */
  readonly blank: undefined | null | '';
  /** How error cells come: as the numbers of COM, or as their text. */
  readonly errors: 'number' | 'text';
  /** How a single row or column comes: as rows, or as one list. */
  readonly lines: 'rows' | 'list';
  /** Name of the general format. */
  readonly general: 'General' | 'G/通用格式';
  /** Whether there are comments. */
  readonly comments: boolean;
  /** Whether sheets have code names. */
  readonly codeNames: boolean;
  /** Whether workbooks keep custom XML. */
  readonly customXml: boolean;
  /** Whether `WorksheetFunction.CountA` is there. */
  readonly counts: boolean;
  /** What asking a collection for what it does not hold does. */
  readonly missing: 'throws' | 'null';
  /** Where events are registered: at `Application`, or only at the global `wps`. */
  readonly eventRoot: 'Application' | 'wps';
  /** When listeners hear: during the call, or later. */
  readonly events: 'now' | 'later';
  /** Whether writes of programs raise events, too. */
  readonly ownEvents: boolean;
  /** Whether columns are too narrow for what they show. */
  readonly narrow: boolean;
  /** Whether functions of add-ins calculate. */
  readonly functions: boolean;
  /** Whether a text that is written loses its end: stands for whatever WPS makes of it. */
  readonly shortens: boolean;
  readonly evaluate: Evaluate | null;
}

export const USUAL: EtQuirks = {
  blank: undefined,
  errors: 'number',
  lines: 'rows',
  general: 'General',
  comments: true,
  codeNames: true,
  customXml: true,
  counts: true,
  missing: 'throws',
  eventRoot: 'Application',
  events: 'now',
  ownEvents: true,
  narrow: false,
  functions: true,
  shortens: false,
  evaluate: null,
};

/** Everything as unlike the usual as it can be, as long as it can be written. */
export const UNUSUAL: Partial<EtQuirks> = {
  blank: null,
  errors: 'text',
  lines: 'list',
  general: 'G/通用格式',
  codeNames: false,
  counts: false,
  missing: 'null',
  eventRoot: 'wps',
  events: 'later',
  ownEvents: false,
  narrow: true,
  functions: false,
};

/** A build without comments, where an empty cell is an empty text. */
export const OLD: Partial<EtQuirks> = { blank: '', comments: false, functions: false, narrow: true };

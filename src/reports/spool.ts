import type { Sink } from './sink';

/** Text that is kept, on disk or in memory, until its place in the report has come. */
export interface Spool {
  /** Adds text to the part of this number (0, 1, 2 …). */
  append(part: number, text: string): void;
  /** Copies a part to where it belongs. */
  pour(part: number, sink: Sink): Promise<void>;
  /** Deletes everything; safe to call twice. */
  remove(): void;
}

import type { Result } from '../core/localized';

/** Opens the sample workbook beside the current one, or in its place. */
export type OpenSample = () => Promise<Result<void>>;

/** Hands a file that the product made to the person. */
export type SaveFile = (name: string, content: Uint8Array | string, type: string) => void;

/** Remembers that the first-run card was read: kept with the person, not with the workbook. */
export interface FirstRunMemory {
  readonly isDone: () => boolean;
  readonly setDone: () => void;
}

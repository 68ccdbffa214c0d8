export { isMarkedCopy } from './copy-mark';
export { DEFAULT_LIMITS, type PackageLimits } from './package-limits';
export { patchXlsx, type PatchOptions, type PatchOutcome } from './patch-xlsx';
export { recordedIn, type RecordedCommands, type RevertedCommand, revertXlsx } from './revert-xlsx';
export { readXlsx, type ReadOptions } from './read-xlsx';

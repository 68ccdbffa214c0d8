export { isMarkedCopy } from './copy-mark';
export { patchXlsx, type PatchOutcome } from './patch-xlsx';
export { recordedIn, type RecordedCommands, type RevertedCommand, revertXlsx } from './revert-xlsx';
export { readXlsx } from './read-xlsx';

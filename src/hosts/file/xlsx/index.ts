export { isMarkedCopy } from './copy-mark';
export { DEFAULT_LIMITS, type PackageLimits } from './limits';
export { patchXlsx, type PatchOptions, type PatchOutcome } from './patch-xlsx';
export { readXlsx, type ReadOptions } from './read-xlsx';

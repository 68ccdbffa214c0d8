export { DEFAULT_LIMITS, type PackageLimits } from './limits';
export { readXlsx, type ReadOptions } from './read-xlsx';

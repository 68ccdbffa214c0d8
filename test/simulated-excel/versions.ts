import { remembered } from '../../src/core/remember';

/** Versions of Excel with what they support, as Microsoft's tables of requirement sets state it. */
const VERSIONS = {
  '2019': { ExcelApi: '1.7', CustomFunctionsRuntime: null, SharedRuntime: null, DelayForCellEdit: null },
  '2021': { ExcelApi: '1.14', CustomFunctionsRuntime: '1.3', SharedRuntime: '1.1', DelayForCellEdit: '1.1' },
  '2024': { ExcelApi: '1.17', CustomFunctionsRuntime: '1.3', SharedRuntime: '1.2', DelayForCellEdit: '1.1' },
  '365': { ExcelApi: '1.20', CustomFunctionsRuntime: '1.4', SharedRuntime: '1.2', DelayForCellEdit: '1.1' },
  web: { ExcelApi: '1.20', CustomFunctionsRuntime: '1.4', SharedRuntime: '1.2', DelayForCellEdit: '1.1' },
} as const;

export type ExcelVersion = keyof typeof VERSIONS;

export const EXCEL_VERSIONS = Object.keys(VERSIONS) as ExcelVersion[];

type VersionParts = readonly [major: number, minor: number];

/** Versions are asked for with every member of every call. */
const partsOf = remembered((version: string): VersionParts => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return [major, minor];
});

/** 1.13 is later than 1.9: compares part by part. */
export function isAtLeast(have: string, wanted: string): boolean {
  const [haveMajor, haveMinor] = partsOf(have);
  const [major, minor] = partsOf(wanted);
  return haveMajor > major || (haveMajor === major && haveMinor >= minor);
}

/** `Office.context.requirements.isSetSupported` of a version. */
export function supports(version: ExcelVersion, set: string, minimum = '1.1'): boolean {
  const have = (VERSIONS[version] as Readonly<Record<string, string | null>>)[set];
  return have !== undefined && have !== null && isAtLeast(have, minimum);
}

import type { Language } from '../../src/core/localized';
import { PROBED_SETS, REQUIRED_SETS, type RequirementSet } from '../../src/hosts/excel/requirements';
import { isAtLeast, type ExcelVersion } from '../simulated-excel/versions';

/** An Excel as Microsoft's tables of requirement sets describe it. */
interface Excel {
  readonly name: Readonly<Record<Language, string>>;
  readonly ExcelApi: string;
  readonly SharedRuntime: string | null;
  readonly CustomFunctionsRuntime: string | null;
  /** The simulated Excel of the same version. */
  readonly simulated?: ExcelVersion;
  /** Its add-ins are shown by Internet Explorer, which reads no page of ours but the first script. */
  readonly explorer?: true;
  /** Microsoft's two pages on custom functions contradict each other. */
  readonly doubtful?: true;
}

export const EXCELS: readonly Excel[] = [
  {
    name: { 'zh-CN': 'Microsoft 365（Windows）', 'en-US': 'Microsoft 365 (Windows)' },
    ExcelApi: '1.20',
    SharedRuntime: '1.2',
    CustomFunctionsRuntime: '1.4',
    simulated: '365',
  },
  {
    name: { 'zh-CN': '零售版 2021、2024（版本 2501 起）', 'en-US': 'Retail 2021, 2024 (version 2501 on)' },
    ExcelApi: '1.18',
    SharedRuntime: '1.2',
    CustomFunctionsRuntime: '1.3',
  },
  {
    name: { 'zh-CN': 'LTSC 2024（批量许可）', 'en-US': 'LTSC 2024 (volume licence)' },
    ExcelApi: '1.17',
    SharedRuntime: '1.2',
    CustomFunctionsRuntime: '1.3',
    simulated: '2024',
  },
  {
    name: { 'zh-CN': 'LTSC 2021（批量许可）', 'en-US': 'LTSC 2021 (volume licence)' },
    ExcelApi: '1.14',
    SharedRuntime: '1.1',
    CustomFunctionsRuntime: '1.3',
    simulated: '2021',
    doubtful: true,
  },
  {
    name: { 'zh-CN': '2019（批量许可）', 'en-US': '2019 (volume licence)' },
    ExcelApi: '1.7',
    SharedRuntime: null,
    CustomFunctionsRuntime: null,
    simulated: '2019',
    explorer: true,
  },
  {
    name: { 'zh-CN': '2016（批量许可）', 'en-US': '2016 (volume licence)' },
    ExcelApi: '1.1',
    SharedRuntime: null,
    CustomFunctionsRuntime: null,
    explorer: true,
  },
  {
    name: { 'zh-CN': 'Mac（Microsoft 365）', 'en-US': 'Mac (Microsoft 365)' },
    ExcelApi: '1.20',
    SharedRuntime: '1.2',
    CustomFunctionsRuntime: '1.4',
  },
  {
    name: { 'zh-CN': '网页版', 'en-US': 'On the web' },
    ExcelApi: '1.20',
    SharedRuntime: '1.2',
    CustomFunctionsRuntime: '1.4',
    simulated: 'web',
  },
  { name: { 'zh-CN': 'iPad', 'en-US': 'iPad' }, ExcelApi: '1.20', SharedRuntime: null, CustomFunctionsRuntime: null },
];

export function has(excel: Excel, { set, version }: RequirementSet): boolean {
  const own = excel[set];
  return own !== null && isAtLeast(own, version);
}

const WORDS = {
  'zh-CN': {
    head: ['Excel', '面板', '功能区按钮', 'JX 函数', '读合并单元格', '标记带批注'],
    yes: '有',
    no: '—',
    doubtful: '先在一台电脑上试',
    notOffered: '列表里没有本加载项',
    explorer: '打开后提示需要更新什么',
    native: '没有：填 Excel 自带公式',
    fromList: '没有：从“我的加载项”打开',
  },
  'en-US': {
    head: ['Excel', 'Pane', 'Ribbon buttons', 'JX functions', 'Reads merged cells', 'Marks with notes'],
    yes: 'yes',
    no: '—',
    doubtful: 'try one computer first',
    notOffered: 'not offered',
    explorer: 'says what to update',
    native: "none: Excel's own formulas are filled in",
    fromList: 'none: opened from My Add-ins',
  },
} as const;

function row(excel: Excel, language: Language): readonly string[] {
  const words = WORDS[language];
  const name = excel.name[language];
  if (!REQUIRED_SETS.every((set) => has(excel, set))) return [name, words.notOffered, words.no, words.no, words.no, words.no];
  if (excel.explorer) return [name, words.explorer, words.no, words.no, words.no, words.no];
  const ribbon = has(excel, PROBED_SETS.ribbon);
  const functions = ribbon && has(excel, PROBED_SETS.functions);
  const shown = (set: RequirementSet): string => (has(excel, set) ? words.yes : words.no);
  return [
    name,
    words.yes,
    ribbon ? words.yes : words.fromList,
    functions ? (excel.doubtful ? words.doubtful : words.yes) : words.native,
    shown(PROBED_SETS.mergedAreas),
    shown(PROBED_SETS.notes),
  ];
}

/** What each Excel gets of the add-in, as a table for the page on deployment. */
export function versionTable(language: Language): string {
  const rows = [WORDS[language].head, WORDS[language].head.map(() => '---'), ...EXCELS.map((excel) => row(excel, language))];
  return rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** The page with its tables as they should be. */
export function withVersionTables(page: string): string {
  return (['zh-CN', 'en-US'] as const).reduce(
    (text, language) =>
      text.replace(
        new RegExp(`(<!-- excel versions ${language} -->\\n)[^]*?(<!-- end excel versions ${language} -->)`),
        `$1\n${versionTable(language)}\n\n$2`,
      ),
    page,
  );
}

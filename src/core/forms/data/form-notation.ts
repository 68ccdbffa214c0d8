import type { FormContent, FormGroup, FormItem, FormPiece, InputKind } from '../types';

/** A place to fill in. */
export const put = (input: InputKind): FormContent => ({ input });

/** Rows to fill in. */
const blank = (rows: number): readonly FormItem[] => Array.from({ length: rows }, () => ({}));

/** A group with blank rows: its level-2 labels and how many rows each has. */
export const group = (label: string, parts: Readonly<Record<string, number>>): FormGroup => ({
  label,
  parts: Object.entries(parts).map(([name, rows]) => ({ label: name, items: blank(rows) })),
});

/** The title and the year below it, over all columns. */
export const titled = (columns: string, title: string): readonly { readonly pieces: readonly FormPiece[]; readonly height: number }[] => [
  { pieces: [[columns, title, { look: 'title' }]], height: 36 },
  { pieces: [[columns, '（    年度）', { look: 'subtitle' }]], height: 20 },
];

/** What the Ministry of Finance asks of a project: quantity, quality and timeliness; benefits; satisfaction; cost where it applies. */
export const PROJECT_GROUPS: readonly FormGroup[] = [
  group('产出指标', { 数量指标: 3, 质量指标: 2, 时效指标: 2 }),
  group('成本指标', { 经济成本指标: 1, 社会成本指标: 1, 生态环境成本指标: 1 }),
  group('效益指标', { 经济效益指标: 1, 社会效益指标: 1, 生态效益指标: 1, 可持续影响指标: 1 }),
  group('满意度指标', { 服务对象满意度指标: 1 }),
];

/** The operators, values and units in columns of their own that Sichuan's forms have. */
export const SICHUAN_GROUPS: readonly FormGroup[] = [
  group('产出指标', { 数量指标: 4, 质量指标: 3, 时效指标: 2 }),
  group('效益指标', { 经济效益指标: 1, 社会效益指标: 2, 生态效益指标: 1, 可持续影响指标: 1 }),
  group('满意度指标', { 服务对象满意度指标: 1 }),
  group('成本指标', { 经济成本指标: 2 }),
];

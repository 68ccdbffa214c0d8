import { weightsOf } from '../../facts/counted-points';
import { isLevelLabel } from '../../detection/level-words';
import type { TableModel } from '../../model/types';
import { EVALUATION_MEASURES } from '../legal-sources';
import type { Rule } from '../types';

/** What the form of a project asks for at least, each by the words that label it. */
const ASKED: readonly { readonly zh: string; readonly en: string; readonly words: RegExp; readonly output: boolean }[] = [
  { zh: '数量指标', en: 'quantity', words: /数量/, output: true },
  { zh: '质量指标', en: 'quality', words: /质量/, output: true },
  { zh: '时效指标', en: 'timeliness', words: /时效|时限|时间|进度/, output: true },
  { zh: '效益指标', en: 'benefit', words: /效益|效果|影响|成效/, output: false },
  { zh: '满意度指标', en: 'satisfaction', words: /满意/, output: false },
];

/** Indicators and points from which on a table is taken for whole. */
const FEWEST = 6;
const LEAST = 80;

/** A table of which only a part is here, as its weights show, says nothing about what is missing. */
function isWhole(table: TableModel): boolean {
  const { figures, exact } = weightsOf(table.indicators);
  return figures.length === 0 ? table.indicators.length >= FEWEST : exact.gte(LEAST);
}

function isProjectForm(table: TableModel): boolean {
  return (table.kind === 'target' || table.kind === 'self-evaluation') && !/整体|转移支付|区域/.test(table.title);
}

export const formMissingLevel2: Rule = {
  id: 'form/missing-level2',
  severity: 'info',
  title: { 'zh-CN': '缺少应设的指标类别', 'en-US': 'A kind of indicator is missing' },
  explanation: {
    'zh-CN':
      '项目绩效指标一般应包括数量、质量、时效、效益和满意度指标。没有效益或满意度指标，或者产出的三类缺了两类的，请看是否应当补设；确实不适用的可以不设。一张表一条。',
    'en-US':
      "A project's indicators usually cover quantity, quality, timeliness, benefit and satisfaction. Where benefit or satisfaction, or two of the three kinds of output are missing, see whether they should be added; one that does not apply may be left out. Once a table.",
  },
  source: EVALUATION_MEASURES,
  messages: {
    missing: {
      'zh-CN': '表中没有{missing}。如应考核，请补设。',
      'en-US': 'The table has no indicators of {missingEn}. Add them where they should be assessed.',
    },
  },
  precision: { hits: 26, right: 22 },
  *check(table) {
    if (!isProjectForm(table)) return;
    const labels = table.indicators.flatMap((indicator) => indicator.path.slice(0, -1).map((level) => level.name));
    const first = table.indicators[0];
    if (!first || labels.filter((label) => isLevelLabel(label)).length === 0 || new Set(labels).size < 3) return;
    const missing = ASKED.filter(({ words }) => !labels.some((label) => words.test(label)));
    const output = missing.filter(({ output: isOutput }) => isOutput).length;
    if (missing.length === 0 || missing.length === ASKED.length || (output === 1 && missing.length === 1) || !isWhole(table)) return;
    yield {
      table,
      cell: first.levels[0]?.cell ?? first.nameCell,
      related: [],
      found: '',
      expected: missing.map(({ zh }) => zh).join('、'),
      message: 'missing',
      params: { missing: missing.map(({ zh }) => zh).join('、'), missingEn: missing.map(({ en }) => en).join(', ') },
    };
  },
};

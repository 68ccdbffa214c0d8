import type { ColumnRole, TableKind } from '../roles';

/** A family of indicator tables: how it is recognised. The first one whose parts are all there names the table's layout. */
export interface LayoutDescription {
  readonly id: string;
  readonly kind: TableKind;
  /** Column roles that must be there. */
  readonly needs: readonly ColumnRole[];
  /** Column roles that must not be there. */
  readonly lacks: readonly ColumnRole[];
  /** One of these words stands in the title; empty: any title. */
  readonly titleWords: readonly string[];
}

/** An index system told by its labels. */
export const EVALUATION_ITEMS: LayoutDescription = {
  id: 'evaluation-items',
  kind: 'evaluation-system',
  needs: [],
  lacks: ['target', 'actual'],
  titleWords: [],
};

export const LAYOUTS: readonly LayoutDescription[] = [
  {
    id: 'evaluation-index-system-with-values',
    kind: 'evaluation-system',
    needs: [],
    lacks: [],
    titleWords: [
      '评价指标体系',
      '评价指标评分表',
      '评价指标打分表',
      '评价评分表',
      '评价打分表',
      '评价指标及评分表',
      '评价得分表',
      '评价指标得分表',
      '评价指标表',
    ],
  },
  {
    id: 'evaluation-index-system',
    kind: 'evaluation-system',
    needs: [],
    lacks: ['target', 'actual'],
    titleWords: ['评价指标体系', '指标体系', '评分表', '考核', '评价指标', '评价评分'],
  },
  { id: 'sichuan-self-evaluation', kind: 'self-evaluation', needs: ['operator', 'target', 'unit', 'actual'], lacks: [], titleWords: [] },
  { id: 'central-self-evaluation', kind: 'self-evaluation', needs: ['target', 'actual', 'weight', 'score'], lacks: [], titleWords: [] },
  { id: 'transfer-self-evaluation', kind: 'self-evaluation', needs: ['target', 'actual'], lacks: ['score'], titleWords: [] },
  { id: 'self-evaluation', kind: 'self-evaluation', needs: ['actual'], lacks: [], titleWords: [] },
  {
    id: 'assessed-targets',
    kind: 'evaluation-system',
    needs: ['target', 'score', 'formula', 'explanation'],
    lacks: ['actual'],
    titleWords: [],
  },
  { id: 'scored-self-evaluation', kind: 'self-evaluation', needs: ['target', 'score'], lacks: [], titleWords: [] },
  {
    id: 'self-evaluation-without-targets',
    kind: 'self-evaluation',
    needs: ['score'],
    lacks: ['method', 'formula', 'explanation'],
    titleWords: ['自评'],
  },
  {
    id: 'self-evaluation-by-title',
    kind: 'self-evaluation',
    needs: ['target'],
    lacks: ['actual', 'score'],
    titleWords: ['自评表'],
  },
  {
    id: 'target-in-name',
    kind: 'target',
    needs: ['level3'],
    lacks: ['target', 'actual', 'weight', 'score', 'formula', 'method', 'explanation'],
    titleWords: [],
  },
  EVALUATION_ITEMS,
  {
    id: 'evaluation-with-targets',
    kind: 'evaluation-system',
    needs: ['target', 'weight'],
    lacks: ['actual', 'score'],
    titleWords: ['绩效评价表'],
  },
  { id: 'central-target', kind: 'target', needs: ['target', 'weight'], lacks: ['actual', 'score'], titleWords: [] },
  { id: 'transfer-target', kind: 'target', needs: ['target'], lacks: ['actual', 'score'], titleWords: [] },
];

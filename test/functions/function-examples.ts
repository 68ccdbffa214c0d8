import type { JxFunction } from '../../src/functions/evaluators';

/** Calls that the documentation shows; their results are calculated when it is written. */
export const FUNCTION_EXAMPLES: Readonly<Record<JxFunction, readonly (readonly unknown[])[]>> = {
  PERFSCORE: [
    ['≥98%', 0.985, 5],
    ['≥12 份', 9, 8],
    ['≤3 起', '0 起', 3],
    [98, 0.49, 10, '≥', '', '%'],
    ['20万元', 18, 10, '≤'],
    ['≥98%', '', 5],
    ['明显提升', '有所提升', 5],
    ['≥%', 5, 5],
  ],
  COMPLETION: [
    ['≥12 份', 9],
    ['≥98%', 0.49],
    ['0 起', 0],
  ],
  DEVIATION: [
    ['=13000', 13200],
    ['≥12 份', 9],
  ],
  MEETS: [
    ['≥98%', 0.97],
    [3, 2, '≤'],
    ['明显提升', '有所提升'],
  ],
  EXECRATE: [
    [87.4, 100],
    ['449.8万', '500万元'],
    ['', 100],
  ],
  EXECSCORE: [
    [87.4, 100, 10],
    [120, 100, 10],
    [85, 100, 15, 'guangxi-steps'],
  ],
  SUMCHECK: [
    [17, 0, 15, 0],
    [100, 33.3, 33.3, 33.3],
    [10, 5, 4],
  ],
  GRADE: [[91.5], [45, 50]],
  PARSETARGET: [['不低于 95%'], ['2024年12月31日前'], ['明显提升']],
};

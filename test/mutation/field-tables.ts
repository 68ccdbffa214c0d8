import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Truth } from '../corpus-score/truth';
import { FIELD } from '../field/check-field';
import { missesOf } from '../field/misses';

/**
 * The tables of test/field that between them go through every line of row reading that any of them goes through, each line twice
 * where two do; those that go through most come first. The test of all tables is test/field/field.test.ts.
 */
const TABLES = [
  'raw-hubei-fishing-ban',
  'raw-long-names',
  'form-hubei-heritage-monitor',
  'raw-name-end-beside-next-label',
  'form-funds-heads-in-two-lines',
  'raw-outline-with-points',
  'several-projects-sichuan',
  'raw-yueyang-supervision',
  'raw-ningde-chronicles',
  'raw-name-breaks-off',
  'form-chaoyang-clinic',
  'form-assessment-ticks',
  'raw-target-spaces',
  'raw-gulang-canteen',
  'raw-lines-in-one-cell',
  'raw-huangshi-party-school',
  'raw-kuqa-school-export',
  'raw-hunan-ex-ante',
  'form-fujian-taiwan-federation',
  'raw-evaluation-with-actuals',
  'raw-yilong-road-score',
  'raw-header-cut-off-target',
  'raw-yutai-review',
  'raw-liangping-forest',
  'form-scores-of-a-hundred',
  'hunan-typed-target',
  'raw-jiangxi-road',
  'form-xian-review-form',
  'form-tianchang-water',
  'form-zhejiang-bond-four-levels',
  'weights-of-one',
  'panes-long-and-yearly',
  'raw-names-around-values',
  'form-outline-with-points',
  'raw-torn-label-points',
  'raw-trade-services',
  'raw-ocr-operators',
  'form-numbered-groups-with-values',
  'form-names-repeated',
  'raw-yuanzhou-potato',
  'form-institute-funds-left',
  'raw-assessment-ticks',
  'evaluation-with-actuals',
  'form-shandong-monitor-ticks',
  'raw-xinzuoqi-court',
  'form-lines-of-a-page',
  'raw-beitang-road',
  'raw-hospital-baseline',
  'form-fengdu-police',
  'raw-name-and-figure-alone',
  'form-ocean-fund',
  'form-huian-village-road',
  'form-langfang-school-heating',
  'raw-hengshan-maternity',
  'panes-longer-period-has-its-own',
  'form-charity-four-levels',
  'raw-header-cut-off-operators',
  'form-chengan-longevity',
  'group-rows-above',
  'form-header-over-two-rows',
];

const truths = TABLES.map((id) => JSON.parse(readFileSync(join(FIELD, id + '.json'), 'utf8')) as Truth);

test.each(truths.map((truth) => [truth.id, truth] as const))('%s is read as its author means it', (_id, truth) => {
  expect(missesOf(truth)).toEqual([]);
});

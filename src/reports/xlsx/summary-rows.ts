import type { Language } from '../../core/localized';
import { say } from '../../core/localized';
import { SEVERITY_NAMES } from '../report-words';
import type { RuleTexts } from '../source-text';
import type { SummaryCounts } from '../summary-counts';
import { rowXml } from './book-cells';
import { BOOK_WORDS } from './book-words';

/** The rows of the sheet that counts by unit. */
export function unitRows(counts: SummaryCounts, language: Language): readonly string[] {
  return counts
    .units()
    .map(({ unit, path, tables, errors, warnings, infos }, at) =>
      rowXml(at + 2, [
        [unit ?? say(BOOK_WORDS.unknownUnit, { file: path })[language], 'text'],
        ...[tables, errors, warnings, infos].map((count) => [count, 'count'] as const),
      ]),
    );
}

/** The rows of the sheet that counts by rule. */
export function ruleRows(counts: SummaryCounts, rules: RuleTexts, language: Language): readonly string[] {
  return counts.rules().map(({ rule, severity, count }, at) =>
    rowXml(at + 2, [
      [SEVERITY_NAMES[severity][language], severity],
      [rules(rule)?.title[language] ?? '', 'text'],
      [rule, 'text'],
      [count, 'count'],
    ]),
  );
}

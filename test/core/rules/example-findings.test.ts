import type { Figure, WorkbookModel } from '../../../src/core/model/types';
import { readWorkbook } from '../../../src/core/reading/read-workbook';
import { ruleExamples } from '../../../src/core/rules/examples';
import { lazily } from '../../../src/core/remember';
import { rules } from '../../../src/core/rules/registry';
import { runRules } from '../../../src/core/rules/run-rules';
import { DEFAULT_POLICY } from '../../../src/core/scoring/policies';
import { cellName } from '../../../src/core/snapshot/address';
import { snapshotOf } from '../../support/snapshots';
import { besideTemplate } from '../support/findings';

/** Of the examples on each rule's page: the cell that is marked, and those outlined with it; behind = the cells of which the same is said. */
const OUTLINED: Readonly<Record<string, readonly string[]>> = {
  'cell/error-value': ['F5:'],
  'cell/uncheckable': ['E4: E5'],
  'cell/not-a-number': ['F5:'],
  'fund/total-mismatch': ['E4: E5 E6 E7', 'E4: E6 E7'],
  'fund/rate-mismatch': ['H4: F4 E4'],
  'fund/carry-over-excluded': ['E4: E5 E6 E7 F4 F5 F6 F7 =F4'],
  'fund/overspent': ['F4: E4'],
  'fund/negative': ['F5:'],
  'fund/execution-blank': ['I4: F4 E4'],
  'amounts/total-mismatch': ['C7: C4 C5 C6'],
  'amounts/row-mismatch': ['C4: D4 E4', 'C8: D8 E8'],
  'amounts/rate-mismatch': ['E4: D4 C4'],
  'amounts/unit-price': ['E6: C6 D6'],
  'account/hierarchy-mismatch': ['C6: C7 C8', 'D6: D7 D8'],
  'account/balance-mismatch': ['C9: F9'],
  'account/tables-differ': ['C15: C7'],
  'account/basic-above-whole': ['F6: C19'],
  'cross/inconsistent': ['F18: F4'],
  'cross/overview': ['F9: D3'],
  'cross/last-year': ['E6: E18 F18'],
  'text/contradicts-table': ['F11: F9'],
  'text/amount': ['F4:'],
  'text/rate': ['H4:'],
  'text/score': ['H13:'],
  'text/indicator': ['F12:'],
  'template/table-missing': ['A1:'],
  'template/row-missing': ['D9:'],
  'template/row-added': ['D11:'],
  'template/order-changed': ['D9:'],
  'template/label-changed': ['D9:'],
  'template/target-changed': ['E9:', 'E10:'],
  'template/weight-changed': ['G9:', 'G10:'],
  'template/formula-changed': ['H13:'],
  'cell/formula-overwritten': ['H5: H4'],
  'cell/typed-total': ['H13: H9 H10 H11 H12'],
  'cell/number-as-text': ['H9: H13'],
  'fund/low-rate-full-output': ['F4: E4 F9 F10 F11'],
  'fund/budget-cut-to-spent': ['E4: D4 F4'],
  'fund/score-mismatch': ['I4: G4 H4 F4 E4', 'I5: G5 H5 F5 E5'],
  'score/exceeds-weight': ['H12: G12'],
  'score/total-mismatch': ['H13: A13 H9 H10 H11 H12 I4'],
  'cross/score-list': ['H19: B3'],
  'score/group-mismatch': ['E3: A3 E4 E5 E6'],
  'score/not-proportional': ['H12: G12 E12 F12'],
  'score/not-by-policy': ['H12: G12 E12 F12'],
  'score/qualitative-band': ['H11: F11 E11 G11'],
  'score/method': ['E3: D3'],
  'score/missing': ['H12: F12 G12'],
  'total/grade-mismatch': ['B14: H13'],
  'actual/missing': ['F12: E12'],
  'actual/unparseable': ['F9: E9'],
  'text/ocr-suspect': ['E8: D8'],
  'value/above-100-percent': ['F12:'],
  'actual/all-equal-target': ['F9: F10 F11 F12 F13 F14 =F10 =F11 =F12 =F13 =F14'],
  'actual/unexplained-deviation': ['F12: E12 I12'],
  'reason/contradicts-value': ['I12: F12 E12'],
  'weight/total-mismatch': ['G13: G9 G10 G11 G12'],
  'weight/group-mismatch': ['B9: G9 G10', 'A4: B5 B7'],
  'weight/missing': ['G12: E12'],
  'weight/level-split': ['B9: G9 G10 G11 G12'],
  'cross/target-changed': ['E18: E4', 'D20: D6'],
  'cross/weight-changed': ['G18: G19 =G19'],
  'cross/indicator-missing': ['D18: D5'],
  'target/points-in-value-column': ['F9:'],
  'target/unparseable': ['E8: D8'],
  'target/blank': ['E8: D8'],
  'target/compound': ['E8: D8'],
  'target/always-met': ['E8:'],
  'target/direction-contradicts-name': ['E8: D8'],
  'target/deadline-outside-year': ['E8:'],
  'target/percent-for-qualitative': ['E8: D8'],
  'form/duplicate-indicator': ['D10: D9'],
  'form/misplaced-indicator': ['D10: C9'],
  'form/missing-level2': ['B9:'],
  'target/operator-missing': ['E8: D8'],
  'target/operator-invalid': ['E8: D8'],
  'unit/mismatch': ['F9: E9'],
  'unit/missing': ['E11: D11'],
};

const KINDS = ['target', 'self-evaluation', 'evaluation-system', 'amounts', 'final-account'] as const;
/** An index system scores by methods of its own. */
const NOT_SYSTEMS = KINDS.filter((kind) => kind !== 'evaluation-system');

/** The kinds of tables that a rule speaks of, where these are not all; none where it holds tables of two kinds against each other. */
const SPOKEN_OF: Readonly<Record<string, readonly (typeof KINDS)[number][]>> = {
  'fund/execution-blank': ['self-evaluation'],
  'amounts/unit-price': ['amounts'],
  'account/tables-differ': ['final-account'],
  'account/basic-above-whole': ['final-account'],
  'cross/overview': [],
  'cross/last-year': ['self-evaluation'],
  'fund/low-rate-full-output': ['self-evaluation'],
  'fund/budget-cut-to-spent': ['self-evaluation'],
  'score/not-proportional': NOT_SYSTEMS,
  'score/not-by-policy': NOT_SYSTEMS,
  'score/qualitative-band': NOT_SYSTEMS,
  'cross/score-list': [],
  'actual/missing': ['self-evaluation'],
  'actual/unparseable': ['self-evaluation'],
  'actual/all-equal-target': ['self-evaluation'],
  'reason/contradicts-value': NOT_SYSTEMS,
  'weight/level-split': ['target', 'self-evaluation'],
  'cross/target-changed': [],
  'cross/weight-changed': [],
  'cross/indicator-missing': [],
  'target/points-in-value-column': NOT_SYSTEMS,
  'target/unparseable': NOT_SYSTEMS,
  'target/blank': NOT_SYSTEMS,
  'target/percent-for-qualitative': NOT_SYSTEMS,
  'form/misplaced-indicator': NOT_SYSTEMS,
  'form/missing-level2': ['target', 'self-evaluation'],
  'target/operator-missing': NOT_SYSTEMS,
  'unit/missing': NOT_SYSTEMS,
};

type Lost = 'blank' | 'unreadable' | 'not-applicable';

/** The same where the figure of a cell is lost. */
function withoutFigure<T>(part: T, cell: string, state: Lost): T {
  if (Array.isArray(part)) return part.map((each: unknown) => withoutFigure(each, cell, state)) as T;
  if (part === null || typeof part !== 'object' || Object.getPrototypeOf(part) !== Object.prototype) return part;
  const figure = part as Partial<Figure>;
  if (figure.state !== undefined && figure.cell && cellName(figure.cell) === cell)
    return { ...figure, state, value: null, decimals: 0, percent: false, text: state === 'blank' ? '' : '待定', formula: null } as T;
  return Object.fromEntries(Object.entries(part).map(([name, each]) => [name, withoutFigure(each as unknown, cell, state)])) as T;
}

/** The same where every cell that is read has white space around its text. */
function padded<T>(part: T): T {
  if (Array.isArray(part)) return part.map(padded) as T;
  if (part === null || typeof part !== 'object' || Object.getPrototypeOf(part) !== Object.prototype) return part;
  const all = Object.fromEntries(Object.entries(part).map(([name, each]) => [name, padded(each as unknown)]));
  return ('cell' in part && 'text' in part && part.text !== '' ? { ...all, text: ` ${String(part.text)}\n` } : all) as T;
}

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s, on the examples of its page,', (id, rule) => {
  const examples = ruleExamples[id] ?? [];

  test('marks and outlines the cells that it speaks of, in sentences without an open place', () => {
    const found = examples.map((example) => besideTemplate(rule, example));
    expect(found.map((findings) => findings.map(({ cell }) => cell))).toEqual(examples.map(({ fires }) => fires));
    const outlined = found
      .flat()
      .map(({ cell, related, also = [] }) => `${cell}: ${[...related, ...also.map((each) => `=${each}`)].join(' ')}`.trim());
    expect(outlined).toEqual(OUTLINED[id]);
    for (const { message } of found.flat()) expect(message['zh-CN'] + message['en-US']).not.toMatch(/[{}]|undefined/);
  });

  const alone = examples.filter(({ fires, template, text }) => fires.length > 0 && !template && text === undefined);
  const models = lazily(() => alone.map(({ rows }) => readWorkbook(snapshotOf(rows))));
  const run = (model: WorkbookModel) => runRules(model, DEFAULT_POLICY, [rule]);

  test('speaks of the kinds of tables that it is about', () => {
    const kinds = KINDS.filter((kind) =>
      models().some((model) => run({ ...model, tables: model.tables.map((table) => ({ ...table, kind })) }).length > 0),
    );
    expect(kinds).toEqual(models().length === 0 ? [] : (SPOKEN_OF[id] ?? KINDS));
  });

  test('is carried out where one of its figures is blank, a stroke or words', () => {
    for (const model of models()) {
      for (const cell of new Set(run(model).flatMap((finding) => [finding.cell, ...finding.related]))) {
        for (const state of ['blank', 'unreadable', 'not-applicable'] as const) {
          const findings = run(withoutFigure(model, cell, state));
          expect(findings.filter((finding) => finding.id.endsWith('!unchecked')).map(() => `${cell} ${state}`)).toEqual([]);
        }
      }
    }
  });

  test('says the same where there is white space around what the cells show', () => {
    for (const model of models())
      expect(run(padded(model)).map(({ found: shown, expected, message }) => [shown, expected, message])).toEqual(
        run(model).map(({ found: shown, expected, message }) => [shown, expected, message]),
      );
  });
});

import { rules } from '../../src/core/rules/registry';
import type { Finding } from '../../src/core/finding';
import { EngineSession } from '../../src/service/engine-session';
import type { CheckRequest } from '../../src/service/check-request';
import type { CheckOutcome } from '../../src/service/engine-service';
import { plannedEdits } from '../../src/service/planned-edits';
import { underTolerance } from '../../src/service/tolerance';
import { REQUEST, sampleSnapshot } from './support';

const snapshot = sampleSnapshot();

function check(session: EngineSession, change: Partial<CheckRequest> = {}): CheckOutcome {
  const outcome = session.check(snapshot, { ...REQUEST, ...change });
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
}

describe('a check through the service', () => {
  it('finds what is wrong in the published tables, as plain data that can cross to a worker', () => {
    const outcome = check(new EngineSession());
    expect(outcome.result.summary.errors).toBeGreaterThan(0);
    expect(structuredClone(outcome)).toEqual(outcome);
  });

  it('sets ignored findings apart and does not count them', () => {
    const session = new EngineSession();
    const all = check(session);
    const first = all.result.findings.find((finding) => finding.severity === 'error')!;
    const without = check(session, { ignored: [first.id, 'no such finding'] });
    expect(without.ignored.map((finding) => finding.id)).toEqual([first.id]);
    expect(without.result.findings).toHaveLength(all.result.findings.length - 1);
    expect(without.result.summary.errors).toBe(all.result.summary.errors - 1);
  });

  it('takes an unknown policy as the default one', () => {
    expect(check(new EngineSession(), { policy: 'of a later version' }).result.policy).toBe('caiyu-2020-10');
  });

  it('leaves rounding remainders out, or counts them as their rule does, as the person chose, and nothing else', () => {
    const session = new EngineSession();
    const apart = check(session).result;
    const ids = (findings: readonly Finding[]): readonly string[] => findings.map((finding) => finding.id);
    const hidden = check(session, { tolerance: 'hide' }).result;
    const strict = check(session, { tolerance: 'strict' }).result;
    const left = apart.findings.filter((finding) => !ids(hidden.findings).includes(finding.id));
    expect(left.every((finding) => finding.severity === 'info')).toBe(true);
    expect(hidden.summary.infos).toBe(apart.summary.infos - left.length);
    expect(ids(strict.findings)).toEqual(ids(apart.findings));
    expect(strict.summary.infos).toBe(hidden.summary.infos);
  });

  it('lists the scores that a person must judge with cell, values and allowed range', () => {
    const { judgements } = check(new EngineSession());
    expect(judgements.length).toBeGreaterThan(0);
    for (const judgement of judgements) {
      expect(judgement.cell).toMatch(/^[A-Z]+\d+$/);
      expect(Number(judgement.lowest)).toBeLessThanOrEqual(Number(judgement.highest));
      expect(Number(judgement.highest)).toBeLessThanOrEqual(Number(judgement.weight));
      expect(judgement.steps.length).toBeGreaterThan(0);
    }
  });

  it('counts the product’s own formulas and those that are stuck', () => {
    const sheet = snapshot.sheets[0]!;
    const formula = (row: number, text: string, stuck: boolean) => ({
      row,
      column: 30,
      content: stuck ? { type: 'error' as const, code: '#NAME?' } : { type: 'number' as const, number: '1' },
      text: '',
      format: 'General',
      formula: text,
    });
    const cells = [
      ...sheet.cells,
      formula(90, '=JX.PERFSCORE(A1,B1,C1)', false),
      formula(91, '=_xldudf_JX_GRADE(A1)', true),
      formula(92, '=SUM(A1)', false),
      formula(93, '=OTHER(A1)', true),
    ];
    const outcome = new EngineSession().check({ ...snapshot, sheets: [{ ...sheet, cells }] }, REQUEST);
    expect(outcome.ok && outcome.value.ownFormulas).toEqual({ total: 2, stuck: 1 });
  });

  it('explains every rule and names every policy', () => {
    const { rules: explained, policies, defaultPolicy } = new EngineSession().catalogue();
    expect(explained.map((rule) => rule.id)).toEqual(rules.map((rule) => rule.id));
    expect(policies.map((policy) => policy.id)).toContain(defaultPolicy);
    expect(structuredClone(explained)).toEqual(explained);
  });
});

describe('plans through the service', () => {
  it('need a check first', async () => {
    const plan = await plannedEdits(new EngineSession().last, { kind: 'repair' });
    expect(plan.ok ? null : plan.problem.code).toBe('not-checked');
  });

  it('mark the findings of the chosen severities but not the ignored ones', async () => {
    const session = new EngineSession();
    const { findings } = check(session).result;
    const errors = findings.filter((finding) => finding.severity === 'error');
    const choice = { severities: ['error'], notes: false } as const;
    const plan = await plannedEdits(session.last, { kind: 'highlight', choice, ignored: [errors[0]!.id] });
    const marked = plan.ok ? plan.value.edits.map((edit) => `${edit.sheet}!${edit.cell}`) : [];
    expect(new Set(marked)).toEqual(new Set(errors.slice(1).map((finding) => `${finding.sheet}!${finding.cell}`)));
  });

  it('fix a finding that was ignored at the check and taken back since', async () => {
    const session = new EngineSession();
    const fixable = check(session).result.findings.find((finding) => finding.fix)!;
    check(session, { ignored: [fixable.id] });
    const plan = await plannedEdits(session.last, { kind: 'fixes', findingIds: [fixable.id] });
    expect(plan.ok && plan.value.edits).toEqual(fixable.fix?.edits);
  });

  it.each([
    { kind: 'fill', style: 'formula' },
    { kind: 'fill', style: 'value' },
    { kind: 'finalize', style: 'native' },
    { kind: 'repair' },
  ] as const)('are plain data: %j', async (request) => {
    const session = new EngineSession();
    check(session);
    const plan = await plannedEdits(session.last, request);
    expect(plan.ok && plan.value.purpose).toBe(request.kind);
    expect(structuredClone(plan)).toEqual(plan);
  });
});

describe('tolerance', () => {
  const info: Finding = {
    id: 'a',
    rule: 'fund/total-mismatch',
    severity: 'info',
    tableId: 't',
    sheet: 's',
    cell: 'A1',
    related: [],
    found: '',
    expected: '',
    message: { 'zh-CN': '', 'en-US': '' },
    fix: null,
    remainder: true,
  };
  const { remainder: _, ...other } = info;
  const warning: Finding = { ...other, id: 'b', severity: 'warning' };

  it('gives a remainder the severity of its rule when strict, and leaves the rest alone', () => {
    expect(underTolerance([info, warning], 'strict', () => 'error').map((finding) => finding.severity)).toEqual(['error', 'warning']);
    expect(underTolerance([info], 'strict', () => null)).toEqual([info]);
    expect(underTolerance([info, warning], 'hide', () => 'error')).toEqual([warning]);
    expect(underTolerance([info, warning], 'separate', () => 'error')).toEqual([info, warning]);
  });

  it('does not touch notes that do not say that they are remainders', () => {
    const notes = [other, { ...other, rule: 'amounts/row-mismatch', because: 'a' }];
    expect(underTolerance(notes, 'strict', () => 'error')).toEqual(notes);
    expect(underTolerance(notes, 'hide', () => 'error')).toEqual(notes);
  });
});

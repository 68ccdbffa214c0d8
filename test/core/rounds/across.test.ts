import { analyse } from '../../../src/core/engine';
import { acrossFiles, roundFacts, type RoundWorkbook } from '../../../src/core/rounds/across';
import { compareRounds, type RoundOutcome } from '../../../src/core/rounds/compare-rounds';
import { identityOf, identityText, keyText, readIdentity } from '../../../src/core/rounds/identity';
import { roundTables } from '../../../src/core/rounds/round-tables';
import type { Identity, RoundTable } from '../../../src/core/rounds/types';
import { selfEvaluation, SOUND_INDICATORS, targetTable, type ExampleRows } from '../../../src/core/rules/example-tables';
import { DEFAULT_POLICY } from '../../../src/core/scoring/policies';
import { snapshotOf } from '../../support/snapshots';

/** A workbook of a round, nothing of its own found in it. */
function workbook(path: string, rows: ExampleRows): RoundWorkbook {
  const { model } = analyse(snapshotOf(rows), { policy: DEFAULT_POLICY });
  return { path, tables: roundTables(model, [], path), facts: roundFacts(model) };
}

/** The tables of a round with what they say otherwise than each other. */
function round(...files: readonly RoundWorkbook[]): readonly RoundTable[] {
  const across = acrossFiles(files, 'info');
  return files.flatMap(({ tables }) => tables.map((table) => ({ ...table, findings: across.get(keyText(table.key)) ?? [] })));
}

const put = (rows: ExampleRows, changes: Readonly<Record<string, string>>): ExampleRows =>
  rows.map((row) => row.map((cell) => (typeof cell === 'string' ? (changes[cell] ?? cell) : cell)));

function listed(tables: readonly RoundTable[]): readonly Identity[] {
  return tables.flatMap(({ key, findings }) =>
    findings.map((finding) => readIdentity(identityText(identityOf(key, finding, finding.places)))!),
  );
}

const states = ({ listed: outcomes }: RoundOutcome): readonly string[] => outcomes.map(({ state }) => state);

const PLAN = targetTable({
  funds: [
    ['年度资金总额：', 100],
    ['其中：财政拨款', 100],
  ],
  indicators: SOUND_INDICATORS.map(([level1, level2, name, target, , weight]) => [level1, level2, name, target, weight]),
});
const lowered = workbook('自评表.xlsx', put(selfEvaluation({}), { '≥98%': '≥90%' }));
const plan = workbook('目标表.xlsx', PLAN);

test('a contradiction is the evaluation’s, and is known by the names of both tables', () => {
  const tables = round(lowered, plan);
  const told = tables.flatMap(({ kind, findings }) => findings.map(({ rule }) => `${kind} ${rule}`));
  expect(told).toContain('self-evaluation cross/target-changed');
  for (const identity of listed(tables)) expect(identity.against).toEqual([plan.tables[0]!.key]);
});

test('a text with the names of both tables is read again, and not once anything of it was changed', () => {
  const [identity] = listed(round(lowered, plan));
  const text = identityText(identity!);
  expect(readIdentity(text)).toEqual(identity);
  for (let at = 0; at < text.length; at += 1)
    expect(readIdentity(text.slice(0, at) + (text[at] === 'a' ? 'b' : 'a') + text.slice(at + 1))).toBeNull();
});

test('it is mended where both are there and agree, and cannot be checked where one of them is missing', () => {
  const list = listed(round(lowered, plan));
  const right = workbook('自评表.xlsx', selfEvaluation({}));
  expect(new Set(states(compareRounds(list, round(right, plan), true)))).toContain('mended');
  expect(new Set(states(compareRounds(list, round(lowered, plan), true)))).toEqual(new Set(['still']));
  expect(new Set(states(compareRounds(list, round(right), true)))).toEqual(new Set(['unchecked']));
  expect(new Set(states(compareRounds(list, round(plan), true)))).toEqual(new Set(['unchecked']));
});

test('the other table is known again under another title, in a file of another name', () => {
  const list = listed(round(lowered, plan));
  const renamed = workbook('另存.xlsx', put(PLAN, { 项目支出绩效目标表: '2024年度绩效目标申报表' }));
  const { listed: outcomes, fresh } = compareRounds(list, round(lowered, renamed), true);
  expect(outcomes.map(({ state, others }) => [state, others])).toEqual(list.map(() => ['still', [1]]));
  expect(fresh).toEqual([]);
});

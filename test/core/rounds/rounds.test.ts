import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readWorkbook } from '../../../src/core/reading/read-workbook';
import { readXlsx } from '../../../src/hosts/file/xlsx';
import type { WorkbookSnapshot } from '../../../src/core/snapshot/types';
import { withCell } from '../../planted/cells';
import { KINDS } from '../../planted/kinds';
import type { Fault } from '../../planted/types';
import { CORPUS } from '../../support/check-corpus';
import { type CorpusTable, type PlainRows, rowsOf, sheetOf, snapshotOf } from '../../support/snapshots';
import { claims, listOf, nextRound, roundOf, withRows } from './support';

const names = readdirSync(CORPUS).sort();

function book(name: string): WorkbookSnapshot {
  const read = readXlsx(new Uint8Array(readFileSync(path.join(CORPUS, name))), name);
  if (!read.ok) throw new Error(read.problem.code);
  return read.value;
}

const states = (before: WorkbookSnapshot, after: WorkbookSnapshot, file?: string): readonly string[] =>
  nextRound(roundOf(before), roundOf(after, file)).listed.map(({ state }) => state);

/** A self-evaluation in which four things are wrong: a total, an execution rate, a score above its weight and a missing score. */
const FORM = `
项目支出绩效自评表
项目名称|体育馆维修||实施单位|市文化馆
项目资金（万元）||年初预算数|全年预算数|全年执行数|分值|执行率|得分
|年度资金总额|20|20|15|10|75%|7.5
|其中：财政拨款|20|20|15
一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析及改进措施
产出指标|数量指标|维修场馆数量|≥4个|4个|20|25
产出指标|数量指标|更换座椅数量|≥100把|100把|20|20
产出指标|质量指标|验收合格率|≥95%|96%|10|10
效益指标|社会效益指标|受益群众人数|≥2000人|2100人|30|
满意度指标|服务对象满意度|群众满意度|≥90%|92%|10|10
总分|||||100|95`;

const rows = rowsOf(FORM);
const set = (from: PlainRows, changes: Readonly<Record<string, string | number | null>>): PlainRows =>
  Object.entries(changes).reduce((all, [cell, content]) => withCell(all, cell, content), from);
const wrong = set(rows, { G4: '85%', D4: 22 });

function rulesOf(list: ReturnType<typeof listOf>): readonly string[] {
  return list.map(({ finding }) => `${finding.rule} ${finding.cells[0]!}`);
}

test('rows put in above, a renamed sheet and a renamed file leave every issue what it was, in published tables of every kind', () => {
  const lists = ['000-target-5', '002-allocation', 'ext-chizhou-tangxi-2', 'ext-guilin-three', 'ext-zhalaite-procuratorate'].map((id) => {
    const name = `${id}.xlsx`;
    const before = book(name);
    const after = { ...before, sheets: before.sheets.map((sheet) => ({ ...withRows(sheet, 1, 3), name: `改${sheet.name}` })) };
    const [first, second] = [roundOf(before), roundOf(after, '另存.xlsx')];
    const { listed, fresh } = nextRound(first, second);
    expect([name, listed.filter(({ state }) => state !== 'still').length, fresh.length]).toEqual([name, 0, 0]);
    expect(listed.map(({ places }) => places.length)).toEqual(listOf(first).map(({ identity }) => identity.places.length));
    return listed.length;
  });
  expect(lists.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(12);
});

test('of some planted errors mending one takes away what only that one caused, and nothing else, though rows moved and names changed', () => {
  const tables = names
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(path.join(CORPUS, name), 'utf8')) as CorpusTable)
    .filter(({ form }) => form === 'clean');
  let trials = 0;
  for (const [nth, { id, rows: sound, merges = [] }] of tables.filter((_, at) => at % 14 === 1).entries()) {
    const model = readWorkbook(snapshotOf(sound, merges)).tables[0];
    const faults = model ? KINDS.flatMap((kind, at) => kind.faults({ id, rows: sound, merges, model }).slice(at % 3, (at % 3) + 1)) : [];
    const chosen = [...new Map(faults.map((fault) => [fault.cell, fault])).values()].filter((_, at) => at % 3 === nth % 3).slice(0, 2);
    const planted = (some: readonly Fault[]): WorkbookSnapshot =>
      snapshotOf(set(sound, Object.fromEntries(some.map(({ cell, wrong: content }) => [cell, content as string]))), merges);
    if (chosen.length < 2) continue;
    const before = roundOf(planted(chosen));
    for (const mended of chosen) {
      const after = planted(chosen.filter((fault) => fault !== mended));
      const now = claims(roundOf(after));
      const moved = { ...after, sheets: after.sheets.map((sheet) => ({ ...withRows(sheet, 1, 2), name: '改好' })) };
      const { listed, fresh } = nextRound(before, roundOf(moved, '改好.xlsx'));
      const known = claims(before);
      expect([id, mended.cell, listed.map(({ state }) => state)]).toEqual([
        id,
        mended.cell,
        listOf(before).map(({ finding }) => (finding.cells.some((cell) => now.has(`${finding.rule} ${cell}`)) ? 'still' : 'mended')),
      ]);
      expect(fresh.filter(({ beneath }) => beneath === null).length).toBe(
        roundOf(after)
          .flatMap(({ findings }) => findings)
          .filter(({ rule, cells }) => cells.some((cell) => !known.has(`${rule} ${cell}`))).length,
      );
      trials += 1;
    }
  }
  expect(trials).toBeGreaterThan(5);
});

test('each of several issues of one form can be mended alone, and what a mending brings is new', () => {
  const before = roundOf(snapshotOf(wrong, null));
  const listed = rulesOf(listOf(before));
  expect(listed).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^fund\/total-mismatch/),
      expect.stringMatching(/^score\/exceeds-weight/),
      expect.stringMatching(/^score\/missing/),
    ]),
  );
  const after = (
    changes: Readonly<Record<string, string | number | null>>,
  ): { readonly gone: readonly string[]; readonly fresh: readonly string[] } => {
    const outcome = nextRound(before, roundOf(snapshotOf(set(wrong, changes), null)));
    return {
      gone: listed.filter((_, at) => outcome.listed[at]!.state === 'mended'),
      fresh: outcome.fresh.map(({ finding }) => finding.rule),
    };
  };
  expect(after({ D4: 20 }).gone).toEqual([expect.stringMatching(/^fund\/total-mismatch/)]);
  expect(after({ G10: 30, G12: 125 }).gone).toEqual(expect.arrayContaining([expect.stringMatching(/^score\/missing/)]));
  expect(after({ E9: null }).fresh).toEqual(expect.arrayContaining(['actual/missing']));
  expect(after({ E9: null }).gone).toEqual([]);
});

test('an indicator put in between, and one taken out, do not make others look mended or new', () => {
  const more: PlainRows = [...wrong.slice(0, 6), ['产出指标', '数量指标', '新增健身器材数量', '≥5套', '5套', 0, 0], ...wrong.slice(6)];
  const less = wrong.filter((row) => row[2] !== '验收合格率');
  for (const changed of [more, less]) {
    const { listed, fresh } = nextRound(roundOf(snapshotOf(wrong, null)), roundOf(snapshotOf(changed, null)));
    const list = listOf(roundOf(snapshotOf(wrong, null)));
    for (const rule of ['fund/total-mismatch', 'score/exceeds-weight', 'score/missing'])
      expect([rule, listed[list.findIndex(({ finding }) => finding.rule === rule)]!.state]).toEqual([rule, 'still']);
    expect(fresh.filter(({ finding }) => ['fund/total-mismatch', 'score/exceeds-weight', 'score/missing'].includes(finding.rule))).toEqual(
      [],
    );
  }
});

test('of a finding that tells of several rows the mended ones go, and it stays for the rest', () => {
  const without = set(rows, { D7: '4个', D8: '100把', D10: '2000人' });
  const before = roundOf(snapshotOf(without, null));
  const many = listOf(before).findIndex(({ identity }) => identity.places.length > 1);
  expect(many).toBeGreaterThanOrEqual(0);
  const outcome = nextRound(before, roundOf(snapshotOf(set(without, { D7: '≥4个' }), null))).listed[many]!;
  expect([outcome.state, outcome.places.length]).toEqual(['still', listOf(before)[many]!.identity.places.length - 1]);
});

test('a row that was deleted with its error is told of, since nothing was mended there', () => {
  const before = roundOf(snapshotOf(wrong, null));
  const at = listOf(before).findIndex(({ finding }) => finding.rule === 'score/exceeds-weight');
  const { listed } = nextRound(
    before,
    roundOf(
      snapshotOf(
        wrong.filter((row) => row[2] !== '维修场馆数量'),
        null,
      ),
    ),
  );
  expect([listed[at]!.state, listed[at]!.rowGone]).toEqual(['mended', true]);
});

test('a table that is not among the files cannot be checked, and the same form of another unit or project does not stand in for it', () => {
  const other = set(wrong, { E2: '市图书馆', B2: '采编系统' });
  expect(states(snapshotOf(wrong, null), snapshotOf(other, null))).toEqual(states(snapshotOf(wrong, null), snapshotOf([['说明']], null)));
  expect(new Set(states(snapshotOf(wrong, null), snapshotOf(other, null)))).toEqual(new Set(['unchecked']));
  const twins = { ...snapshotOf(wrong, null), sheets: [sheetOf(other, null, '一'), sheetOf(wrong, null, '二')] };
  expect(new Set(states(snapshotOf(wrong, null), twins))).toEqual(new Set(['still']));
});

test('files of one name in two folders, with the same form and no unit, are each told of by their own', () => {
  const unnamed = set(wrong, { A2: null, B2: null, D2: null, E2: null });
  const both = [
    ...roundOf(snapshotOf(unnamed, null), '甲/自评表.xlsx'),
    ...roundOf(snapshotOf(set(unnamed, { G7: 20 }), null), '乙/自评表.xlsx'),
  ];
  const mended = [
    ...roundOf(snapshotOf(set(unnamed, { D4: 20 }), null), '甲/自评表.xlsx'),
    ...roundOf(snapshotOf(set(unnamed, { G7: 20 }), null), '乙/自评表.xlsx'),
  ];
  const { listed, fresh } = nextRound(both, mended);
  expect(fresh).toEqual([]);
  expect(listed.flatMap(({ state }, at) => (state === 'mended' ? [`${listOf(both)[at]!.finding.rule} ${listed[at]!.table}`] : []))).toEqual(
    ['fund/total-mismatch 0'],
  );
});

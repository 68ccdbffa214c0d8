import type { PlannedEdit } from '../../../src/core/planned-edit';
import type { SimulatedExcel } from '../../simulated-excel/simulated-excel';
import { createSimulatedExcel } from '../../simulated-excel/simulated-excel';
import type { HostFixture } from '../contract/fixture';
import { apply, edit, plan, problem, value } from '../contract/steps';
import { bookOf, hostIn } from './excel-under-test';

const FIXTURE: HostFixture = {
  sheets: [
    {
      name: '自评表',
      rows: [
        ['指标', { number: '4' }, { number: '3.94', format: '0.00' }],
        ['合计', null, { number: '3.94', formula: '=SUM(C1:C1)' }],
      ],
    },
    { name: '附表', rows: [[{ number: '1' }]] },
  ],
};

const EDITS: readonly PlannedEdit[] = [
  edit('自评表', 'C1', { content: { type: 'number', number: '4' }, mark: '#FFC7CE' }),
  edit('附表', 'A1', { content: { type: 'text', text: '改' } }),
];

function open(): SimulatedExcel {
  return createSimulatedExcel(bookOf(FIXTURE));
}

async function applied(simulated: SimulatedExcel, edits = EDITS): Promise<string> {
  const { entry } = await apply(hostIn(simulated), edits);
  return entry ?? '';
}

describe('the journal', () => {
  it('is kept in custom XML parts of the workbook, and leaves none behind', async () => {
    const simulated = open();
    simulated.book.parts.set('other', { id: 'other', namespace: 'urn:other', xml: '<x xmlns="urn:other">1</x>' });
    const entry = await applied(simulated);
    expect(simulated.book.parts.size).toBeGreaterThan(2);
    value(await hostIn(simulated).revert(entry));
    expect([...simulated.book.parts.keys()]).toEqual(['other']);
  });

  it('survives what XML and JSON make of odd characters', async () => {
    const simulated = open();
    const odd = 'a<b>&"\'\u0001\uFFFE\uD800]]>&amp;𠮷\r\n';
    simulated.cell('自评表', 'A1').value = odd;
    const before = simulated.state();
    const entry = await applied(simulated, [edit('自评表', 'A1', { content: { type: 'text', text: `${odd}2` } })]);
    expect(simulated.cell('自评表', 'A1').value).toBe(`${odd}2`);
    const reopened = simulated.reopen();
    value(await hostIn(reopened).revert(entry));
    expect(reopened.state()).toEqual(before);
  });

  it('skips a damaged entry in the list, and says so when it is to be reverted', async () => {
    const simulated = open();
    const entry = await applied(simulated);
    for (const part of simulated.book.parts.values())
      if (part.namespace.includes(':cells:')) part.xml = part.xml.replace('"before"', '"lost');
    expect(problem(await hostIn(simulated).revert(entry))).toMatchObject({
      code: 'unknown-entry',
      message: { 'zh-CN': expect.stringContaining('损坏') as unknown },
    });
    for (const part of simulated.book.parts.values()) part.xml = `<journal xmlns="${part.namespace}">nonsense</journal>`;
    expect(value(await hostIn(simulated).journal())).toEqual([]);
  });

  it('names what broke off as unfinished', async () => {
    const simulated = open();
    await applied(simulated);
    const calls = simulated.reopen();
    calls.resetCounts();
    await hostIn(calls).apply(plan(EDITS));
    // Breaks for good at the last call but one: the written state is not recorded.
    simulated.failAt(calls.calls - 1, { lasting: true });
    expect(problem(await hostIn(simulated).apply(plan(EDITS))).code).toBe('partly-written');
    simulated.heal();
    const [last, first] = value(await hostIn(simulated).journal());
    expect([last?.unfinished, first?.unfinished]).toEqual([true, undefined]);
  });
});

describe('reverting', () => {
  it('finds a sheet under its new name', async () => {
    const simulated = open();
    const entry = await applied(simulated);
    simulated.sheet('自评表').name = '自评表（定稿）';
    const { restored } = value(await hostIn(simulated).revert(entry));
    expect(restored).toEqual([
      { sheet: '自评表（定稿）', cell: 'C1' },
      { sheet: '附表', cell: 'A1' },
    ]);
    expect(simulated.cell('自评表（定稿）', 'C1')).toMatchObject({ value: 3.94, fill: null });
  });

  it('restores the other sheets where one was deleted', async () => {
    const simulated = open();
    const entry = await applied(simulated);
    simulated.book.sheets.splice(0, 1);
    const { restored, refused } = value(await hostIn(simulated).revert(entry));
    expect(restored).toEqual([{ sheet: '附表', cell: 'A1' }]);
    expect(refused.map(({ sheet, cell }) => [sheet, cell])).toEqual([['自评表', 'C1']]);
    expect(value(await hostIn(simulated).journal())).toEqual([]);
  });

  it('keeps the record for a sheet that is protected meanwhile, until it is open again', async () => {
    const simulated = open();
    const before = simulated.state();
    const entry = await applied(simulated);
    simulated.sheet('附表').isProtected = true;
    const first = value(await hostIn(simulated).revert(entry));
    expect(first.refused.map(({ sheet, reason }) => [sheet, reason['zh-CN'].includes('保护')])).toEqual([['附表', true]]);
    expect(simulated.cell('自评表', 'C1').value).toBe(3.94);
    simulated.sheet('附表').isProtected = false;
    value(await hostIn(simulated).revert(entry));
    expect(simulated.state()).toEqual(before);
    expect(value(await hostIn(simulated).journal())).toEqual([]);
  });

  it('knows its formulas in the spelling that Excel gives them', async () => {
    const simulated = open();
    const before = simulated.state();
    const entry = await applied(simulated, [edit('自评表', 'C1', { content: { type: 'formula', formula: '=round(b1*0.985, 2)' } })]);
    expect(simulated.cell('自评表', 'C1').formula).toBe('=ROUND(B1*0.985, 2)');
    expect(value(await hostIn(simulated).revert(entry)).changedSince).toEqual([]);
    expect(simulated.state()).toEqual(before);
  });

  it('of a content leaves a number format alone that the user chose since', async () => {
    const simulated = open();
    const entry = await applied(simulated, [edit('自评表', 'C1', { content: { type: 'number', number: '4' } })]);
    simulated.cell('自评表', 'C1').format = '0.0';
    expect(value(await hostIn(simulated).revert(entry)).restored).toHaveLength(1);
    expect(simulated.cell('自评表', 'C1')).toMatchObject({ value: 3.94, format: '0.0' });
  });

  it('asks for a later command on the same part first, and names it', async () => {
    const simulated = open();
    const first = await applied(simulated);
    value(await hostIn(simulated).apply(plan([edit('自评表', 'C1', { mark: '#C6EFCE' })], 'highlight', '标出问题')));
    expect(problem(await hostIn(simulated).revert(first))).toMatchObject({
      code: 'later-first',
      message: { 'zh-CN': expect.stringContaining('标出问题') as unknown },
    });
  });

  it('can be cancelled before it changes anything', async () => {
    const simulated = open();
    const entry = await applied(simulated);
    const before = simulated.state();
    const abort = new AbortController();
    const reverting = hostIn(simulated).revert(entry, { signal: abort.signal });
    abort.abort();
    expect(problem(await reverting).code).toBe('cancelled');
    expect(simulated.state()).toEqual(before);
  });
});

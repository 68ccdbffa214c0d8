import fc from 'fast-check';
import type { PlannedEdit } from '../../../src/core/planned-edit';
import type { CreateHost, HostUnderTest } from './fixture';
import { apply, applied, cell, edit, problem, state, TABLE, value } from './steps';

const SHEET = '自评表';

const EVERY_KIND: readonly PlannedEdit[] = [
  edit(SHEET, 'E3', {
    content: { type: 'formula', formula: '=JX.PERFSCORE(B3,C3,D3)' },
    numberFormat: '0.0',
    mark: '#FFC7CE',
    note: { 'zh-CN': '注', 'en-US': 'note' },
  }),
  edit(SHEET, 'E4', { content: { type: 'number', number: '10' }, numberFormat: '0.00' }),
  edit(SHEET, 'E6', { content: { type: 'number', number: '23.94' }, mark: '#C6EFCE' }),
  edit(SHEET, 'D6', { content: { type: 'blank' } }),
  edit(SHEET, 'A3', { content: { type: 'text', text: '=改名' } }),
  edit(SHEET, 'C4', { numberFormat: '0%' }),
  edit(SHEET, 'K30', { mark: '#C6EFCE' }),
  edit(SHEET, 'A1', { content: { type: 'text', text: '标题' }, mark: '#C6EFCE' }),
  edit('附表', 'C1', { content: { type: 'text', text: '三' } }),
];

/** Cells, formats, formulas, fills, marks and notes of all cells that the plans of this file touch. */
async function everything(under: HostUnderTest): Promise<unknown> {
  const looks = [];
  for (const { sheet, cell: name } of EVERY_KIND)
    looks.push([sheet, name, await under.fill(sheet, name), await under.mark(sheet, name), await under.note(sheet, name)]);
  return { cells: await state(under.host), looks };
}

const CELLS = ['A1', 'A3', 'B3', 'C4', 'D4', 'E3', 'E4', 'E6', 'F3', 'G9'] as const;

function anyEdits(): fc.Arbitrary<PlannedEdit[]> {
  const content = fc.oneof(
    fc.record({
      type: fc.constant('number' as const),
      number: fc.integer({ min: -9999, max: 9999 }).map((cents) => (cents / 100).toString()),
    }),
    fc.record({ type: fc.constant('text' as const), text: fc.constantFrom('=A1', '文字', '12', 'a\nb') }),
    fc.record({ type: fc.constant('formula' as const), formula: fc.constantFrom('=1+1', '=SUM(D3:D5)', '=JX.GRADE(E6)') }),
    fc.constant({ type: 'blank' as const }),
  );
  const parts = fc.record(
    {
      content,
      mark: fc.constantFrom('#FFC7CE', '#C6EFCE'),
      numberFormat: fc.constantFrom('0.00', '0.0%', '#,##0'),
    },
    { requiredKeys: [] },
  );
  return fc
    .uniqueArray(fc.tuple(fc.constantFrom(...CELLS), parts), { selector: ([name]) => name, minLength: 1, maxLength: 6 })
    .map((edits) => edits.map(([name, part]) => edit(SHEET, name, part)));
}

export function describeReverting(create: CreateHost): void {
  describe('taking a command back', () => {
    it('restores every cell to the last one: values, formulas, formats, marks, notes', async () => {
      const under = await create(TABLE);
      const before = await everything(under);
      const entry = await applied(under.host, EVERY_KIND);
      expect(await everything(under)).not.toEqual(before);
      const receipt = value(await under.host.revert(entry));
      expect(receipt.restored).toEqual(EVERY_KIND.map(({ sheet, cell: name }) => ({ sheet, cell: name })));
      expect(receipt.changedSince).toEqual([]);
      expect(receipt.refused).toEqual([]);
      expect(await everything(under)).toEqual(before);
      expect(value(await under.host.journal())).toEqual([]);
    });

    it('puts an error value back that somebody had typed, and everything else of the command', async () => {
      const rows = [
        ['指标', '分值', '得分'],
        ['合格率', { number: '10' }, null],
        ['满意度', { number: '20' }, { number: '18' }],
        ['合计', { number: '30', formula: '=SUM(B2:B3)' }, { error: '#N/A' }],
      ];
      const under = await create({ sheets: [{ name: SHEET, rows }] });
      const before = await state(under.host);
      const entry = await applied(under.host, [
        edit(SHEET, 'C2', { content: { type: 'formula', formula: '=B2*0.9' } }),
        edit(SHEET, 'C4', { content: { type: 'number', number: '27' } }),
      ]);
      expect(value(await under.host.revert(entry)).refused).toEqual([]);
      expect(await state(under.host)).toEqual(before);
    });

    it('still restores everything after save, close and reopen', async () => {
      const first = await create(TABLE);
      const before = await everything(first);
      const entry = await applied(first.host, EVERY_KIND);
      const second = await first.reopen();
      expect(value(await second.host.journal()).map(({ id }) => id)).toEqual([entry]);
      value(await second.host.revert(entry));
      expect(await everything(second)).toEqual(before);
      const third = await second.reopen();
      expect(await everything(third)).toEqual(before);
      expect(value(await third.host.journal())).toEqual([]);
    });

    it('leaves cells alone that someone changed since, and names them', async () => {
      const under = await create(TABLE);
      const entry = await applied(under.host, [
        edit(SHEET, 'E3', { content: { type: 'number', number: '4' }, mark: '#FFC7CE' }),
        edit(SHEET, 'E4', { content: { type: 'formula', formula: '=D4' } }),
        edit(SHEET, 'E5', { content: { type: 'number', number: '9' } }),
      ]);
      await under.type(SHEET, 'E4', { type: 'number', number: '7' });
      const receipt = value(await under.host.revert(entry));
      expect(receipt.changedSince).toEqual([{ sheet: SHEET, cell: 'E4' }]);
      expect(receipt.restored).toEqual([
        { sheet: SHEET, cell: 'E3' },
        { sheet: SHEET, cell: 'E5' },
      ]);
      expect((await cell(under.host, SHEET, 'E4'))?.content).toEqual({ type: 'number', number: '7' });
      expect((await cell(under.host, SHEET, 'E3'))?.text).toBe('3.94');
      expect(await under.fill(SHEET, 'E3')).toBe('#FFFF00');
      expect((await cell(under.host, SHEET, 'E5'))?.text).toBe('待定');
    });

    it('is not disturbed by changes in other cells', async () => {
      const under = await create(TABLE);
      const entry = await applied(under.host, [
        edit(SHEET, 'E3', { content: { type: 'number', number: '4' }, numberFormat: '0', mark: '#FFC7CE' }),
      ]);
      await under.type(SHEET, 'A4', { type: 'text', text: '合格率（改）' });
      const receipt = value(await under.host.revert(entry));
      expect(receipt.restored).toEqual([{ sheet: SHEET, cell: 'E3' }]);
      expect(await cell(under.host, SHEET, 'E3')).toMatchObject({
        text: '3.94',
        format: '0.00',
        content: { type: 'number', number: '3.94' },
      });
      expect(await under.fill(SHEET, 'E3')).toBe('#FFFF00');
      expect((await cell(under.host, SHEET, 'A4'))?.text).toBe('合格率（改）');
    });

    it('lists commands newest first with their titles and sizes', async () => {
      const { host } = await create(TABLE);
      const fill = await applied(host, [edit(SHEET, 'E4', { content: { type: 'number', number: '10' } })], 'fill', '填充得分');
      const marks = await applied(
        host,
        [edit(SHEET, 'E3', { mark: '#FFC7CE' }), edit(SHEET, 'B3', { mark: '#FFC7CE' })],
        'highlight',
        '标出问题',
      );
      expect(value(await host.journal())).toEqual([
        { id: marks, title: { 'zh-CN': '标出问题', 'en-US': '标出问题' }, purpose: 'highlight', cells: 2 },
        { id: fill, title: { 'zh-CN': '填充得分', 'en-US': '填充得分' }, purpose: 'fill', cells: 1 },
      ]);
    });

    it('takes commands back in any order where they touch different cells', async () => {
      const under = await create(TABLE);
      const before = await everything(under);
      const fill = await applied(under.host, [edit(SHEET, 'E4', { content: { type: 'number', number: '10' } })]);
      const marks = await applied(under.host, [edit(SHEET, 'E3', { mark: '#FFC7CE' })], 'highlight');
      value(await under.host.revert(fill));
      expect(await cell(under.host, SHEET, 'E4')).toBeUndefined();
      expect(await under.mark(SHEET, 'E3')).toBe('#FFC7CE');
      value(await under.host.revert(marks));
      expect(await everything(under)).toEqual(before);
    });

    it('asks for the later command first where both changed the same part of a cell', async () => {
      const under = await create(TABLE);
      const before = await everything(under);
      const first = await applied(under.host, [edit(SHEET, 'E3', { content: { type: 'number', number: '4' } })]);
      const second = await applied(under.host, [edit(SHEET, 'E3', { content: { type: 'number', number: '3.5' }, mark: '#FFC7CE' })], 'fix');
      expect(problem(await under.host.revert(first)).code).toBe('later-first');
      expect((await cell(under.host, SHEET, 'E3'))?.text).toBe('3.50');
      value(await under.host.revert(second));
      value(await under.host.revert(first));
      expect(await everything(under)).toEqual(before);
    });

    it('takes a fill back under a later mark of the same cell, and leaves the mark', async () => {
      const under = await create(TABLE);
      const before = await everything(under);
      const fill = await applied(under.host, [edit(SHEET, 'E3', { content: { type: 'number', number: '4' } })]);
      const mark = await applied(under.host, [edit(SHEET, 'E3', { mark: '#FFC7CE' })], 'highlight');
      expect(value(await under.host.revert(fill)).restored).toEqual([{ sheet: SHEET, cell: 'E3' }]);
      expect((await cell(under.host, SHEET, 'E3'))?.text).toBe('3.94');
      expect(await under.mark(SHEET, 'E3')).toBe('#FFC7CE');
      value(await under.host.revert(mark));
      expect(await everything(under)).toEqual(before);
    });

    it('takes every mark off, those of no record too, and leaves fills and notes of the user', async () => {
      const first = await create(TABLE);
      const before = await everything(first);
      await applied(first.host, [edit(SHEET, 'E3', { mark: '#FFC7CE' }), edit(SHEET, 'E4', { mark: '#C6EFCE' })], 'highlight');
      await applied(first.host, [edit('附表', 'A1', { mark: '#FFC7CE' }), edit('附表', 'B1', { mark: '#FFC7CE' })], 'highlight');
      value(await first.host.forget());
      const under = await first.reopen();
      expect(await under.mark(SHEET, 'E3')).toBe('#FFC7CE');
      expect(value(await under.host.clearMarks!())).toEqual({ cells: 4, refused: [] });
      expect(await everything(await under.reopen())).toEqual(before);
      expect(value(await under.host.clearMarks!())).toEqual({ cells: 0, refused: [] });
    });

    it('keeps a command for the cells that someone changed, and takes them back once they are as it left them', async () => {
      const first = await create(TABLE);
      const before = await everything(first);
      const entry = await applied(first.host, [
        edit(SHEET, 'E3', { content: { type: 'number', number: '4' } }),
        edit(SHEET, 'E4', { content: { type: 'number', number: '10' } }),
      ]);
      await first.type(SHEET, 'E4', { type: 'number', number: '7' });
      value(await first.host.revert(entry));
      const under = await first.reopen();
      expect(value(await under.host.journal())).toMatchObject([{ id: entry, cells: 1, isRest: true }]);
      expect(value(await under.host.journal())[0]).not.toHaveProperty('unfinished');
      expect(value(await under.host.revert(entry))).toMatchObject({ restored: [], changedSince: [{ sheet: SHEET, cell: 'E4' }] });
      await under.type(SHEET, 'E4', { type: 'number', number: '10' });
      await under.type(SHEET, 'E3', { type: 'number', number: '5' });
      expect(value(await under.host.revert(entry)).restored).toEqual([{ sheet: SHEET, cell: 'E4' }]);
      expect(value(await under.host.journal())).toEqual([]);
      expect((await cell(under.host, SHEET, 'E3'))?.content).toEqual({ type: 'number', number: '5' });
      await under.type(SHEET, 'E3', { type: 'number', number: '3.94' });
      expect(await everything(under)).toEqual(before);
    });

    it('lets an earlier command be taken back past what a revert left on record', async () => {
      const under = await create(TABLE);
      const first = await applied(under.host, [
        edit(SHEET, 'E3', { content: { type: 'number', number: '4' } }),
        edit(SHEET, 'E4', { content: { type: 'number', number: '10' } }),
      ]);
      const second = await applied(under.host, [edit(SHEET, 'E4', { content: { type: 'number', number: '9' } })]);
      await under.type(SHEET, 'E4', { type: 'number', number: '7' });
      expect(value(await under.host.revert(second)).changedSince).toHaveLength(1);
      expect(value(await under.host.revert(first))).toMatchObject({
        restored: [{ sheet: SHEET, cell: 'E3' }],
        changedSince: [{ sheet: SHEET, cell: 'E4' }],
      });
    });

    it('forgets all commands when the person wants their old contents gone', async () => {
      const under = await create(TABLE);
      const entry = await applied(under.host, [edit(SHEET, 'E5', { content: { type: 'number', number: '9' } })]);
      const before = await everything(under);
      value(await under.host.forget());
      expect(value(await under.host.journal())).toEqual([]);
      expect(problem(await under.host.revert(entry)).code).toBe('unknown-entry');
      expect(await everything(under)).toEqual(before);
      const again = await applied(under.host, [edit(SHEET, 'E4', { content: { type: 'number', number: '10' } })]);
      const later = await under.reopen();
      expect(value(await later.host.journal()).map(({ id }) => id)).toEqual([again]);
    });

    it('says so where a command is not recorded', async () => {
      const { host } = await create(TABLE);
      expect(problem(await host.revert('no-such-entry')).code).toBe('unknown-entry');
    });

    it('does nothing when it was cancelled before it started', async () => {
      const { host } = await create(TABLE);
      const entry = await applied(host, [edit(SHEET, 'E4', { content: { type: 'number', number: '10' } })]);
      expect(problem(await host.revert(entry, { signal: AbortSignal.abort() })).code).toBe('cancelled');
      expect((await cell(host, SHEET, 'E4'))?.text).toBe('10');
      expect(value(await host.journal())).toHaveLength(1);
    });

    it('restores the original from any plans, taken back newest first', async () => {
      await fc.assert(
        fc.asyncProperty(anyEdits(), anyEdits(), async (one, two) => {
          let under = await create(TABLE);
          const before = await everything(under);
          await apply(under.host, one);
          await apply(under.host, two);
          under = await under.reopen();
          for (const { id } of value(await under.host.journal())) value(await under.host.revert(id));
          expect(await everything(under)).toEqual(before);
        }),
        { numRuns: 15, seed: 20_240_131 },
      );
    });
  });
}

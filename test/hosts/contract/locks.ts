import { CELL_LOCKED, FORMAT_LOCKED, NOTE_LOCKED } from '../../../src/hosts/journal/reasons';
import type { CreateHost, FixtureSheet, HostFixture } from './fixture';
import { apply, cell, edit, state, value } from './steps';

const SHEET = '受保护的自评表';
const NOTE = { 'zh-CN': '说明', 'en-US': 'why' };

/** A form as its authority hands it out: the scores are open, all else is locked. */
function form(protection: FixtureSheet['protected'] = true): HostFixture {
  const open = { unlocked: true } as const;
  return {
    sheets: [
      {
        name: SHEET,
        protected: protection,
        rows: [
          ['指标', '分值', '得分'],
          ['培训人次', { number: '10' }, { ...open, number: '9' }],
          ['合格率', { number: '20' }, open],
          ['满意度', { number: '10' }, null],
        ],
      },
    ],
  };
}

export function describeLocks(create: CreateHost): void {
  describe('on a protected sheet', () => {
    it('writes the contents of unlocked cells and names the locked ones, and takes back what it wrote', async () => {
      const under = await create(form());
      const before = await state(under.host);
      const { entry, written, refused } = await apply(under.host, [
        edit(SHEET, 'C2', { content: { type: 'number', number: '9.5' } }),
        edit(SHEET, 'C3', { content: { type: 'formula', formula: '=B3' } }),
        edit(SHEET, 'C4', { content: { type: 'number', number: '8' } }),
        edit(SHEET, 'B2', { content: { type: 'blank' } }),
        edit(SHEET, 'H20', { content: { type: 'number', number: '1' } }),
      ]);
      expect(written.map((place) => place.cell)).toEqual(['C2', 'C3']);
      expect(refused).toEqual(['C4', 'B2', 'H20'].map((name) => ({ sheet: SHEET, cell: name, reason: CELL_LOCKED })));
      const { host } = await under.reopen();
      expect((await cell(host, SHEET, 'C2'))?.content).toEqual({ type: 'number', number: '9.5' });
      expect(value(await host.revert(entry!))).toMatchObject({ changedSince: [], refused: [] });
      expect(await state(host)).toEqual(before);
    });

    it('writes contents without their number formats and says so where these are locked', async () => {
      const under = await create(form());
      const before = await state(under.host);
      const { entry, written, remarks } = await apply(under.host, [
        edit(SHEET, 'C2', { content: { type: 'number', number: '0.95' }, numberFormat: '0.0%' }),
        edit(SHEET, 'C3', { content: { type: 'number', number: '20' }, mark: '#C6EFCE', note: NOTE }),
      ]);
      expect(written.map((place) => place.cell)).toEqual(['C2', 'C3']);
      expect(remarks?.map((remark) => remark['zh-CN'])).toEqual([
        `${FORMAT_LOCKED['zh-CN']}（${SHEET}!C2、${SHEET}!C3）`,
        `${NOTE_LOCKED['zh-CN']}（${SHEET}!C3）`,
      ]);
      expect(await cell(under.host, SHEET, 'C2')).toMatchObject({ content: { type: 'number', number: '0.95' }, format: 'General' });
      expect([await under.mark(SHEET, 'C3'), await under.note(SHEET, 'C3')]).toEqual([null, null]);
      value(await under.host.revert(entry!));
      expect(await state(under.host)).toEqual(before);
    });

    it('marks no cell, open or locked, where formats are locked', async () => {
      const under = await create(form());
      const { entry, refused } = await apply(
        under.host,
        [edit(SHEET, 'C2', { mark: '#FFC7CE' }), edit(SHEET, 'C4', { mark: '#FFC7CE', note: NOTE })],
        'highlight',
      );
      expect([entry, refused]).toEqual([null, ['C2', 'C4'].map((name) => ({ sheet: SHEET, cell: name, reason: FORMAT_LOCKED }))]);
    });

    it('marks every cell where formats are open, with a note where these are, and takes the marks off again', async () => {
      for (const notes of [false, true]) {
        const under = await create(form({ formats: true, ...(notes ? { notes: true as const } : {}) }));
        const before = await state(under.host);
        const { entry, written, remarks } = await apply(under.host, [edit(SHEET, 'C4', { mark: '#FFC7CE', note: NOTE })], 'highlight');
        expect([written.length, await under.mark(SHEET, 'C4')]).toEqual([1, '#FFC7CE']);
        if (under.host.abilities.notes)
          expect([await under.note(SHEET, 'C4'), remarks?.length ?? 0]).toEqual(notes ? ['说明', 0] : [null, 1]);
        const { host, mark, note } = await under.reopen();
        expect(value(await host.revert(entry!)).refused).toEqual([]);
        expect([await mark(SHEET, 'C4'), await note(SHEET, 'C4'), await state(host)]).toEqual([null, null, before]);
      }
    });

    it('takes all marks off where formats are open', async () => {
      const under = await create(form({ formats: true }));
      await apply(under.host, [edit(SHEET, 'A1', { mark: '#FFC7CE' }), edit(SHEET, 'C4', { mark: '#FFC7CE' })], 'highlight');
      value(await under.host.forget());
      expect(value(await under.host.clearMarks!())).toEqual({ cells: 2, refused: [] });
      expect(await under.mark(SHEET, 'C4')).toBeNull();
    });
  });
}

import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import type { PlannedEdit } from '../../../src/core/planned-edit';
import type { Localized } from '../../../src/core/localized';
import { CELL_LOST } from '../../../src/hosts/journal/reasons';
import type { RevertReceipt } from '../../../src/hosts/port';
import type { SimulatedExcel } from '../../simulated-excel/simulated-excel';
import type { HostFixture } from '../contract/fixture';
import { applied, edit, problem, value } from '../contract/steps';
import { buildXlsx } from '../../support/xlsx/build-xlsx';
import { MemoryHost } from './memory-host';
import { inOtherProgram, openedInProgram } from './other-program';
import { pack } from '../../support/xlsx/packages';

const SHEET = '自评表';

const FIXTURE: HostFixture = {
  sheets: [
    {
      name: SHEET,
      rows: [
        ['项目支出绩效自评表'],
        ['三级指标', '分值', '得分', '原因'],
        ['丙：巡查次数', { number: '10' }, { number: '9' }, null],
        ['甲：合格率', { number: '20' }, { number: '18', fill: '#FFFF00' }, '略低'],
        ['乙：满意度', { number: '10' }, { number: '8', formula: '=B5*0.8' }, null],
        ['合计', { number: '40', formula: '=SUM(B3:B5)' }, { number: '35', formula: '=SUM(C3:C5)' }, null],
      ],
    },
    {
      name: '附表',
      rows: [
        ['项目', '总分'],
        ['专项', { number: '35', formula: '=自评表!C6' }],
      ],
    },
  ],
};

/** A total's formula replaced by a figure, a formula and a figure put in, a mark and a note. */
const EDITS: readonly PlannedEdit[] = [
  edit(SHEET, 'C3', { content: { type: 'formula', formula: '=ROUND(B3*0.9,2)' } }),
  edit(SHEET, 'C4', { content: { type: 'number', number: '19' }, mark: '#FFC7CE', note: { 'zh-CN': '注', 'en-US': 'note' } }),
  edit(SHEET, 'C6', { content: { type: 'number', number: '36' } }),
  edit('附表', 'B2', { content: { type: 'number', number: '35' } }),
];

type Hand = (program: SimulatedExcel) => Promise<void>;

function open(): MemoryHost {
  return new MemoryHost(buildXlsx(FIXTURE), '表.xlsx');
}

/** Somebody does something to the file in another program. */
async function elsewhere(host: MemoryHost, act: Hand): Promise<void> {
  host.replaceBytes(await inOtherProgram(host.bytes(), act));
}

/** The file with records as an earlier version wrote them. */
function withoutRows(bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes);
  const text = strFromU8(files['customXml/item1.xml']!);
  const older = text.replace(/,&quot;rows&quot;:\[.*?\](?=\})/g, '');
  if (older === text) throw new Error('no rows on record');
  return pack({ ...files, 'customXml/item1.xml': older });
}

/** What every cell holds and looks like, results of formulas left out of account, with notes and marks. */
function everything(bytes: Uint8Array): unknown {
  return openedInProgram(bytes).book.sheets.map(({ name, cells, merges, notes, conditionalFormats }) => ({
    name,
    merges,
    notes: [...notes].sort(),
    marks: conditionalFormats.map(({ formula, areas }) => [formula, areas]),
    cells: [...cells]
      .filter(([, { value: held, formula, fill, format }]) => held !== '' || formula !== null || fill !== null || format !== 'General')
      .sort(([one], [other]) => one - other)
      .map(([key, { value: held, formula, format, fill }]) => [key, formula ?? held, format, fill?.color]),
  }));
}

/** The file after the same hand did the same without the command in between. */
async function without(act: Hand): Promise<unknown> {
  return everything(await inOtherProgram(buildXlsx(FIXTURE), act));
}

/** The cells that were not put back, with the reason. */
const left = ({ refused }: RevertReceipt): readonly (readonly [string, Localized])[] => refused.map(({ cell, reason }) => [cell, reason]);

/** A cell of the table as anybody sees it. */
function held(host: MemoryHost, cell: string, sheet = SHEET): unknown {
  const { value: figure, formula } = openedInProgram(host.bytes()).cell(sheet, cell);
  return formula ?? figure;
}

const HANDS: readonly (readonly [string, Hand])[] = [
  ['nothing was done', () => Promise.resolve()],
  ['rows were put in above', (program) => program.moveLines(SHEET, 'rows', 'insert', 1, 2)],
  ['a row was put in between', (program) => program.moveLines(SHEET, 'rows', 'insert', 5)],
  ['a row above was taken out', (program) => program.moveLines(SHEET, 'rows', 'delete', 1)],
  [
    'rows were put in at two places',
    async (program) => {
      await program.moveLines(SHEET, 'rows', 'insert', 4);
      await program.moveLines(SHEET, 'rows', 'insert', 2, 3);
    },
  ],
  [
    'rows were put in on two sheets',
    async (program) => {
      await program.moveLines(SHEET, 'rows', 'insert', 4);
      await program.moveLines('附表', 'rows', 'insert', 1);
    },
  ],
];

describe('taking a command back in a file after another program moved rows', () => {
  it.each(HANDS)('puts everything back where it is now: %s', async (_name, act) => {
    const host = open();
    const entry = await applied(host, EDITS);
    await elsewhere(host, act);
    const receipt = value(await host.revert(entry));
    expect([receipt.restored.length, receipt.changedSince, receipt.refused]).toEqual([EDITS.length, [], []]);
    expect(everything(host.bytes())).toEqual(await without(act));
    expect(value(await host.journal())).toEqual([]);
  });

  it('puts a total back that covers the rows which were put in', async () => {
    const host = open();
    const entry = await applied(host, EDITS);
    await elsewhere(host, (program) => program.moveLines(SHEET, 'rows', 'insert', 5));
    const { restored } = value(await host.revert(entry));
    expect(restored).toContainEqual({ sheet: SHEET, cell: 'C7' });
    expect(held(host, 'C7')).toBe('=SUM(C3:C6)');
  });

  it('puts a formula back that reads another sheet whose rows moved, though the command wrote nothing there', async () => {
    const host = open();
    const entry = await applied(host, [edit('附表', 'B2', { content: { type: 'number', number: '35' } })]);
    await elsewhere(host, (program) => program.moveLines(SHEET, 'rows', 'insert', 4, 2));
    expect(value(await host.revert(entry)).refused).toEqual([]);
    expect(held(host, 'B2', '附表')).toBe('=自评表!C8');
  });

  it('finds each row after sorting, and puts a total back that still covers the same rows', async () => {
    const host = open();
    const before = open();
    const entry = await applied(host, [
      ...EDITS.slice(0, 3).map(({ note: _note, ...rest }) => rest),
      edit(SHEET, 'C5', { content: { type: 'number', number: '7' } }),
    ]);
    const sort: Hand = (program) => program.sort(SHEET, 3, 5, 1, true);
    await elsewhere(host, sort);
    await elsewhere(before, sort);
    expect([3, 4, 5].map((row) => held(host, `A${row}`))).toEqual(['乙：满意度', '甲：合格率', '丙：巡查次数']);
    const receipt = value(await host.revert(entry));
    expect([receipt.changedSince, receipt.refused]).toEqual([[], []]);
    expect(everything(host.bytes())).toEqual(everything(before.bytes()));
  });

  it('leaves and names a total that a sorting tore apart, and keeps it on record', async () => {
    const host = open();
    const entry = await applied(host, [edit(SHEET, 'C6', { content: { type: 'number', number: '36' } })]);
    await elsewhere(host, (program) => program.sort(SHEET, 2, 5, 1));
    expect(left(value(await host.revert(entry)))).toEqual([['C6', CELL_LOST]]);
    expect(held(host, 'C6')).toBe(36);
    expect(value(await host.journal())).toMatchObject([{ id: entry, cells: 1, isRest: true }]);
  });

  it('leaves the cells of rows that are gone, writes into no other, and puts them back once the rows are there again', async () => {
    const host = open();
    const entry = await applied(host, [
      edit(SHEET, 'C3', { content: { type: 'number', number: '1' } }),
      edit(SHEET, 'C4', { content: { type: 'number', number: '2' } }),
    ]);
    const whole = host.bytes();
    await elsewhere(host, (program) => program.moveLines(SHEET, 'rows', 'delete', 3));
    const receipt = value(await host.revert(entry));
    expect([receipt.restored, receipt.changedSince, left(receipt)]).toEqual([[{ sheet: SHEET, cell: 'C3' }], [], [['C3', CELL_LOST]]]);
    expect(everything(host.bytes())).toEqual(await without((program) => program.moveLines(SHEET, 'rows', 'delete', 3)));
    await elsewhere(host, async (program) => {
      await program.moveLines(SHEET, 'rows', 'insert', 3);
      await program.type(SHEET, 'A3', '丙：巡查次数');
      await program.type(SHEET, 'B3', 10);
      await program.type(SHEET, 'C3', 1);
    });
    expect(value(await host.revert(entry)).restored).toEqual([{ sheet: SHEET, cell: 'C3' }]);
    expect([held(host, 'C3'), openedInProgram(whole).cell(SHEET, 'C3').value]).toEqual([9, 1]);
  });

  it('takes marks off that moved along, those of rows that nobody can find among them', async () => {
    const host = open();
    const entry = await applied(
      host,
      [edit(SHEET, 'C4', { mark: '#FFC7CE' }), edit(SHEET, 'C5', { mark: '#FFC7CE' }), edit(SHEET, 'A6', { mark: '#FFC7CE' })],
      'highlight',
    );
    const act: Hand = async (program) => {
      await program.moveLines(SHEET, 'rows', 'insert', 2);
      await program.moveLines(SHEET, 'rows', 'delete', 6);
    };
    await elsewhere(host, act);
    expect(value(await host.revert(entry)).refused).toEqual([]);
    expect(everything(host.bytes())).toEqual(await without(act));
  });

  it('follows columns by the words beside them; formulas then stay and are named', async () => {
    const host = open();
    const entry = await applied(host, [
      edit(SHEET, 'C3', { content: { type: 'number', number: '1' } }),
      edit(SHEET, 'C5', { content: { type: 'number', number: '7' } }),
    ]);
    await elsewhere(host, (program) => program.moveLines(SHEET, 'columns', 'insert', 1));
    const receipt = value(await host.revert(entry));
    expect([receipt.restored, left(receipt)]).toEqual([[{ sheet: SHEET, cell: 'D3' }], [['C5', CELL_LOST]]]);
    expect([held(host, 'D3'), held(host, 'D5')]).toEqual([9, 7]);
  });

  it('leaves a cell that somebody changed after it moved', async () => {
    const host = open();
    const entry = await applied(host, EDITS.slice(0, 2));
    await elsewhere(host, async (program) => {
      await program.moveLines(SHEET, 'rows', 'insert', 1);
      await program.type(SHEET, 'C5', 5);
    });
    expect(value(await host.revert(entry)).changedSince).toEqual([{ sheet: SHEET, cell: 'C5' }]);
    expect(held(host, 'C5')).toBe(5);
  });

  it('does not take what the command wrote itself for words of the row', async () => {
    const host = open();
    const entry = await applied(
      host,
      [3, 4, 5].map((row) => edit(SHEET, `D${row}`, { content: { type: 'text', text: `说明${row}` } })),
    );
    await elsewhere(host, (program) => program.sort(SHEET, 3, 5, 1, true));
    const { restored, refused } = value(await host.revert(entry));
    expect([restored.map(({ cell }) => cell), refused]).toEqual([['D5', 'D4', 'D3'], []]);
    expect([held(host, 'D3'), held(host, 'D4'), held(host, 'D5')]).toEqual(['', '略低', '']);
  });

  it('goes by addresses where a record is of an earlier version and remembers no rows', async () => {
    const host = open();
    const entry = await applied(host, [edit(SHEET, 'C3', { content: { type: 'number', number: '1' } })]);
    host.replaceBytes(withoutRows(host.bytes()));
    expect(value(await host.revert(entry)).restored).toEqual([{ sheet: SHEET, cell: 'C3' }]);
    expect(held(host, 'C3')).toBe(9);
  });

  it('asks for the later command first where both wrote into one row, though it moved in between', async () => {
    const host = open();
    const first = await applied(host, [edit(SHEET, 'C3', { content: { type: 'number', number: '1' } })]);
    await elsewhere(host, (program) => program.moveLines(SHEET, 'rows', 'insert', 1));
    await applied(host, [edit(SHEET, 'C4', { content: { type: 'number', number: '2' } })]);
    expect(problem(await host.revert(first)).code).toBe('later-first');
  });

  it('does not ask for it where both wrote into one address, which is another row by now', async () => {
    const host = open();
    const first = await applied(host, [edit(SHEET, 'C4', { content: { type: 'number', number: '1' } })]);
    await elsewhere(host, (program) => program.moveLines(SHEET, 'rows', 'insert', 3));
    await applied(host, [edit(SHEET, 'C4', { content: { type: 'number', number: '2' } })]);
    expect(value(await host.revert(first)).restored).toEqual([{ sheet: SHEET, cell: 'C5' }]);
    expect([held(host, 'C4'), held(host, 'C5')]).toEqual([2, 18]);
  });

  describe('is right or leaves the cell: nothing lands in a row of another name', () => {
    const move = fc.oneof(
      fc.record({
        kind: fc.constantFrom('insert' as const, 'delete' as const),
        at: fc.integer({ min: 1, max: 7 }),
        count: fc.integer({ min: 1, max: 2 }),
      }),
      fc.record({ kind: fc.constant('sort' as const), at: fc.constant(3), count: fc.nat(1) }),
    );
    const rename = fc.record({ kind: fc.constant('type' as const), at: fc.integer({ min: 3, max: 6 }), count: fc.nat(9) });
    type Step =
      typeof move extends fc.Arbitrary<infer Move> ? Move | (typeof rename extends fc.Arbitrary<infer Rename> ? Rename : never) : never;

    /** Fills three rows, lets somebody work elsewhere, takes the command back, and looks at every row of the sheet. */
    async function check(steps: readonly Step[], numbers: readonly number[]): Promise<void> {
      const act: Hand = async (program) => {
        for (const { kind, at, count } of steps) {
          if (kind === 'type') await program.type(SHEET, `A${at}`, `改名${count}`);
          else if (kind === 'sort') await program.sort(SHEET, 3, 5, 1, count === 1);
          else await program.moveLines(SHEET, 'rows', kind, at, count);
        }
      };
      const rows = (bytes: Uint8Array): readonly (readonly [string, unknown])[] => {
        const program = openedInProgram(bytes);
        return Array.from({ length: 20 }, (_, at) => [
          String(program.cell(SHEET, `A${at + 1}`).value),
          program.cell(SHEET, `C${at + 1}`).formula ?? program.cell(SHEET, `C${at + 1}`).value,
        ]);
      };
      const host = open();
      const entry = await applied(
        host,
        numbers.map((number, at) => edit(SHEET, `C${3 + at}`, { content: { type: 'number', number: String(number) } })),
      );
      await elsewhere(host, act);
      value(await host.revert(entry));
      const expected = rows(await inOtherProgram(buildXlsx(FIXTURE), act));
      rows(host.bytes()).forEach(([name, found], at) => {
        if (!numbers.includes(Number(found))) expect([at, name, found]).toEqual([at, ...expected[at]!]);
      });
    }

    it('whatever was put in, taken out, sorted and renamed', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(fc.oneof(move, rename), { maxLength: 4 }), (steps) => check(steps, [3.5, 4.5, 5.5])),
        { numRuns: 100, seed: 20_261_122 },
      );
    }, 120_000);

    it('whatever was put in, taken out and sorted, and though a row was renamed, where all rows got the same', async () => {
      const steps = fc
        .tuple(fc.array(move, { maxLength: 3 }), fc.option(rename, { nil: undefined }), fc.nat(3))
        .map(([moves, one, at]) => [...moves.slice(0, at), ...(one ? [one] : []), ...moves.slice(at)]);
      await fc.assert(
        fc.asyncProperty(steps, (all) => check(all, [7.5, 7.5, 7.5])),
        { numRuns: 100, seed: 20_261_122 },
      );
    }, 120_000);
  });
});

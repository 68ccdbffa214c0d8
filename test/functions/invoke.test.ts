import { EmptyCells, type Argument, type ArgumentReader } from '../../src/functions/empty-cells';
import { calculate, invoke } from '../../src/functions/invoke';

class ExcelError {
  constructor(
    readonly code: string,
    readonly message: string,
  ) {}
}

beforeAll(() => {
  Object.assign(globalThis, {
    CustomFunctions: { Error: ExcelError, ErrorCode: { invalidValue: '#VALUE!', notAvailable: '#N/A' } },
    Office: { context: { displayLanguage: 'zh-CN' } },
  });
});

/** A reader that knows which arguments are of empty cells and counts its looks. */
function sheetWith(...empty: readonly number[]) {
  const reads: (readonly Argument[])[] = [];
  const read: ArgumentReader = (asked) => {
    reads.push(asked);
    return Promise.resolve(asked.map(({ index }) => empty.includes(index)));
  };
  return { reads, read };
}

const CALLER = 'Sheet1!H12';

describe('a function in Excel', () => {
  it('has its result at once', () => {
    const { read, reads } = sheetWith();
    expect(invoke('PERFSCORE', ['≥98%', 0.98, 5], CALLER, new EmptyCells(read, false))).toBe(5);
    expect(reads).toEqual([]);
  });

  it('stays empty for an empty cell where Excel passes null', () => {
    const { read } = sheetWith(1);
    expect(invoke('PERFSCORE', ['≤3 起', null, 3], CALLER, new EmptyCells(read, false))).toBe('');
  });

  it('stays empty for an empty cell where Excel passes 0, instead of giving the full weight', async () => {
    const { read, reads } = sheetWith(1);
    const cells = new EmptyCells(read, false);
    await expect(invoke('PERFSCORE', ['≤3 起', 0, 3], CALLER, cells)).resolves.toBe('');
    expect(reads).toEqual([[{ caller: CALLER, name: 'PERFSCORE', index: 1 }]]);
  });

  it('gives no score for an empty weight that Excel passes as 0', async () => {
    const { read } = sheetWith(2);
    await expect(invoke('PERFSCORE', ['≤3 起', 2, 0], CALLER, new EmptyCells(read, false))).rejects.toMatchObject({ code: '#N/A' });
  });

  it('counts a cell that holds 0 as 0', async () => {
    const { read } = sheetWith();
    await expect(invoke('PERFSCORE', ['≤3 起', 0, 3], CALLER, new EmptyCells(read, false))).resolves.toBe(3);
  });

  it('looks at all doubtful cells of one calculation together', async () => {
    const { read, reads } = sheetWith(1);
    const cells = new EmptyCells(read, false);
    const results = [1, 2, 3].map((row) => invoke('PERFSCORE', ['≤3 起', 0, row], `Sheet1!H${row}`, cells));
    await expect(Promise.all(results)).resolves.toEqual(['', '', '']);
    expect(reads.map((asked) => asked.map(({ caller }) => caller))).toEqual([['Sheet1!H1', 'Sheet1!H2', 'Sheet1!H3']]);
  });

  it('gives no score where Excel does not say which cell calls', async () => {
    const { read } = sheetWith();
    await expect(invoke('PERFSCORE', ['≤3 起', 0, 3], undefined, new EmptyCells(read, false))).rejects.toMatchObject({ code: '#N/A' });
  });

  it('never looks again once this Excel has shown that it passes null', () => {
    const { read, reads } = sheetWith();
    const cells = new EmptyCells(read, false);
    expect(invoke('PERFSCORE', ['≥98%', null, 3], CALLER, cells)).toBe('');
    expect(invoke('PERFSCORE', ['≤3 起', 0, 3], CALLER, cells)).toBe(3);
    expect(reads).toEqual([]);
  });

  it('never looks on the web', () => {
    const { read, reads } = sheetWith();
    expect(invoke('EXECRATE', [0, 100], CALLER, new EmptyCells(read, true))).toBe(0);
    expect(reads).toEqual([]);
  });

  it('gives no score when the cells cannot be looked at', async () => {
    const cells = new EmptyCells(() => Promise.reject(new Error('InvalidOperation')), false);
    await expect(invoke('PERFSCORE', ['≤3 起', 0, 3], CALLER, cells)).rejects.toMatchObject({
      code: '#N/A',
      message: expect.stringContaining('Ctrl+Alt+F9'),
    });
  });

  it.each([
    ['zh-CN', /无法识别/],
    ['en-US', /cannot be read/],
    ['en-GB', /cannot be read/],
  ])('says what is wrong in the language of Excel (%s)', (displayLanguage, message) => {
    Object.assign(globalThis, { Office: { context: { displayLanguage } } });
    expect(() => calculate('PERFSCORE', ['≥%', 5, 5])).toThrow(
      expect.objectContaining({ code: '#VALUE!', message: expect.stringMatching(message) }),
    );
  });

  it('spills the parts of a target', () => {
    expect(calculate('PARSETARGET', ['≥98%'])).toEqual([['≥', 98, '%']]);
  });
});

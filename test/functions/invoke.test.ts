import { EmptyCells, type EmptyCellReader } from '../../src/functions/empty-cells';
import { calculate, invoke } from '../../src/functions/invoke';

class ExcelError {
  constructor(readonly code: string, readonly message: string) {}
}

beforeAll(() => {
  Object.assign(globalThis, {
    CustomFunctions: { Error: ExcelError, ErrorCode: { invalidValue: '#VALUE!', notAvailable: '#N/A' } },
    Office: { context: { displayLanguage: 'zh-CN' } },
  });
});

/** A reader that knows which cells are empty and counts its round trips. */
function sheetWith(empty: readonly string[]) {
  const reads: (readonly string[])[] = [];
  const read: EmptyCellReader = (addresses) => {
    reads.push(addresses);
    return Promise.resolve(addresses.map((address) => empty.includes(address)));
  };
  return { reads, read };
}

const ADDRESSES = ['Sheet1!E12', 'Sheet1!F12', 'Sheet1!G12'];

describe('a function in Excel', () => {
  it('has its result at once', () => {
    const { read, reads } = sheetWith([]);
    expect(invoke('PERFSCORE', ['≥98%', 0.98, 5], ADDRESSES, new EmptyCells(read, false))).toBe(5);
    expect(reads).toEqual([]);
  });

  it('stays empty for an empty cell where Excel passes null', () => {
    const { read } = sheetWith(['Sheet1!F12']);
    expect(invoke('PERFSCORE', ['≤3 起', null, 3], ADDRESSES, new EmptyCells(read, false))).toBe('');
  });

  it('stays empty for an empty cell where Excel passes 0, instead of giving the full weight', async () => {
    const { read, reads } = sheetWith(['Sheet1!F12']);
    const cells = new EmptyCells(read, false);
    await expect(invoke('PERFSCORE', ['≤3 起', 0, 3], ADDRESSES, cells)).resolves.toBe('');
    expect(reads).toEqual([['Sheet1!F12']]);
  });

  it('gives no score for an empty weight that Excel passes as 0', async () => {
    const { read } = sheetWith(['Sheet1!G12']);
    await expect(invoke('PERFSCORE', ['≤3 起', 2, 0], ADDRESSES, new EmptyCells(read, false))).rejects.toMatchObject({ code: '#N/A' });
  });

  it('counts a cell that holds 0 as 0', async () => {
    const { read } = sheetWith([]);
    await expect(invoke('PERFSCORE', ['≤3 起', 0, 3], ADDRESSES, new EmptyCells(read, false))).resolves.toBe(3);
  });

  it('counts a 0 typed into the formula as 0, at once', () => {
    const { read } = sheetWith([]);
    expect(invoke('PERFSCORE', ['≤3 起', 0, 3], ['Sheet1!E12', '', 'Sheet1!G12'], new EmptyCells(read, false))).toBe(3);
    expect(invoke('PERFSCORE', ['≤3 起', 0, 3], undefined, new EmptyCells(read, false))).toBe(3);
  });

  it('looks at all doubtful cells of one calculation in one round trip', async () => {
    const { read, reads } = sheetWith(['Sheet1!F1']);
    const cells = new EmptyCells(read, false);
    const results = [1, 2, 3].map((row) => invoke('PERFSCORE', ['≤3 起', 0, 3], [`Sheet1!E${row}`, `Sheet1!F${row}`, `Sheet1!G${row}`], cells));
    await expect(Promise.all(results)).resolves.toEqual(['', 3, 3]);
    expect(reads).toEqual([['Sheet1!F1', 'Sheet1!F2', 'Sheet1!F3']]);
  });

  it('never looks again once this Excel has shown that it passes null', () => {
    const { read, reads } = sheetWith([]);
    const cells = new EmptyCells(read, false);
    expect(invoke('PERFSCORE', ['≥98%', null, 3], ADDRESSES, cells)).toBe('');
    expect(invoke('PERFSCORE', ['≤3 起', 0, 3], ADDRESSES, cells)).toBe(3);
    expect(reads).toEqual([]);
  });

  it('never looks on the web', () => {
    const { read, reads } = sheetWith([]);
    expect(invoke('EXECRATE', [0, 100], ADDRESSES, new EmptyCells(read, true))).toBe(0);
    expect(reads).toEqual([]);
  });

  it('gives no score when the cells cannot be looked at', async () => {
    const cells = new EmptyCells(() => Promise.reject(new Error('InvalidOperation')), false);
    await expect(invoke('PERFSCORE', ['≤3 起', 0, 3], ADDRESSES, cells)).rejects.toMatchObject({ code: '#N/A', message: expect.stringContaining('F9') });
  });

  it.each([
    ['zh-CN', /无法识别/],
    ['en-US', /cannot be read/],
    ['en-GB', /cannot be read/],
  ])('says what is wrong in the language of Excel (%s)', (displayLanguage, message) => {
    Object.assign(globalThis, { Office: { context: { displayLanguage } } });
    expect(() => calculate('PERFSCORE', ['≥%', 5, 5])).toThrow(expect.objectContaining({ code: '#VALUE!', message: expect.stringMatching(message) }));
  });

  it('spills the parts of a target', () => {
    expect(calculate('PARSETARGET', ['≥98%'])).toEqual([['≥', 98, '%']]);
  });
});

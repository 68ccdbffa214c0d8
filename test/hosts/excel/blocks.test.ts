import fc from 'fast-check';
import { runJobs } from '../../../src/hosts/excel/batch';
import type { Job } from '../../../src/hosts/excel/batch';
import { cellCount, cellKey, cellsOf, cover, tiles } from '../../../src/hosts/excel/blocks';
import { decimalString } from '../../../src/hosts/excel/read/cell-content';
import { rowsWithRoom } from '../../../src/hosts/excel/read/merges';
import { entryOf } from '../../../src/hosts/excel/write/entry-text';

const cells = fc.uniqueArray(fc.record({ row: fc.integer({ min: 1, max: 12 }), column: fc.integer({ min: 1, max: 8 }) }), { selector: cellKey });

describe('blocks of cells', () => {
  it('cover exactly the cells that are asked for, each once, none over the size', () => {
    fc.assert(
      fc.property(cells, fc.integer({ min: 1, max: 20 }), (wanted, most) => {
        const blocks = cover(wanted, most);
        expect(blocks.flatMap((block) => [...cellsOf(block)].map(cellKey)).sort()).toEqual(wanted.map(cellKey).sort());
        expect(blocks.every((block) => cellCount(block) <= most)).toBe(true);
      }),
    );
  });

  it('are few where cells stand together', () => {
    const column = Array.from({ length: 30 }, (_, index) => ({ row: index + 3, column: 8 }));
    expect(cover(column)).toEqual([{ top: 3, left: 8, bottom: 32, right: 8 }]);
    expect(cover([...column, ...column.map(({ row }) => ({ row, column: 6 }))])).toHaveLength(2);
  });

  it('cut a range without gap or overlap', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 100 }), (rows, columns, most) => {
        const range = { top: 2, left: 3, bottom: rows + 1, right: columns + 2 };
        const found = tiles(range, most).flatMap((tile) => [...cellsOf(tile)].map(cellKey));
        expect(found.sort()).toEqual([...cellsOf(range)].map(cellKey).sort());
        expect(tiles(range, most).every((tile) => cellCount(tile) <= most)).toBe(true);
      }),
    );
  });

  it('for merged cells leave out only rows without a blank in or below them', () => {
    const used = { top: 1, left: 1, bottom: 6, right: 2 };
    const filled = [1, 2, 4, 5, 6].flatMap((row) => [1, 2].map((column) => ({ row, column, content: { type: 'text' as const, text: 'x' }, text: 'x', format: 'General', formula: null })));
    expect(rowsWithRoom(used, filled)).toEqual([{ ...used, top: 2, bottom: 3 }, { ...used, top: 6, bottom: 6 }]);
  });
});

describe('jobs', () => {
  function context(sent: string[][], fails: (names: readonly string[]) => boolean = () => false): { readonly queue: string[]; readonly client: Excel.RequestContext } {
    const queue: string[] = [];
    const sync = (): Promise<void> => {
      const names = queue.splice(0);
      sent.push(names);
      return fails(names) ? Promise.reject(Object.assign(new Error(), { code: 'ResponsePayloadSizeLimitExceeded' })) : Promise.resolve();
    };
    return { queue, client: { sync } as unknown as Excel.RequestContext };
  }

  const job = (queue: string[], name: string, bytes: number): Job => ({
    request: bytes,
    response: 1,
    queue: () => void queue.push(name),
    ...(bytes > 1 ? { halves: () => [job(queue, `${name}a`, bytes / 2), job(queue, `${name}b`, bytes / 2)] } : {}),
  });

  it('go together while they fit, and alone or divided where they do not', async () => {
    const sent: string[][] = [];
    const { queue, client } = context(sent);
    await runJobs(client, [job(queue, 'x', 4), job(queue, 'y', 4), job(queue, 'z', 32)], { budget: 10 });
    expect(sent).toEqual([['x', 'y'], ['zaa'], ['zab'], ['zba'], ['zbb']]);
  });

  it('are divided and sent again in order where Excel finds a payload too large', async () => {
    const sent: string[][] = [];
    const { queue, client } = context(sent, (names) => names.length > 1);
    await runJobs(client, [job(queue, 'x', 1), job(queue, 'y', 1), job(queue, 'z', 1)]);
    expect(sent).toEqual([['x', 'y', 'z'], ['x', 'y'], ['x'], ['y'], ['z']]);
  });

  it('fail where a payload is too large and cannot be divided', async () => {
    const sent: string[][] = [];
    const { queue, client } = context(sent, () => true);
    await expect(runJobs(client, [job(queue, 'x', 1)])).rejects.toMatchObject({ code: 'ResponsePayloadSizeLimitExceeded' });
  });
});

describe('values', () => {
  it.each([
    [0, '0'], [-0, '0'], [13000, '13000'], [0.1 + 0.2, '0.3'], [12.340000000000001, '12.34'], [1e21, '1000000000000000000000'], [1.5e-7, '0.00000015'], [-87.4, '-87.4'], [123456789012345.67, '123456789012346'],
  ])('%d is read as the decimal %s', (number, decimal) => {
    expect(decimalString(number)).toBe(decimal);
  });

  it('that are text are entered so that Excel cannot take them for anything else', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        const entry = entryOf({ value: text }, 'General');
        expect(entry === `'${text}` || /^[\p{Script=Han}（《“]/u.test(text)).toBe(true);
      }),
    );
    for (const text of ['=1', '+1', '-1', '@A', "'x", '1', '2024年5月', '十二月三十一日', 'TRUE', '\t=1', '#N/A', '１２', '五点半']) expect(entryOf({ value: text }, 'General')).toBe(`'${text}`);
    expect(entryOf({ value: '=1' }, '@')).toBe('=1');
  });
});

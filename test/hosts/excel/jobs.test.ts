import { runJobs } from '../../../src/hosts/excel/run-jobs';
import type { Job } from '../../../src/hosts/excel/run-jobs';
import { rowsWithRoom } from '../../../src/hosts/excel/read/merges';

describe('jobs', () => {
  function context(
    sent: string[][],
    fails: (names: readonly string[]) => boolean = () => false,
  ): { readonly queue: string[]; readonly client: Excel.RequestContext } {
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

describe('questions for merged cells', () => {
  it('leave out only rows without a blank in or below them', () => {
    const used = { top: 1, left: 1, bottom: 6, right: 2 };
    const filled = [1, 2, 4, 5, 6].flatMap((row) =>
      [1, 2].map((column) => ({ row, column, content: { type: 'text' as const, text: 'x' }, text: 'x', format: 'General', formula: null })),
    );
    expect(rowsWithRoom(used, filled)).toEqual([
      { ...used, top: 2, bottom: 3 },
      { ...used, top: 6, bottom: 6 },
    ]);
  });
});

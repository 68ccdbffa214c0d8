import { loaded } from '../../src/hosts/host-problems';

describe('a part that is loaded when a command needs it', () => {
  it('is what the command goes on with', async () => {
    expect(await loaded(() => Promise.resolve('part'))).toBe('part');
  });

  it('is said to be missing where it cannot be had', async () => {
    await expect(loaded(() => Promise.reject(new Error('offline')))).rejects.toMatchObject({ problem: { code: 'part-missing' } });
  });

  it('is not waited for by a person who cancels', async () => {
    const command = new AbortController();
    const part = loaded(() => new Promise<never>(() => undefined), command.signal);
    command.abort();
    await expect(part).rejects.toMatchObject({ problem: { code: 'cancelled' } });
  });
});

/** @jest-environment node */
import { ownMarks } from '../../src/pane/agreed-settings';

function storage(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  } as unknown as Storage;
}

describe('what was set on this machine', () => {
  it('is known by key and text, keeps none of the text, and is known again later', async () => {
    const own = storage();
    await ownMarks(() => own).add('perfscore.ignored', '[{"message":"17.00"}]');
    const later = ownMarks(() => own);
    expect(await later.has('perfscore.ignored', '[{"message":"17.00"}]')).toBe(true);
    expect(await later.has('perfscore.settings', '[{"message":"17.00"}]')).toBe(false);
    expect(await later.has('perfscore.ignored', '[{"message":"17.01"}]')).toBe(false);
    expect(own.getItem('perfscore.own')).not.toContain('17');
  });

  it('is nothing where the browser keeps nothing or the store is damaged', async () => {
    const refusing = ownMarks(() => {
      throw new Error('forbidden');
    });
    await refusing.add('a', 'b');
    expect(await refusing.has('a', 'b')).toBe(false);
    const own = storage();
    own.setItem('perfscore.own', '{"a":1');
    expect(await ownMarks(() => own).has('a', 'b')).toBe(false);
  });
});

import type { FirstRunMemory } from '../pane-options';

const KEY = 'perfscore.firstRunDone';

/** Remembers in this browser profile that the first-run card was read. Where storage is forbidden the card comes back: no harm. */
export function firstRunMemory(storage: () => Storage): FirstRunMemory {
  return {
    isDone() {
      try {
        return storage().getItem(KEY) !== null;
      } catch {
        return false;
      }
    },
    setDone() {
      try {
        storage().setItem(KEY, '1');
      } catch {
        return;
      }
    },
  };
}

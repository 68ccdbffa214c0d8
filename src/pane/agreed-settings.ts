/** Knows which settings of workbooks were written or agreed to on this machine: what else a workbook keeps came with it. */
export interface OwnMarks {
  has(key: string, json: string): Promise<boolean>;
  add(key: string, json: string): Promise<void>;
}

const STORED = 'perfscore.own';
/** Settings that are remembered; the oldest are forgotten first, and then asked about again. */
const MOST_MARKS = 2_000;

/** Fingerprint of a setting: of its text nothing is kept outside the workbook. Null where the browser has no means (plain http). */
async function fingerprint(key: string, json: string): Promise<string | null> {
  const subtle = (globalThis.crypto as Crypto | undefined)?.subtle as SubtleCrypto | undefined;
  if (!subtle) return null;
  const digest = await subtle.digest('SHA-256', new TextEncoder().encode(`${key}\n${json}`));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Remembers fingerprints in this browser profile. Where storage or fingerprints are forbidden nothing is known, and every
 * workbook's settings are asked about.
 */
export function ownMarks(storage: () => Storage): OwnMarks {
  const read = (): readonly string[] => {
    try {
      const marks: unknown = JSON.parse(storage().getItem(STORED) ?? '[]');
      return Array.isArray(marks) ? marks.filter((mark) => typeof mark === 'string') : [];
    } catch {
      return [];
    }
  };
  return {
    async has(key, json) {
      const mark = await fingerprint(key, json);
      return mark !== null && read().includes(mark);
    },
    async add(key, json) {
      const mark = await fingerprint(key, json);
      if (mark === null) return;
      try {
        storage().setItem(STORED, JSON.stringify([...read().filter((known) => known !== mark), mark].slice(-MOST_MARKS)));
      } catch {
        return;
      }
    },
  };
}

/** Knows nothing: whatever a workbook keeps is asked about. */
export const NO_MARKS: OwnMarks = { has: () => Promise.resolve(false), add: () => Promise.resolve() };

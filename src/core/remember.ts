/** Longer texts seldom come back. */
const LONGEST = 60;
/** So many texts are kept, those of a few tables; then it begins anew. */
const MOST = 4_000;

/**
 * What a reading gives for texts that come back, looked up rather than read again: tables repeat their labels, heads and values, and
 * each step asks for the same cell. `read` gives the same for the same text, and nothing that is changed later.
 */
export function remembered<T extends string | boolean | object | null>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > LONGEST) return read(text);
    const found = known.get(text);
    if (found !== undefined) return found;
    const fresh = read(text);
    if (known.size >= MOST) known.clear();
    known.set(text, fresh);
    return fresh;
  };
}

/** What is worked out where it is asked for first, and then known. */
export function lazily<T>(make: () => T): () => T {
  let known: { readonly value: T } | null = null;
  return () => (known ??= { value: make() }).value;
}

/**
 * A reading of objects that looks at each once. What is read never changes, so that what was read of it holds as long as it is
 * there, and goes with it.
 */
export function perObject<K extends object, T extends string | object>(read: (object: K) => T): (object: K) => T {
  const known = new WeakMap<K, T>();
  return (object) => {
    const found = known.get(object);
    if (found !== undefined) return found;
    const reading = read(object);
    known.set(object, reading);
    return reading;
  };
}

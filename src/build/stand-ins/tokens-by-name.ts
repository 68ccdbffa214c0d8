/**
 * Stands in for Fluent's list of tokens, which says of each of some 450 names that it is `var(--name)`: 35 kB that can be said
 * in a line. A name that no theme has is caught by the compiler, which knows the list.
 */
export const tokens: Readonly<Record<string, string>> = new Proxy({}, { get: (_, name) => `var(--${String(name)})` });

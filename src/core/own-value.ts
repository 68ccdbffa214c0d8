/**
 * What a table holds under a name that came from outside: a file, a cell, an element. Names such as `constructor` or
 * `__proto__`, which every object answers to, are found only where the table holds them itself.
 */
export function own<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

import type { Spool } from './spool';

/** A spool in memory, for reports of one workbook and for pages that have no disk. */
export function memorySpool(): Spool {
  const parts = new Map<number, string[]>();
  return {
    append(part, text) {
      const texts = parts.get(part);
      if (texts) texts.push(text);
      else parts.set(part, [text]);
    },
    async pour(part, sink) {
      for (const text of parts.get(part) ?? []) await sink.write(text);
    },
    remove: () => parts.clear(),
  };
}

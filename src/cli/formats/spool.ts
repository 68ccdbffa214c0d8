import { appendFileSync, createReadStream, existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Sink } from '../sink';

/** Text kept on disk until its place in the report has come, so that memory does not grow with the number of files. */
export interface Spool {
  /** Adds text to the part of this number (0, 1, 2 …). */
  append(part: number, text: string): void;
  /** Copies a part to where it belongs. */
  pour(part: number, sink: Sink): Promise<void>;
  /** Deletes everything; safe to call twice. */
  remove(): void;
}

/** A spool in the system's folder for temporary files. It is deleted at the latest when the process ends. */
export function openSpool(): Spool {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'perfscore-'));
  const name = (part: number): string => path.join(folder, `${part}.part`);
  const remove = (): void => {
    process.removeListener('exit', remove);
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', remove);
  return {
    append: (part, text) => appendFileSync(name(part), text),
    async pour(part, sink) {
      if (!existsSync(name(part))) return;
      for await (const chunk of createReadStream(name(part), { encoding: 'utf8' })) await sink.write(chunk as string);
    },
    remove,
  };
}

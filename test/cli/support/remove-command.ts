import { rmSync } from 'node:fs';
import path from 'node:path';
import { BUILT_COMMAND } from './build-command';

/** Once at the end of a run: takes the built command away again. */
export default function removeCommand(): void {
  const file = process.env[BUILT_COMMAND];
  if (file !== undefined) rmSync(path.dirname(file), { recursive: true, force: true });
}

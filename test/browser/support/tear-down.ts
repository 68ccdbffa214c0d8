import { rmSync } from 'node:fs';
import { served } from './build';
import { PROFILES } from './places';

/** Once at the end of a run: stops serving and takes away what the browsers kept. */
export default async function tearDown(): Promise<void> {
  await served?.close();
  const profiles = process.env[PROFILES];
  if (profiles !== undefined) rmSync(profiles, { recursive: true, force: true });
}

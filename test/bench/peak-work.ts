import { readFileSync } from 'node:fs';
import { analyse } from '../../src/core/engine';
import { DEFAULT_POLICY } from '../../src/core/scoring/policies';
import { readXlsx } from '../../src/hosts/file/xlsx';

/** A process of its own: does what the first argument says with the file that the second names, and prints its peak of memory in bytes. */
const [, , what, file] = process.argv;
if (what !== 'start') {
  const snapshot = readXlsx(new Uint8Array(readFileSync(file!)), 'file.xlsx');
  if (!snapshot.ok) throw new Error(snapshot.problem.code);
  if (what === 'analyse') analyse(snapshot.value, { policy: DEFAULT_POLICY });
}
process.stdout.write(String(process.resourceUsage().maxRSS * 1024));

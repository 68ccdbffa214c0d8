import type { HostileCase } from './hostile-case';
import type { Outcome } from './run-case';

/** Largest cost that is borne; left out where only the answer is judged, as on a machine that does other work too. */
export interface Bounds {
  readonly cpuSeconds: number;
  readonly peakBytes: number;
}

const ANSWERED: ReadonlySet<number | null> = new Set([0, 1]);
const REFUSED = 2;

/** What is wrong with the outcome of a run, in plain words; nothing where all is as it must be. */
export function complaintsAbout(
  { expected }: HostileCase,
  { status, stdout, stderr, cost, leftBehind }: Outcome,
  bounds: Bounds | null,
): readonly string[] {
  const complaints: string[] = [];
  const lines = stderr.trim().split('\n').slice(-3).join(' | ').slice(0, 400);
  if (status === null) complaints.push('no answer: the run hung or was killed');
  else if (expected === 'answered' && !ANSWERED.has(status)) complaints.push(`exit status ${status}: ${lines}`);
  else if (expected !== 'answered' && status !== REFUSED)
    complaints.push(`exit status ${status} where it should be refused as ${expected.refused}`);
  else if (expected !== 'answered' && stdout !== '' && !stdout.includes(`"${expected.refused}"`))
    complaints.push(`refused otherwise than as ${expected.refused}: ${lines}`);
  if (bounds && cost && cost.cpuSeconds > bounds.cpuSeconds) complaints.push(`took ${cost.cpuSeconds.toFixed(1)} s of processor time`);
  if (bounds && cost && cost.peakBytes > bounds.peakBytes) complaints.push(`took ${Math.round(cost.peakBytes / 1024 ** 2)} MB`);
  if (leftBehind.length > 0) complaints.push(`left behind: ${leftBehind.join(', ')}`);
  return complaints;
}

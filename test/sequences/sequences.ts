import fc from 'fast-check';
import { anySteps, complaintsAbout } from './random-hands';
import { WORLDS } from './worlds';

/** Sequences between two words on how far it is. */
const REPORTED = 10_000;
/** Failures that are shown. */
const MOST_SHOWN = 10;

/**
 * `npm run sequences [-- NUMBER [SEED [WHERE]]]`: random sequences of a person's edits and the product's commands in the simulated Excel
 * (100,000 unless told), or (WHERE is `file`) in a file that other programs have in between, each taken back at the end. The status is 1
 * where anything is not as the person alone would have left it.
 */
async function main(count: number, seed: number, where: keyof typeof WORLDS): Promise<number> {
  let [done, failed] = [0, 0];
  for (const steps of fc.sample(anySteps, { numRuns: count, seed })) {
    const complaints = await complaintsAbout(steps, WORLDS[where]).catch((error: unknown) => [String(error)]);
    done += 1;
    if (complaints.length > 0 && (failed += 1) <= MOST_SHOWN)
      process.stdout.write(`${JSON.stringify(steps)}\n${complaints.map((complaint) => `  ${complaint}\n`).join('')}`);
    if (done % REPORTED === 0) process.stdout.write(`${done} of ${count}, ${failed} failed\n`);
  }
  process.stdout.write(`${done} sequences of seed ${seed}: ${failed} failed\n`);
  return failed > 0 ? 1 : 0;
}

const [count = '100000', seed = String(Date.now() % 1_000_000), where] = process.argv.slice(2);
void main(Number(count), Number(seed), where === 'file' ? where : 'excel').then((status) => {
  process.exitCode = status;
});

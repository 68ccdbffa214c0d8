import buildCommand from '../cli/support/build-command';
import removeCommand from '../cli/support/remove-command';
import { CPU_SECONDS, PEAK_BYTES } from './bounds';
import { HOSTILE_CASES } from './cases';
import { complaintsAbout } from './judge';
import { runCase } from './run-case';

/**
 * `npm run hostile [-- WORDS]`: runs the built command over every workbook that is made to hurt, or over those whose name
 * holds the words, and says of each what it cost. The status is 1 where one did not get its answer within the bounds.
 */
async function main(words: string): Promise<number> {
  let failed = 0;
  for (const hostile of HOSTILE_CASES.filter(({ name }) => name.includes(words))) {
    const outcome = await runCase(hostile);
    const complaints = complaintsAbout(hostile, outcome, { cpuSeconds: CPU_SECONDS, peakBytes: PEAK_BYTES });
    const cost = outcome.cost ? `${outcome.cost.cpuSeconds.toFixed(1)} s  ${Math.round(outcome.cost.peakBytes / 1024 ** 2)} MB` : '–';
    process.stdout.write(
      `${complaints.length === 0 ? 'ok  ' : 'FAIL'} ${cost.padEnd(16)} ${`${outcome.elapsed.toFixed(1)} s`.padStart(6)}  ${hostile.command.padEnd(9)} ${hostile.name}\n`,
    );
    for (const complaint of complaints) process.stdout.write(`     ${complaint}\n`);
    failed += complaints.length > 0 ? 1 : 0;
  }
  return failed > 0 ? 1 : 0;
}

buildCommand();
void main(process.argv.slice(2).join(' '))
  .then((status) => {
    process.exitCode = status;
  })
  .finally(removeCommand);

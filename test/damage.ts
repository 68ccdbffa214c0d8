import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { DAMAGES } from './damage/damages';
import { boundedShare, runDamage, silentShare, soundTables } from './damage/run';

/** A number behind `--name`, or the given one. */
function option(name: string, otherwise: number): number {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
}

/** Writes the bounds that the tests hold the reader to: what it reaches now, to a tenth of a per cent. */
function record(): void {
  const tables = soundTables();
  const bounds = Object.fromEntries(DAMAGES.map((damage) => [damage.name, Math.ceil(boundedShare(damage, tables) * 10) / 10]));
  writeFileSync(path.join(__dirname, 'damage/bounds.json'), `${JSON.stringify(bounds, null, 2)}\n`);
}

/** Damages every published table that is read right and prints how the copies are read, a line for each kind of damage. */
function show(times: number, seed: number, verbose: boolean): void {
  const tables = soundTables().published;
  const line = (cells: readonly string[]): string =>
    `${cells.map((cell, at) => (at === 0 ? cell.padEnd(36) : cell.padStart(17))).join('')}\n`;
  process.stdout.write(`${tables.length} sound tables, each damaged ${times} times in each way (seed ${seed})\n\n`);
  process.stdout.write(line(['damage', 'tables', 'same', 'same, unsure', 'another, unsure', 'silently another']));
  for (const damage of DAMAGES) {
    const tally = runDamage(damage, tables, times, seed);
    const { name, same, sameUnsure, anotherUnsure, silent, silentByTable } = tally;
    process.stdout.write(
      line([name, `${tally.tables}`, `${same}`, `${sameUnsure}`, `${anotherUnsure}`, `${silent} ${silentShare(tally).toFixed(1)} %`]),
    );
    if (verbose) for (const [id, count] of silentByTable) process.stdout.write(`    ${id}: ${count}\n`);
  }
}

if (process.argv.includes('--record')) record();
show(option('times', 3), option('seed', 1), process.argv.includes('--verbose'));

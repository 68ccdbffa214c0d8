import { KINDS } from './planted/kinds';
import { plantAll, soundFields, type Outcome } from './planted/run';
import { figuresOf, readBounds, recordBounds } from './planted/figures';

const WIDTHS = [36, 8, 8, 8, 9, 8, 8, 9, 8, 8] as const;

function line(cells: readonly string[]): string {
  return `${cells.map((cell, at) => (at === 0 ? cell.padEnd(WIDTHS[0]) : cell.padStart(WIDTHS[at] ?? 8))).join('')}\n`;
}

function show(outcomes: readonly Outcome[], verbose: boolean): void {
  process.stdout.write(line(['fault', 'planted', 'found', 'first', 'offered', 'open', 'other', 'mended', 'wrong', 'no fix']));
  for (const kind of [...KINDS.map(({ name }) => name), null]) {
    const own = outcomes.filter((outcome) => kind === null || outcome.kind === kind);
    const count = (of: (outcome: Outcome) => boolean): string => String(own.filter(of).length);
    process.stdout.write(
      line([
        kind ?? 'all',
        String(own.length),
        count(({ found }) => found),
        count(({ cause }) => cause === 'first'),
        count(({ cause }) => cause === 'offered'),
        count(({ cause }) => cause === 'open'),
        count(({ cause }) => cause === 'other'),
        count(({ fix }) => fix === 'mended'),
        count(({ fix }) => fix === 'wrong'),
        count(({ fix }) => fix === 'none'),
      ]),
    );
    if (!verbose) continue;
    for (const { table, fault, found, cause, fix } of own.filter(
      (outcome) => kind !== null && (!outcome.found || outcome.cause === 'other' || outcome.fix === 'wrong'),
    )) {
      process.stdout.write(
        `    ${table} ${fault.cell} ${JSON.stringify(fault.wrong)}: ${found ? '' : 'not found, '}cause ${cause}, fix ${fix}\n`,
      );
    }
  }
}

/** Plants faults in every sound published table and prints what becomes of them, a line for each kind. */
function main(): void {
  const fields = soundFields();
  const outcomes = plantAll(KINDS, fields, 2);
  show(outcomes, process.argv.includes('--verbose'));
  if (process.argv.includes('--record')) recordBounds(outcomes, fields);
  const figures = figuresOf(outcomes);
  const bounds = readBounds().all;
  process.stdout.write(
    `\nfound ${figures.found} %, cause named first ${figures.first} %, first or offered with what nothing tells from it ${figures.cause} %, of the first fixes ${figures.mended} % mend it\n`,
  );
  const fallen = Object.entries(bounds).filter(([part, bound]) => figures[part as keyof typeof figures] < bound);
  for (const [part, bound] of fallen) process.stdout.write(`${part}: once ${bound} %\n`);
  process.exitCode = fallen.length > 0 ? 1 : 0;
}

main();

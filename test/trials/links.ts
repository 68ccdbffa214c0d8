import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { put } from '../cli/support/folders';
import { perfscore } from '../cli/support/run-command';
import { filesBelow, watched } from './folder';
import type { Trial } from './trial';

/** Names at which a report could meet something that is not its own. */
const NAMES = [
  'report.json',
  'report.json.part',
  'copies',
  'copies/unit-0/table.xlsx',
  'copies/unit-0/table.xlsx.part',
  'copies/findings.xlsx',
  'copies/findings.xlsx.part',
] as const;

async function runAll(folder: string, inputs: string): Promise<void> {
  await perfscore(['check', inputs, '--format', 'json', '--out', path.join(folder, 'report.json')]);
  for (const args of [
    ['check', inputs, '--format', 'xlsx'],
    ['fill', inputs],
  ])
    await perfscore([...args, '--out', path.join(folder, 'copies'), '--overwrite']);
}

/** Links to inputs, and files of a person, under every name that a run writes. */
export const LINKS: readonly Trial[] = NAMES.flatMap((name): readonly Trial[] => [
  {
    name: `${name} is a link to an input${name === 'copies' ? "'s folder" : ''}`,
    async run() {
      const trial = watched(2);
      const target = name === 'copies' ? trial.inputs : filesBelow(trial.inputs)[0]!;
      put(trial.folder, `${name}.beside/x.json`, '{}');
      symlinkSync(target, path.join(trial.folder, name));
      await runAll(trial.folder, trial.inputs);
      return trial.harm();
    },
  },
  ...(name === 'copies' || name === 'report.json'
    ? []
    : [
        {
          name: `${name} is a file of a person`,
          async run() {
            const trial = watched(2);
            const own = put(trial.folder, name, '{"mine": true}');
            await runAll(trial.folder, trial.inputs);
            const kept = existsSync(own) && readFileSync(own, 'utf8') === '{"mine": true}';
            return [...trial.harm().filter((line) => !line.endsWith(own)), ...(kept ? [] : [`harmed file: ${own}`])];
          },
        },
      ]),
]);

import path from 'node:path';
import { shortOf, sizeOf, withoutTables } from '../trials/full-disk';
import { watched } from '../trials/folder';
import { removeFolders } from './support/folders';

jest.setTimeout(120_000);
afterAll(removeFolders);

test('where the last bytes of the list of findings do not fit, no half list is left and the status is no success', () => {
  const whole = watched(1, withoutTables());
  const args = (inputs: string, folder: string): readonly string[] => [
    'check',
    inputs,
    '--format',
    'xlsx',
    '--out',
    path.join(folder, 'out'),
  ];
  const size = sizeOf(args(whole.inputs, whole.folder), path.join(whole.folder, 'out', 'findings.xlsx'));
  const trial = watched(1, withoutTables());
  expect(shortOf(size, size - 10, args(trial.inputs, trial.folder), trial)).toEqual([]);
});

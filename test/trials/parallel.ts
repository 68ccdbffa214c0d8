import path from 'node:path';
import { perfscore } from '../cli/support/run-command';
import { filesBelow, watched } from './folder';
import type { Trial } from './trial';

const RUNS = 20;

function trial(name: string, args: readonly string[], out: string, allowed: readonly number[]): Trial {
  return {
    name: `${RUNS} runs at the same time onto ${name}`,
    async run() {
      const { folder, inputs, harm } = watched(4);
      const [command = '', ...options] = args;
      const runs = await Promise.all(
        Array.from({ length: RUNS }, () => perfscore([command, inputs, ...options, '--out', path.join(folder, out)])),
      );
      return [
        ...harm(),
        ...runs
          .filter(({ status }) => status === null || !allowed.includes(status))
          .map(({ status, stderr }) => `status ${status}: ${stderr.trim()}`),
        ...(filesBelow(folder).some((file) => file.startsWith(path.join(folder, out))) ? [] : ['nothing was written']),
      ];
    },
  };
}

/** Many runs that write to one place. Without --overwrite what comes first stays, and the other runs say so. */
export const PARALLEL: readonly Trial[] = [
  trial('one report as JSON', ['check', '--format', 'json'], 'report.json', [1]),
  trial('one web page', ['check', '--format', 'html'], 'report.html', [1]),
  trial('one folder of annotated copies', ['check', '--format', 'xlsx'], 'copies', [1, 2]),
  trial('one folder of annotated copies, replaced', ['check', '--format', 'xlsx', '--overwrite'], 'copies', [1]),
  trial('one folder of filled copies, replaced', ['fill', '--overwrite'], 'filled', [0]),
];

import { sentFile } from '../../support/sent-file';
import type { HostileCase } from '../hostile-case';

/** Settings and journals that a file brings along and that are made to hurt. */
export const SETTINGS: readonly HostileCase[] = [
  {
    name: 'a file that ignores its errors, turns rules off and hides rounding',
    make: () => sentFile(),
    command: 'check',
    expected: 'answered',
  },
  {
    name: 'settings and a journal of other kinds of values',
    make: () =>
      sentFile([
        ['perfscore.settings', '[]'],
        ['perfscore.ignored', '{"__proto__":1}'],
        ['perfscore.profile', '{'],
        ['journal', '{'],
      ]),
    command: 'annotate',
    expected: 'answered',
  },
  {
    name: 'a hundred thousand settings of its own',
    make: () => sentFile(Array.from({ length: 100_000 }, (_, at) => [`__proto__${at}`, 'x'.repeat(100)] as const)),
    command: 'check',
    expected: 'answered',
  },
  {
    name: 'an ignored list of a hundred thousand findings',
    make: () =>
      sentFile([
        [
          'perfscore.ignored',
          JSON.stringify(Array.from({ length: 100_000 }, (_, at) => ({ id: `x${at}`, message: { 'zh-CN': '甲', 'en-US': 'a' } }))),
        ],
      ]),
    command: 'check',
    expected: 'answered',
  },
];

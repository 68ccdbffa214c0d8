import { spawnSync } from 'node:child_process';
import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { newFolder } from '../cli/support/folders';
import { commandLine, ROOT } from '../cli/support/run-command';
import { buildXlsx } from '../support/xlsx/build-xlsx';
import { watched, type Watched } from './folder';
import type { Trial } from './trial';

interface Ended {
  readonly status: number | null;
  readonly stderr: string;
}

/** Runs the command where no file can grow beyond `bytes`: the write that crosses the line is cut short, those after it fail, as on a full disk. */
function withRoomFor(bytes: number, args: readonly string[]): Ended {
  const { status, stderr } = spawnSync('prlimit', [`--fsize=${bytes}`, process.execPath, ...commandLine(args)], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, LANG: 'en_US.UTF-8', LC_ALL: '', TSX_DISABLE_CACHE: '1' },
  });
  return { status, stderr };
}

/** What is wrong where a file of `size` bytes had less room than that. */
export function shortOf(size: number, room: number, args: readonly string[], { harm }: Watched): readonly string[] {
  const { status, stderr } = withRoomFor(room, args);
  return [
    ...harm().map((line) => `${room} of ${size} bytes: ${line}`),
    ...(status === 2 && /could not be written|exists already/.test(stderr)
      ? []
      : [`${room} of ${size} bytes: status ${status}, ${stderr.trim()}`]),
  ];
}

/** The size of what a run writes where there is room: a report as `name`, else the list among the copies. */
export function sizeOf(args: readonly string[], file: string): number {
  withRoomFor(1024 ** 3, args);
  return statSync(file).size;
}

/** A workbook without a table: no copy of it is written, which would meet the end of the room before the list of findings does. */
export function withoutTables(): Uint8Array {
  return buildXlsx({ sheets: [{ name: 'Sheet1', rows: [['notes']] }] });
}

const FORMATS = [
  { format: 'json', name: 'report.json', list: '', make: () => watched(2) },
  { format: 'html', name: 'report.html', list: '', make: () => watched(2) },
  { format: 'xlsx', name: 'copies', list: 'findings.xlsx', make: () => watched(2, withoutTables()) },
] as const;

/** A disk of its own, as small as is asked for; null where this person may not make one. */
function smallDisk(kilobytes: number): { readonly folder: string; remove(): void } | null {
  const folder = newFolder();
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'none', folder]).status !== 0) return null;
  return { folder, remove: () => void spawnSync('umount', [folder]) };
}

function onSmallDisks(): readonly string[] {
  const complaints: string[] = [];
  for (const kilobytes of [4, 8, 12, 16, 24]) {
    const disk = smallDisk(kilobytes);
    if (!disk) return ['this person may not mount a disk: run it as root'];
    const trial = watched(2);
    for (const { format, name } of FORMATS) {
      const { status } = withRoomFor(1024 ** 3, ['check', trial.inputs, '--format', format, '--out', path.join(disk.folder, name)]);
      const left = spawnSync('find', [disk.folder, '-name', '*.part'], { encoding: 'utf8' }).stdout.trim();
      if (left !== '') complaints.push(`${kilobytes} KB, ${format}: left behind ${left}`);
      if (status !== 1 && status !== 2) complaints.push(`${kilobytes} KB, ${format}: status ${status}`);
      spawnSync('cp', ['-r', disk.folder, path.join(trial.folder, `disk-${format}`)]);
      spawnSync('sh', ['-c', `rm -rf "${disk.folder}"/*`]);
    }
    disk.remove();
    complaints.push(...trial.harm().map((line) => `${kilobytes} KB: ${line}`));
  }
  return complaints;
}

/** Disks that become full at any point of what is written. */
export const FULL_DISK: readonly Trial[] = [
  ...FORMATS.map(({ format, name, list, make }): Trial => ({
    name: `a disk that becomes full while a report is written as ${format}`,
    run: () => {
      const whole = make();
      const argsFor = ({ folder, inputs }: Watched): readonly string[] => [
        'check',
        inputs,
        '--format',
        format,
        '--out',
        path.join(folder, name),
      ];
      const size = sizeOf(argsFor(whole), path.join(whole.folder, name, list));
      const rooms = [0, 1, Math.floor(size / 2), size - 100, size - 22, size - 1].filter((room) => room >= 0);
      return Promise.resolve(
        rooms.flatMap((room) => {
          const trial = make();
          return shortOf(size, room, argsFor(trial), trial);
        }),
      );
    },
  })),
  { name: 'real disks of 4 to 24 KB', run: () => Promise.resolve(onSmallDisks()) },
  {
    name: 'a full disk of temporary files',
    run: () => {
      const trial = watched(1);
      const temporary = path.join(trial.folder, 'missing', 'tmp');
      mkdirSync(path.dirname(temporary));
      const { status, stderr } = spawnSync(
        process.execPath,
        commandLine(['check', trial.inputs, '--format', 'html', '--out', path.join(trial.folder, 'report.html')]),
        {
          cwd: ROOT,
          encoding: 'utf8',
          env: { ...process.env, LANG: 'en_US.UTF-8', LC_ALL: '', TMPDIR: temporary, TSX_DISABLE_CACHE: '1' },
        },
      );
      return Promise.resolve([...trial.harm(), ...(status === 2 && stderr.includes(temporary) ? [] : [`status ${status}: ${stderr}`])]);
    },
  },
];

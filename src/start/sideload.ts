import { posix, win32 } from 'node:path';

/** Where Excel on Windows looks for manifests under development. */
const DEVELOPER_KEY = 'HKCU\\Software\\Microsoft\\Office\\16.0\\WEF\\Developer';
/** Where Excel on a Mac looks for them, below the home folder. */
const MAC_FOLDER = 'Library/Containers/com.microsoft.Excel/Data/Documents/wef';

/** A program to run. */
export interface SideloadStep {
  readonly run: string;
  readonly args: readonly string[];
}

export interface SideloadPlan {
  readonly add: readonly SideloadStep[];
  readonly open: SideloadStep;
  readonly remove: readonly SideloadStep[];
}

/** The machine, and the add-in's manifest with the id that stands in it. */
interface Sideloaded {
  readonly platform: string;
  readonly home: string;
  readonly manifest: string;
  readonly id: string;
}

/**
 * How the add-in is made known to Excel on this machine and how that is undone, with Microsoft's documented places only:
 * the developer key of the registry on Windows, the wef folder on a Mac. Null where Excel does not run.
 */
export function sideloadPlan({ platform, home, manifest, id }: Sideloaded): SideloadPlan | null {
  if (platform === 'win32') {
    const path = win32.normalize(manifest);
    return {
      add: [{ run: 'reg', args: ['add', DEVELOPER_KEY, '/v', id, '/t', 'REG_SZ', '/d', path, '/f'] }],
      open: { run: 'cmd', args: ['/c', 'start', 'excel'] },
      remove: [{ run: 'reg', args: ['delete', DEVELOPER_KEY, '/v', id, '/f'] }],
    };
  }
  if (platform === 'darwin') {
    const folder = posix.join(home, MAC_FOLDER);
    const target = posix.join(folder, `${id}.manifest.xml`);
    return {
      add: [
        { run: 'mkdir', args: ['-p', folder] },
        { run: 'cp', args: [manifest, target] },
      ],
      open: { run: 'open', args: ['-a', 'Microsoft Excel'] },
      remove: [{ run: 'rm', args: ['-f', target] }],
    };
  }
  return null;
}

/** The add-in's id in a manifest; null where there is none. */
export function manifestId(xml: string): string | null {
  return /<Id>\s*([0-9a-f-]{36})\s*<\/Id>/i.exec(xml)?.[1] ?? null;
}

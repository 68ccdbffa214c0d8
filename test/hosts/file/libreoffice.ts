import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

const MISSING =
  'These tests open files in LibreOffice, and there is no `soffice` command here. Get it with: apt-get install libreoffice-calc';

/** Runs LibreOffice without a window, with a profile of its own, so that nobody's settings and no running copy matter. */
async function soffice(profile: string, args: readonly string[]): Promise<void> {
  try {
    await run('soffice', [`-env:UserInstallation=file://${profile}`, '--headless', '--norestore', ...args]);
  } catch (thrown) {
    throw (thrown as { code?: unknown }).code === 'ENOENT' ? new Error(MISSING, { cause: thrown }) : thrown;
  }
}

/**
 * Opens workbooks in LibreOffice and saves them anew.
 * @param files by name
 * @returns the saved files under the same names; one that LibreOffice could not open is missing
 */
export async function throughLibreOffice(files: Readonly<Record<string, Uint8Array>>): Promise<Record<string, Uint8Array>> {
  const folder = await mkdtemp(join(tmpdir(), 'perfscore-office-'));
  try {
    const paths = await Promise.all(
      Object.entries(files).map(async ([name, bytes]) => {
        const path = join(folder, name);
        await writeFile(path, bytes);
        return path;
      }),
    );
    const out = join(folder, 'out');
    await soffice(join(folder, 'profile'), ['--convert-to', 'xlsx', '--outdir', out, ...paths]);
    const saved: Record<string, Uint8Array> = {};
    for (const name of Object.keys(files)) {
      const bytes = await readFile(join(out, name.replace(/\.\w+$/, '.xlsx'))).catch(() => null);
      if (bytes) saved[name] = new Uint8Array(bytes);
    }
    return saved;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

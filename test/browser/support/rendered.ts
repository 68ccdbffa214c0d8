import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A page of a workbook in print, as LibreOffice sets it and Poppler draws it, as PNG. @param page from 1 on */
export async function renderedPage(workbook: string, page: number): Promise<Buffer> {
  const folder = dirname(workbook);
  const name = basename(workbook).replace(/\.xlsx$/, '');
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  await run('soffice', [profile, '--headless', '--norestore', '--convert-to', 'pdf', '--outdir', folder, workbook]);
  const number = String(page);
  await run('pdftoppm', ['-png', '-r', '110', '-f', number, '-l', number, '-singlefile', join(folder, `${name}.pdf`), join(folder, name)]);
  return readFile(join(folder, `${name}.png`));
}

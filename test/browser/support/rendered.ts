import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A page of a workbook in print, as LibreOffice sets it and Poppler draws it, as PNG. @param words those that begin it */
export async function renderedPage(workbook: string, words: RegExp): Promise<Buffer> {
  const folder = dirname(workbook);
  const name = basename(workbook).replace(/\.xlsx$/, '');
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  await run('soffice', [profile, '--headless', '--norestore', '--convert-to', 'pdf', '--outdir', folder, workbook]);
  const pdf = join(folder, `${name}.pdf`);
  const { stdout } = await run('pdftotext', ['-layout', pdf, '-']);
  const pages = stdout.split('\f');
  const at = pages.findIndex((text) => words.test(text.trimStart()));
  if (at < 0) throw new Error(`No page begins with ${words.source}: ${pages.map((text) => text.trimStart().slice(0, 20)).join(' | ')}`);
  const number = String(at + 1);
  await run('pdftoppm', ['-png', '-r', '110', '-f', number, '-l', number, '-singlefile', pdf, join(folder, name)]);
  return readFile(join(folder, `${name}.png`));
}

import { spawn } from 'node:child_process';
import { SERVED_FOLDER } from './build-workbench';
import { buildQuickly } from './quick-build';
import { serveFolder } from './static-server';

const FIRST_PORT = 3100;

function openBrowser(address: string): void {
  const [command, ...args] =
    process.platform === 'win32' ? ['cmd', '/c', 'start', '', address] : [process.platform === 'darwin' ? 'open' : 'xdg-open', address];
  if (command === undefined) return;
  // A machine without a browser is no reason to stop: the address stands on the terminal.
  spawn(command, args, { stdio: 'ignore', detached: true })
    .once('error', () => undefined)
    .unref();
}

/** `npm start`: builds the workbench, serves it on this machine and opens it. */
async function main(): Promise<void> {
  const say = (text: string): void => void process.stdout.write(`${text}\n`);
  say('正在构建工作台，约需几秒… / Building the workbench, a few seconds…');
  try {
    await buildQuickly(SERVED_FOLDER);
  } catch (error) {
    say(`构建没有成功，原因见上。 / The build failed, see above. ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
    return;
  }
  const wanted = Number(process.env['PORT'] ?? FIRST_PORT);
  const { address } = await serveFolder(
    SERVED_FOLDER,
    'workbench.html',
    Array.from({ length: 20 }, (_, step) => wanted + step),
  );
  say(`\n  工作台已就绪 / The workbench is ready:  ${address}\n  按 Ctrl+C 结束 / Press Ctrl+C to stop\n`);
  if (process.stdout.isTTY && !process.env['CI'] && !process.argv.includes('--no-open')) openBrowser(address);
}

void main();

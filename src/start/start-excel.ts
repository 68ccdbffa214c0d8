import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { get } from 'node:https';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { manifestId, sideloadPlan, type SideloadPlan, type SideloadStep } from './sideload';

const ROOT = join(__dirname, '../..');

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

function perform(steps: readonly SideloadStep[]): void {
  for (const { run, args } of steps) execFileSync(run, args, { stdio: 'ignore' });
}

function remove(plan: SideloadPlan): void {
  try {
    perform(plan.remove);
  } catch {
    say('Excel 中没有登记本加载项。The add-in was not registered with Excel.');
  }
}

/** True as soon as the server answers; webpack needs some seconds for the first build. */
function answers(): Promise<boolean> {
  return new Promise((resolve) => {
    get('https://localhost:3000/pane.html', { rejectUnauthorized: false }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    }).on('error', () => resolve(false));
  });
}

async function waitForServer(server: ChildProcess): Promise<boolean> {
  for (;;) {
    if (server.exitCode !== null) return false;
    if (await answers()) return true;
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
}

async function startExcel(plan: SideloadPlan): Promise<void> {
  const server = spawn(process.execPath, [require.resolve('tsx/cli'), join(__dirname, 'serve-addin.ts')], { cwd: ROOT, stdio: 'inherit' });
  process.on('SIGINT', () => server.kill());
  server.on('exit', (code) => {
    remove(plan);
    process.exitCode = code ?? 0;
  });
  if (!(await waitForServer(server))) return;
  perform(plan.add);
  perform([plan.open]);
  say('Excel 已打开：新建或打开一个工作簿，在功能区找“绩效校验”。看不到时：开始 → 加载项 → 开发人员加载项。按 Ctrl+C 结束。');
  say(
    'Excel is open: create or open a workbook and look for the PerfScore tab. Not there? Home → Add-ins → Developer Add-ins. Ctrl+C ends.',
  );
}

/** What Excel is told of; null where there is no Excel. @throws where manifest.xml has no id */
function planOfThisMachine(): SideloadPlan | null {
  const manifest = join(ROOT, 'manifest.xml');
  const id = manifestId(readFileSync(manifest, 'utf8'));
  if (id === null) throw new Error(`${manifest} has no <Id>`);
  return sideloadPlan({ platform: process.platform, home: homedir(), manifest, id });
}

/**
 * `npm run start:excel`: serves the add-in on https://localhost:3000 with a trusted certificate, makes it known to Excel on
 * this machine and opens Excel. Ctrl+C ends the server and takes the add-in out of Excel again.
 * `npm run start:excel -- --remove` only takes it out.
 */
async function main(): Promise<void> {
  const plan = planOfThisMachine();
  if (!plan) {
    say('这台电脑上没有桌面版 Excel。请在 Windows 或 Mac 上运行，或用 npm start 打开浏览器工作台。');
    say('There is no desktop Excel on this machine. Run this on Windows or a Mac, or use npm start for the workbench in a browser.');
    process.exitCode = 2;
  } else if (process.argv.includes('--remove')) {
    remove(plan);
  } else {
    await startExcel(plan);
  }
}

void main();

import { run } from '../../../src/cli/program';
import type { Language } from '../../../src/core/localized';
import { fakeTerminal } from './fake-terminal';
import type { Run } from './run-command';

/** Runs the command line in this process: for what needs no process of its own. */
export async function perfscoreHere(args: readonly string[], language: Language = 'en-US'): Promise<Run> {
  const terminal = fakeTerminal(language);
  const status = await run(args, terminal);
  return { status, stdout: terminal.printed.join(''), stderr: terminal.complaints.map((line) => `${line}\n`).join('') };
}

import { run } from './program';
import { processTerminal, EXIT } from './terminal';

/** A reader that has enough (`| head`) closes the pipe: the command ends quietly then. A full disk is no such reader. */
function endWhenPipeCloses(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE' && stream !== process.stderr) process.stderr.write(`perfscore: ${error.message}\n`);
    process.exit(error.code === 'EPIPE' ? EXIT.clean : EXIT.unusable);
  });
}

/** Runs the command line of this process; its exit status is the process's own. */
export async function command(): Promise<void> {
  endWhenPipeCloses(process.stdout);
  endWhenPipeCloses(process.stderr);
  const argv = process.argv.slice(2);
  const terminal = processTerminal(argv);
  try {
    process.exitCode = await run(argv, terminal);
  } catch (error) {
    terminal.complain(`perfscore: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = EXIT.unusable;
  }
}

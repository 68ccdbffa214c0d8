import type { Inputs } from './inputs';
import type { Terminal } from './terminal';
import { RUN_WORDS } from './words';

/** Says on standard error what folders held and was not looked at: how many of a kind, and one for an example. */
export function sayAsides({ passedOver, linked, leftOut }: Inputs, terminal: Terminal): void {
  for (const [words, files] of [[RUN_WORDS.passedOver, passedOver], [RUN_WORDS.linked, linked], [RUN_WORDS.leftOut, leftOut]] as const) {
    const [example] = files;
    if (example !== undefined) terminal.complain(terminal.say(words, { count: String(files.length), example }));
  }
}

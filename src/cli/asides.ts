import type { Inputs } from './inputs';
import type { Terminal } from './terminal';
import { REPORT_WORDS } from './words';

/** Says on standard error what folders held and was not looked at: how many of a kind, and one for an example. */
export function sayAsides({ passedOver, linked, leftOut }: Inputs, terminal: Terminal): void {
  for (const [words, files] of [[REPORT_WORDS.passedOver, passedOver], [REPORT_WORDS.linked, linked], [REPORT_WORDS.leftOut, leftOut]] as const) {
    const [example] = files;
    if (example !== undefined) terminal.complain(terminal.say(words, { count: String(files.length), example }));
  }
}

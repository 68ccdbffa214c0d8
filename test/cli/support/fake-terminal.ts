import { speaker } from '../../../src/cli/language';
import { chooseStyle } from '../../../src/cli/style';
import type { Terminal } from '../../../src/cli/terminal';
import type { Language } from '../../../src/core/localized';

/** A terminal that keeps what is said. */
export interface FakeTerminal extends Terminal {
  readonly printed: string[];
  readonly complaints: string[];
}

export function fakeTerminal(language: Language = 'en-US'): FakeTerminal {
  const printed: string[] = [];
  const complaints: string[] = [];
  return {
    language,
    say: speaker(language),
    style: chooseStyle(false, {}),
    printed,
    complaints,
    out: { write: (text) => (printed.push(text), Promise.resolve()) },
    complain: (line) => void complaints.push(line),
    progress: { show: () => undefined, clear: () => undefined },
  };
}

import type { Language } from '../core/localized';
import type { JsonSummary } from '../core/report/json-report';
import { chooseLanguage, speaker, wantedLanguage } from './language';
import type { Speaker } from './language';
import { progressLine } from './progress';
import type { ProgressLine } from './progress';
import { streamSink, terminalSafe } from './stream-sink';
import type { Sink } from '../reports/sink';
import { chooseStyle } from './style';
import type { Style } from './style';

/** Exit statuses of the command: part of the report format. */
export const EXIT = { clean: 0, errorsFound: 1, unusable: 2 } as const;
export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];

/** The status of a run that came to this. */
export function statusOf({ failed, errors }: Pick<JsonSummary, 'failed' | 'errors'>): ExitStatus {
  if (failed > 0) return EXIT.unusable;
  return errors > 0 ? EXIT.errorsFound : EXIT.clean;
}

/** What a command has of the outside world. */
export interface Terminal {
  readonly language: Language;
  readonly say: Speaker;
  readonly style: Style;
  readonly out: Sink;
  /** One line to the person: what went wrong or what was done. Never part of a report. */
  complain(line: string): void;
  /** Makes way by itself for what is printed. */
  readonly progress: ProgressLine;
}

/** The terminal of this process, speaking the language of `--lang` or of the locale. */
export function processTerminal(argv: readonly string[]): Terminal {
  const system = Intl.DateTimeFormat().resolvedOptions().locale;
  const language = chooseLanguage(wantedLanguage(argv), process.env, system) ?? chooseLanguage(null, process.env, system) ?? 'en-US';
  const out = streamSink(process.stdout);
  const progress = progressLine(process.stderr, () => performance.now());
  return {
    language,
    say: speaker(language),
    style: chooseStyle(process.stdout.isTTY === true, process.env),
    out: {
      write(text) {
        if (process.stdout.isTTY) progress.clear();
        return out.write(text);
      },
    },
    complain(line) {
      progress.clear();
      process.stderr.write(`${terminalSafe(line)}\n`);
    },
    progress,
  };
}

import type { Command } from 'commander';
import type { Result } from '../core/localized';
import { DEFAULT_POLICY } from '../core/scoring/policies';
import { SEVERITIES } from '../reports/report-words';
import { CHECKLIST_COMMAND_WORDS } from './checklist-words';
import { choice, EXPLAIN_FORMATS, limitsChoice, policyChoice } from './choices';
import type { Speaker } from './language';
import { profileChoice } from './profile-choice';
import { ROUNDS_WORDS } from './rounds-words';
import type { ExitStatus, Terminal } from './terminal';
import { USAGE_WORDS } from './usage-words';

interface RoundsArguments {
  readonly format?: string;
  readonly policy?: string;
  readonly profile?: string;
  readonly template?: string;
  readonly together?: boolean;
  readonly minSeverity?: string;
  readonly out?: string;
  readonly date?: string;
  readonly overwrite?: boolean;
  readonly resume?: string;
  readonly jobs?: string;
  readonly fileSeconds?: string;
  readonly fileMemory?: string;
}

/** What the commands of the program have in common. */
export interface CommandKit {
  readonly program: Command;
  readonly say: Speaker;
  readonly terminal: Terminal;
  withDefault(words: keyof typeof USAGE_WORDS, value: string): string;
  limited(command: Command): Command;
  accepted<T extends readonly unknown[]>(...results: { readonly [K in keyof T]: Result<T[K]> }): T | null;
  leave(status: ExitStatus): void;
}

/** Adds `rounds` and `checklist` to the program. */
export function roundsCommands({ program, say, withDefault, limited, accepted, leave, terminal }: CommandKit): void {
  limited(
    program
      .command('rounds')
      .description(say(ROUNDS_WORDS.about))
      .helpOption('-h, --help', say(USAGE_WORDS.help))
      .argument('<files...>', say(ROUNDS_WORDS.files))
      .option('--out <PATH>', say(ROUNDS_WORDS.out))
      .option('--date <DATE>', say(ROUNDS_WORDS.date))
      .option('--format <text|json>', `${say(ROUNDS_WORDS.format)} (${say(USAGE_WORDS.default, { value: 'text' })})`)
      .option('--policy <ID>', withDefault('policy', DEFAULT_POLICY.id))
      .option('--profile <PATH>', say(USAGE_WORDS.profile))
      .option('--template <FILE>', say(USAGE_WORDS.templateFile))
      .option('--together', say(ROUNDS_WORDS.together))
      .option('--min-severity <error|warning|info>', withDefault('minSeverity', 'warning'))
      .option('--overwrite', say(ROUNDS_WORDS.overwrite))
      .option('--resume <FILE>', say(USAGE_WORDS.resume))
      .option('--jobs <N>', say(USAGE_WORDS.jobs)),
  ).action(async (files: string[], options: RoundsArguments) => {
    const { templateChoice } = await import('./template-choice');
    const { dateChoice, rounds } = await import('./rounds');
    const chosen = accepted(
      choice('--format', options.format ?? 'text', EXPLAIN_FORMATS),
      policyChoice(options.policy),
      profileChoice(options.profile),
      templateChoice(options.template),
      choice('--min-severity', options.minSeverity ?? 'warning', SEVERITIES),
      dateChoice(options.date),
      limitsChoice(options),
    );
    if (!chosen) return;
    const [format, policy, { source }, sent, least, date, limits] = chosen;
    leave(
      await rounds(
        files,
        {
          format,
          scoring: { policy, profiles: source },
          template: sent,
          least,
          date,
          limits,
          out: options.out ?? null,
          overwrite: options.overwrite ?? false,
          resume: options.resume ?? null,
          together: options.together ?? false,
        },
        terminal,
      ),
    );
  });

  limited(
    program
      .command('checklist')
      .description(say(CHECKLIST_COMMAND_WORDS.about))
      .helpOption('-h, --help', say(USAGE_WORDS.help))
      .argument('<files...>', say(USAGE_WORDS.files))
      .requiredOption('--out <PATH>', say(CHECKLIST_COMMAND_WORDS.out))
      .option('--policy <ID>', withDefault('policy', DEFAULT_POLICY.id))
      .option('--profile <PATH>', say(USAGE_WORDS.profile))
      .option('--template <FILE>', say(USAGE_WORDS.templateFile))
      .option('--together', say(USAGE_WORDS.together))
      .option('--jobs <N>', say(USAGE_WORDS.jobs)),
  ).action(async (files: string[], options: RoundsArguments & { readonly out: string }) => {
    const { templateChoice } = await import('./template-choice');
    const chosen = accepted(
      policyChoice(options.policy),
      profileChoice(options.profile),
      templateChoice(options.template),
      limitsChoice(options),
    );
    if (!chosen) return;
    const [policy, { source }, sent, limits] = chosen;
    const { checklist } = await import('./checklist');
    const { out, together = false } = options;
    leave(await checklist(files, { scoring: { policy, profiles: source }, template: sent, limits, out, together }, terminal));
  });
}

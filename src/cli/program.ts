import { Command, CommanderError, Option } from 'commander';
import product from '../../package.json';
import { DEFAULT_POLICY } from '../core/scoring/policies';
import type { FormStyle } from '../core/forms/types';
import type { FillStyle } from '../core/plan/types';
import { choice, EXPLAIN_FORMATS, FORMATS, limitsChoice, policyChoice } from './choices';
import { LANGUAGES, chooseLanguage, wantedLanguage } from './language';
import { profileChoice } from './profile-choice';
import { shardChoice } from './shard';
import { EXIT } from './terminal';
import type { ExitStatus, Terminal } from './terminal';
import { roundsCommands } from './rounds-commands';
import { complaint, USAGE_WORDS } from './usage-words';
import { SEVERITIES } from '../reports/report-words';
import { DEFAULT_WORKER_LIMITS } from './worker-limits';
import type { Result } from '../core/localized';

const STYLES: readonly FillStyle[] = ['formula', 'native', 'value'];
const FORM_STYLES: readonly FormStyle[] = ['formula', 'native'];

interface Options {
  readonly format?: string;
  readonly policy?: string;
  readonly profile?: string;
  readonly template?: string;
  readonly minSeverity?: string;
  readonly out?: string;
  readonly entry?: string;
  readonly style?: string;
  readonly form?: string;
  readonly from?: string;
  readonly into?: string;
  readonly at?: string;
  readonly overwrite?: boolean;
  readonly sheet?: string;
  readonly includeUnsure?: boolean;
  readonly jobs?: string;
  readonly resume?: string;
  readonly shard?: string;
  readonly together?: boolean;
  readonly reportSheet?: boolean;
  readonly text?: string;
  readonly fileSeconds?: string;
  readonly fileMemory?: string;
}

/** The command line as a tree of commands; each action leaves its exit status in `leave`. What a command needs is loaded when it runs. */
export function commands(terminal: Terminal, leave: (status: ExitStatus) => void): Command {
  const { say } = terminal;
  const withDefault = (words: keyof typeof USAGE_WORDS, value: string): string =>
    `${say(USAGE_WORDS[words])} (${say(USAGE_WORDS.default, { value })})`;

  /** Takes the first refusal among the options to the person, else goes on. */
  function accepted<T extends readonly unknown[]>(...results: { readonly [K in keyof T]: Result<T[K]> }): T | null {
    for (const result of results as readonly Result<unknown>[]) {
      if (result.ok) continue;
      terminal.complain(`perfscore: ${say(result.problem.message)}`);
      leave(EXIT.unusable);
      return null;
    }
    return (results as readonly { readonly value: unknown }[]).map((result) => result.value) as unknown as T;
  }

  const program = new Command('perfscore')
    .description(say(USAGE_WORDS.about))
    .option('--lang <zh-CN|en-US>', say(USAGE_WORDS.lang))
    .version(product.version, '-V, --version', say(USAGE_WORDS.version))
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ outputError: () => undefined, writeErr: (text) => void process.stderr.write(text) })
    .addHelpText('after', `\n${say(USAGE_WORDS.exitStatus)}`);

  const titles: Readonly<Record<string, string>> = {
    'Usage:': say(USAGE_WORDS.titleUsage),
    'Arguments:': say(USAGE_WORDS.titleArguments),
    'Options:': say(USAGE_WORDS.titleOptions),
    'Global Options:': say(USAGE_WORDS.titleGlobalOptions),
    'Commands:': say(USAGE_WORDS.titleCommands),
  };
  program.configureHelp({ showGlobalOptions: true, styleTitle: (title) => titles[title] ?? title });
  program.helpOption('-h, --help', say(USAGE_WORDS.help));

  const sub = (usage: string, words: keyof typeof USAGE_WORDS): Command =>
    program.command(usage).description(say(USAGE_WORDS[words])).helpOption('-h, --help', say(USAGE_WORDS.help));

  /** What one workbook may take, and how many are worked on at once where there can be many. */
  const limited = (command: Command): Command =>
    command
      .option('--file-seconds <N>', withDefault('fileSeconds', String(DEFAULT_WORKER_LIMITS.seconds)))
      .option('--file-memory <MB>', withDefault('fileMemory', String(DEFAULT_WORKER_LIMITS.megabytes)));
  const forMany = (command: Command): Command =>
    limited(
      command
        .option('--resume <FILE>', say(USAGE_WORDS.resume))
        .option('--shard <I/N>', say(USAGE_WORDS.shard))
        .option('--jobs <N>', say(USAGE_WORDS.jobs)),
    );

  forMany(
    sub('check', 'check')
      .argument('<files...>', say(USAGE_WORDS.files))
      .option('--format <text|json|html|xlsx>', withDefault('format', 'text'))
      .option('--policy <ID>', withDefault('policy', DEFAULT_POLICY.id))
      .option('--profile <PATH>', say(USAGE_WORDS.profile))
      .option('--template <FILE>', say(USAGE_WORDS.templateFile))
      .option('--min-severity <error|warning|info>', withDefault('minSeverity', 'info'))
      .option('--together', say(USAGE_WORDS.together))
      .option('--text <FILE>', say(USAGE_WORDS.text))
      .option('--report-sheet', say(USAGE_WORDS.reportSheet))
      .option('--out <PATH>', say(USAGE_WORDS.outReport))
      .option('--overwrite', say(USAGE_WORDS.overwrite)),
  ).action(async (files: string[], options: Options) => {
    const { templateChoice } = await import('./template-choice');
    const { textChoice } = await import('./text-choice');
    const chosen = accepted(
      choice('--format', options.format ?? (options.reportSheet ? 'xlsx' : 'text'), FORMATS),
      policyChoice(options.policy),
      profileChoice(options.profile),
      templateChoice(options.template),
      choice('--min-severity', options.minSeverity ?? 'info', SEVERITIES),
      limitsChoice(options),
      shardChoice(options.shard),
      textChoice(options.text),
    );
    if (!chosen) return;
    const [format, policy, { source, named, file: profileFile }, sent, minSeverity, limits, shard, text] = chosen;
    const scoring = { policy, profiles: source };
    const { check } = await import('./check');
    leave(
      await check(
        files,
        {
          format,
          policy: policy ?? named?.policy ?? DEFAULT_POLICY,
          scoring,
          template: sent,
          minSeverity,
          limits,
          out: options.out ?? null,
          overwrite: options.overwrite ?? false,
          profileFile,
          resume: options.resume ?? null,
          shard,
          together: options.together ?? false,
          reportSheet: options.reportSheet ?? false,
          text,
        },
        terminal,
      ),
    );
  });

  forMany(
    sub('fill', 'fill')
      .argument('<files...>', say(USAGE_WORDS.files))
      .requiredOption('--out <DIR>', say(USAGE_WORDS.outFolder))
      .option('--style <formula|native|value>', withDefault('style', 'native'))
      .option('--policy <ID>', withDefault('policy', DEFAULT_POLICY.id))
      .option('--profile <PATH>', say(USAGE_WORDS.profile))
      .option('--include-unsure', say(USAGE_WORDS.includeUnsure))
      .option('--overwrite', say(USAGE_WORDS.overwrite)),
  ).action(async (files: string[], options: Options & { readonly out: string }) => {
    const chosen = accepted(
      choice('--style', options.style ?? 'native', STYLES),
      policyChoice(options.policy),
      profileChoice(options.profile),
      limitsChoice(options),
      shardChoice(options.shard),
    );
    if (!chosen) return;
    const [style, policy, { source }, limits, shard] = chosen;
    const { fill } = await import('./fill');
    leave(
      await fill(
        files,
        {
          style,
          scoring: { policy, profiles: source },
          limits,
          out: options.out,
          overwrite: options.overwrite ?? false,
          includeUnsure: options.includeUnsure ?? false,
          resume: options.resume ?? null,
          shard,
        },
        terminal,
      ),
    );
  });

  limited(
    sub('collect', 'collect')
      .argument('<files...>', say(USAGE_WORDS.files))
      .requiredOption('--out <PATH>', say(USAGE_WORDS.outLedger))
      .option('--policy <ID>', withDefault('policy', DEFAULT_POLICY.id))
      .option('--profile <PATH>', say(USAGE_WORDS.profile))
      .option('--together', say(USAGE_WORDS.together))
      .option('--resume <FILE>', say(USAGE_WORDS.resume))
      // Known, so that it is refused with the reason.
      .addOption(new Option('--shard <I/N>').hideHelp())
      .option('--jobs <N>', say(USAGE_WORDS.jobs)),
  ).action(async (files: string[], options: Options & { readonly out: string }) => {
    const chosen = accepted(policyChoice(options.policy), profileChoice(options.profile), limitsChoice(options));
    if (!chosen) return;
    const [policy, { source }, limits] = chosen;
    const { collect } = await import('./collect');
    leave(
      await collect(
        files,
        {
          scoring: { policy, profiles: source },
          limits,
          out: options.out,
          resume: options.resume ?? null,
          together: options.together ?? false,
          inParts: options.shard !== undefined,
        },
        terminal,
      ),
    );
  });

  limited(
    sub('draft', 'draft')
      .argument('<files...>', say(USAGE_WORDS.files))
      .option('--out <PATH>', say(USAGE_WORDS.outDraft))
      .option('--policy <ID>', withDefault('policy', DEFAULT_POLICY.id))
      .option('--profile <PATH>', say(USAGE_WORDS.profile))
      .option('--overwrite', say(USAGE_WORDS.overwriteDraft))
      .option('--jobs <N>', say(USAGE_WORDS.jobs)),
  ).action(async (files: string[], options: Options) => {
    const chosen = accepted(policyChoice(options.policy), profileChoice(options.profile), limitsChoice(options));
    if (!chosen) return;
    const [policy, { source }, limits] = chosen;
    const { draft } = await import('./draft');
    leave(
      await draft(
        files,
        { scoring: { policy, profiles: source }, limits, out: options.out ?? null, overwrite: options.overwrite ?? false },
        terminal,
      ),
    );
  });
  roundsCommands({ program, say, withDefault, limited, accepted, leave, terminal });

  sub('merge', 'merge')
    .argument('<reports...>', say(USAGE_WORDS.reports))
    .option('--out <PATH>', say(USAGE_WORDS.outMerged))
    .action(async (reports: string[], options: Options) => {
      const { merge } = await import('./merge');
      leave(await merge(reports, options.out ?? null, terminal));
    });

  limited(
    sub('revert', 'revert')
      .argument('<file>', say(USAGE_WORDS.file))
      .option('--out <DIR>', say(USAGE_WORDS.outFolder))
      .option('--entry <ID>', say(USAGE_WORDS.entry))
      .option('--overwrite', say(USAGE_WORDS.overwrite)),
  ).action(async (file: string, options: Options) => {
    const chosen = accepted(limitsChoice(options));
    if (!chosen) return;
    const [limits] = chosen;
    const { revert } = await import('./revert');
    leave(
      await revert(
        file,
        { out: options.out ?? null, entry: options.entry ?? null, overwrite: options.overwrite ?? false, limits },
        terminal,
      ),
    );
  });

  limited(
    sub('explain', 'explain')
      .argument('<file>', say(USAGE_WORDS.file))
      .option('--sheet <NAME>', say(USAGE_WORDS.sheet))
      .option('--format <text|json>', withDefault('explainFormat', 'text')),
  ).action(async (file: string, options: Options) => {
    const chosen = accepted(choice('--format', options.format ?? 'text', EXPLAIN_FORMATS), limitsChoice(options));
    if (!chosen) return;
    const [format, limits] = chosen;
    const { explain } = await import('./explain');
    leave(await explain(file, { format, sheet: options.sheet ?? null, limits }, terminal));
  });

  sub('template', 'template')
    .argument('[IDs...]', say(USAGE_WORDS.formIds))
    .option('--out <PATH>', say(USAGE_WORDS.outForm))
    .option('--from <PATH>', say(USAGE_WORDS.formFrom))
    .option('--into <FILE>', say(USAGE_WORDS.formInto))
    .option('--at <SHEET!CELL>', say(USAGE_WORDS.formAt))
    .option('--style <formula|native>', withDefault('formStyle', 'native'))
    .option('--overwrite', say(USAGE_WORDS.overwriteForm))
    .action(async (ids: string[], options: Options) => {
      const chosen = accepted(choice('--style', options.style ?? 'native', FORM_STYLES));
      if (!chosen) return;
      const [style] = chosen;
      const { template } = await import('./template');
      const { from = null, into = null, at = null, out = null, overwrite = false } = options;
      leave(await template(ids, { out, from, into, at, style, overwrite }, terminal));
    });

  limited(
    sub('carry', 'carry')
      .argument('<files...>', say(USAGE_WORDS.files))
      .requiredOption('--out <PATH>', say(USAGE_WORDS.outCarried))
      .option('--form <ID>', say(USAGE_WORDS.form))
      .option('--style <formula|native>', withDefault('formStyle', 'native'))
      .option('--overwrite', say(USAGE_WORDS.overwriteForm))
      .option('--jobs <N>', say(USAGE_WORDS.jobs)),
  ).action(async (files: string[], options: Options & { readonly out: string }) => {
    const chosen = accepted(choice('--style', options.style ?? 'native', FORM_STYLES), limitsChoice(options));
    if (!chosen) return;
    const [style, limits] = chosen;
    const { carry } = await import('./carry');
    leave(
      await carry(files, { form: options.form ?? null, style, limits, out: options.out, overwrite: options.overwrite ?? false }, terminal),
    );
  });

  sub('rules', 'rules')
    .argument('[ID]', say(USAGE_WORDS.ruleId))
    .action(async (id: string | undefined) => {
      const { showRules } = await import('./rules');
      leave(await showRules(id ?? null, terminal));
    });

  sub('policies', 'policies')
    .argument('[ID]', say(USAGE_WORDS.policyId))
    .action(async (id: string | undefined) => {
      const { showPolicies } = await import('./policies');
      leave(await showPolicies(id ?? null, terminal));
    });

  return program;
}

/** Runs the command line `argv` (without node and script) and gives its exit status. Never throws for what a person typed. */
export async function run(argv: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  let status: ExitStatus = EXIT.clean;
  const program = commands(terminal, (next) => {
    status = next;
  });
  const wanted = wantedLanguage(argv);
  if (wanted !== null && chooseLanguage(wanted, {}, '') === null) {
    terminal.complain(
      `perfscore: ${terminal.say(USAGE_WORDS.badChoice, { option: '--lang', value: wanted, choices: LANGUAGES.join(', ') })}`,
    );
    return EXIT.unusable;
  }
  try {
    await program.parseAsync(argv, { from: 'user' });
    return status;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return EXIT.clean;
    if (error.code !== 'commander.help') terminal.complain(complaint(error, terminal.say));
    return EXIT.unusable;
  }
}

import type { CommanderError } from 'commander';
import type { Localized } from '../core/localized';
import type { Speaker } from './language';
import { USAGE_WORDS } from './usage-words';

const COMPLAINTS: Readonly<Record<string, Localized>> = {
  'commander.unknownOption': USAGE_WORDS.unknownOption,
  'commander.unknownCommand': USAGE_WORDS.unknownCommand,
  'commander.missingArgument': USAGE_WORDS.missingArgument,
  'commander.optionMissingArgument': USAGE_WORDS.missingValue,
  'commander.missingMandatoryOptionValue': USAGE_WORDS.missingOption,
  'commander.excessArguments': USAGE_WORDS.tooMany,
};

/** One line on what is wrong with a command line and where its help is, in the person's language. */
export function complaint(error: CommanderError, say: Speaker): string {
  const what = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  return `perfscore: ${say(COMPLAINTS[error.code] ?? USAGE_WORDS.badUsage, { what })} ${say(USAGE_WORDS.seeHelp, { command: 'perfscore' })}`;
}

import { isFields } from '../core/profile/checked-fields';
import { PROFILE_SETTING } from '../core/profile/types';
import type { BroughtAlong } from '../core/report/types';
import { settingsOfFile } from '../hosts/univer/saved-copy';
import { IGNORED_KEY, readIgnored } from '../pane/controller/ignored';
import { DEFAULT_SETTINGS, parseJson, readSettings, SETTINGS_KEY } from '../pane/controller/pane-settings';

/** Longest name of a profile that a report shows. */
const MOST_NAME = 100;

/** Name of a profile that is not used; `?` where it says none. */
function profileName(text: string): string {
  const profile = parseJson(text);
  const name = isFields(profile) ? profile['name'] : null;
  return typeof name === 'string' ? name.slice(0, MOST_NAME) : '?';
}

/** What a workbook keeps that would change the findings; null where it keeps nothing of the kind. */
export function broughtAlong(bytes: Uint8Array, file: string, profileUsed: boolean): BroughtAlong | null {
  const kept = new Map(settingsOfFile(bytes, file));
  const [profile, { policy, tolerance }] = [kept.get(PROFILE_SETTING), readSettings(kept.get(SETTINGS_KEY) ?? null)];
  const brought: BroughtAlong = {
    ignored: readIgnored(kept.get(IGNORED_KEY) ?? null).length,
    profile: profile === undefined ? null : profileName(profile),
    settings: policy !== null || tolerance !== DEFAULT_SETTINGS.tolerance,
    profileUsed,
  };
  return brought.ignored > 0 || brought.profile !== null || brought.settings ? brought : null;
}

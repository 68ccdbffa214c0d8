import { existsSync } from 'node:fs';
import path from 'node:path';
import { success, type Result } from '../core/localized';
import { parseProfile, PROFILE_FILE } from '../core/profile/parse-profile';
import { PROFILE_SETTING, type Profile, type UsedProfile } from '../core/profile/types';
import { settingsOfFile } from '../hosts/univer/saved-copy';
import { readProfile, type ProfileSource } from './profile-choice';

/** The profiles of folders, read once. */
const folders = new Map<string, Result<Profile> | null>();

function beside(file: string): Result<Profile> | null {
  const found = path.join(path.dirname(file), PROFILE_FILE);
  const known = folders.get(found);
  if (known !== undefined) return known;
  const read = existsSync(found) ? readProfile(found) : null;
  folders.set(found, read);
  return read;
}

/** The profile of a workbook; null where there is none. A profile that cannot be used is a problem of the workbook. */
export function profileOf(source: ProfileSource, file: string, bytes: Uint8Array): Result<UsedProfile | null> {
  if (source === 'none') return success(null);
  if (source === 'workbook') return keptProfile(file, bytes);
  if (source !== 'own') return success({ profile: source.named, from: 'option' });
  const own = beside(file);
  if (!own) return success(null);
  return own.ok ? success({ profile: own.value, from: 'folder' }) : own;
}

/** The profile that a workbook keeps; null where it keeps none. */
function keptProfile(file: string, bytes: Uint8Array): Result<UsedProfile | null> {
  const kept = settingsOfFile(bytes, file).find(([key]) => key === PROFILE_SETTING)?.[1];
  if (kept === undefined) return success(null);
  const read = parseProfile(kept);
  return read.ok ? success({ profile: read.value, from: 'workbook' }) : read;
}

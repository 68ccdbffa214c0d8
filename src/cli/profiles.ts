import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { failure, success, type Result } from '../core/localized';
import { parseProfile, PROFILE_FILE } from '../core/profile/parse-profile';
import { PROFILE_SETTING, type Profile, type UsedProfile } from '../core/profile/types';
import { settingsOfFile } from '../hosts/workbench/saved-copy';
import { problems } from './problems';

/** `--profile none`: no profile is used, whatever lies beside the tables. */
const NONE = 'none';
/** `--profile workbook`: each workbook's own is used, which its sender may have put there. */
const WORKBOOK = 'workbook';

/** What `--profile` says: where each workbook's profile comes from, and the one that was named for all of them. */
export interface ProfileChoice {
  readonly profiles: Profiles;
  readonly named: Profile | null;
}

/** Gives the profile of each workbook; null where there is none. A profile that cannot be used is a problem of the workbook. */
export type Profiles = (file: string, bytes: Uint8Array) => Result<UsedProfile | null>;

function readProfile(file: string): Result<Profile> {
  try {
    const read = parseProfile(readFileSync(file, 'utf8'));
    if (read.ok) return read;
    const { code, message } = read.problem;
    return failure(code, { 'zh-CN': `${file}：${message['zh-CN']}`, 'en-US': `${file}: ${message['en-US']}` });
  } catch (error) {
    return { ok: false, problem: problems.internal(error) };
  }
}

/** The profile that a workbook keeps; null where it keeps none. */
function keptProfile(file: string, bytes: Uint8Array): Result<UsedProfile | null> {
  const kept = settingsOfFile(bytes, file).find(([key]) => key === PROFILE_SETTING)?.[1];
  if (kept === undefined) return success(null);
  const read = parseProfile(kept);
  return read.ok ? success({ profile: read.value, from: 'workbook' }) : read;
}

/**
 * Where profiles come from: the file that `--profile` names, else `perfscore.json` beside the workbook, which is the checker's
 * own. The one that a workbook keeps came with it from whoever sent it, and is used only where `--profile workbook` says so. A
 * file that is named must be sound before anything is checked.
 */
export function profileChoice(option: string | undefined): Result<ProfileChoice> {
  if (option === NONE) return success({ profiles: () => success(null), named: null });
  if (option === WORKBOOK) return success({ profiles: keptProfile, named: null });
  if (option !== undefined) {
    if (!existsSync(option)) return failure('profile-not-found', { 'zh-CN': `找不到配置文件 ${option}。`, 'en-US': `There is no profile ${option}.` });
    const named = readProfile(option);
    return named.ok ? success({ profiles: () => success({ profile: named.value, from: 'option' }), named: named.value }) : named;
  }
  const folders = new Map<string, Result<Profile> | null>();
  const beside = (file: string): Result<Profile> | null => {
    const found = path.join(path.dirname(file), PROFILE_FILE);
    const known = folders.get(found);
    if (known !== undefined) return known;
    const read = existsSync(found) ? readProfile(found) : null;
    folders.set(found, read);
    return read;
  };
  const profiles: Profiles = (file) => {
    const own = beside(file);
    if (!own) return success(null);
    return own.ok ? success({ profile: own.value, from: 'folder' }) : own;
  };
  return success({ profiles, named: null });
}

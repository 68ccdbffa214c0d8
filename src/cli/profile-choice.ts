import { existsSync, readFileSync } from 'node:fs';
import { failure, success, type Result } from '../core/localized';
import { parseProfile } from '../core/profile/parse-profile';
import type { Profile } from '../core/profile/types';
import { problems } from './command-problems';

/** `--profile none`: no profile is used, whatever lies beside the tables. */
const NONE = 'none';
/** `--profile workbook`: each workbook's own is used, which its sender may have put there. */
const WORKBOOK = 'workbook';

/** Where the profiles of workbooks come from: from none, from the one that was named for all, from beside them (the checker's own), or from inside them. */
export type ProfileSource = 'none' | 'own' | 'workbook' | { readonly named: Profile };

/** What `--profile` says. */
export interface ProfileChoice {
  readonly source: ProfileSource;
  readonly named: Profile | null;
  /** The file that holds the named one. */
  readonly file: string | null;
}

/** The profile in a file, or what is wrong with it. */
export function readProfile(file: string): Result<Profile> {
  try {
    const read = parseProfile(readFileSync(file, 'utf8'));
    if (read.ok) return read;
    const { code, message } = read.problem;
    return failure(code, { 'zh-CN': `${file}：${message['zh-CN']}`, 'en-US': `${file}: ${message['en-US']}` });
  } catch (error) {
    return { ok: false, problem: problems.internal(error) };
  }
}

/**
 * Where profiles come from: the file that `--profile` names, else `perfscore.json` beside the workbook, which is the checker's
 * own. The one that a workbook keeps came with it from whoever sent it, and is used only where `--profile workbook` says so. A
 * file that is named must be sound before anything is checked.
 */
export function profileChoice(option: string | undefined): Result<ProfileChoice> {
  if (option === undefined) return success({ source: 'own', named: null, file: null });
  if (option === NONE) return success({ source: 'none', named: null, file: null });
  if (option === WORKBOOK) return success({ source: 'workbook', named: null, file: null });
  if (!existsSync(option))
    return failure('profile-not-found', { 'zh-CN': `找不到配置文件 ${option}。`, 'en-US': `There is no profile ${option}.` });
  const named = readProfile(option);
  return named.ok ? success({ source: { named: named.value }, named: named.value, file: option }) : named;
}

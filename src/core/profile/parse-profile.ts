import { failure, success, type Localized, type Result } from '../localized';
import { rules } from '../rules/registry';
import { isFields, refuseOthers, wordField, objectField, type Faults, type Fields } from './checked-fields';
import { readPolicy } from './read-policy';
import type { Profile, RuleSetting } from './types';

/** Name of the file that holds a profile for the tables beside it. */
export const PROFILE_FILE = 'perfscore.json';

const SETTINGS: readonly RuleSetting[] = ['off', 'error', 'warning', 'info'];

function readRules(fields: Fields, faults: Faults): ReadonlyMap<string, RuleSetting> {
  const given = objectField(fields, 'rules', faults) ?? {};
  const settings = new Map<string, RuleSetting>();
  for (const id of Object.keys(given)) {
    if (!rules.some((rule) => rule.id === id)) faults.push({ 'zh-CN': `没有校验规则“${id}”`, 'en-US': `there is no rule "${id}"` });
    const setting = wordField(given, id, SETTINGS, faults);
    if (setting) settings.set(id, setting);
  }
  return settings;
}

function refused(faults: readonly Localized[]): Result<Profile> {
  return failure('profile-invalid', {
    'zh-CN': `配置有误：${faults.map((fault) => fault['zh-CN']).join('；')}。`,
    'en-US': `The profile cannot be used: ${faults.map((fault) => fault['en-US']).join('; ')}.`,
  });
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

/**
 * Reads a unit's own policy and rule profile from the text of its file. Everything that is wrong with it comes back at once in one
 * problem, in words; a profile is used as a whole or not at all.
 */
export function parseProfile(json: string): Result<Profile> {
  const fields = parsed(json);
  if (!isFields(fields)) return refused([{ 'zh-CN': '不是 JSON 格式的 {…}', 'en-US': 'it is no JSON object {…}' }]);
  const faults: Faults = [];
  refuseOthers(fields, ['name', 'policy', 'rules', 'tolerance'], '', faults);
  const name = typeof fields['name'] === 'string' ? fields['name'].trim() : '';
  if (name === '') faults.push({ 'zh-CN': '缺少“name”（这套配置的名称）', 'en-US': '"name" (what this profile is called) is missing' });
  const profile: Profile = {
    name,
    policy: readPolicy(fields['policy'], name, faults),
    rules: readRules(fields, faults),
    tolerance: wordField(fields, 'tolerance', ['separate', 'hide', 'strict'] as const, faults) ?? null,
  };
  return faults.length === 0 ? success(profile) : refused(faults);
}

import type { Localized } from '../../core/localized';
import { PROFILE_SETTING } from '../../core/profile/types';
import { IGNORED_KEY, readIgnored, type IgnoredFinding } from './ignored';
import { DEFAULT_SETTINGS, parseJson, readSettings, SETTINGS_KEY, type PaneSettings } from './pane-settings';

/** What a workbook keeps, as it stands there. */
export type KeptTexts = Readonly<Record<typeof SETTINGS_KEY | typeof PROFILE_SETTING | typeof IGNORED_KEY, string | null>>;

/** What a workbook keeps, read; what is damaged is left out. */
export interface Kept {
  readonly settings: PaneSettings | null;
  /** Text of the profile. */
  readonly profile: string | null;
  readonly ignored: readonly IgnoredFinding[];
}

/** What came with a file and was not set on this machine: shown, and applied only once a person agrees. */
export interface Brought extends Kept {
  /** The person does not want it: it stays in the file, unused. */
  readonly declined: boolean;
}

const DAMAGED: Readonly<Record<keyof Kept, Localized>> = {
  settings: {
    'zh-CN': '这份文件里保存的面板设置已损坏，已搁置，按默认设置校验。重新设置即可。',
    'en-US': 'The settings kept in this file are damaged and were set aside; the defaults are used. Set them anew.',
  },
  profile: {
    'zh-CN': '这份文件里保存的配置已损坏或不能用，已搁置，按没有配置校验。需要时请在“设置”里重新载入 perfscore.json。',
    'en-US':
      'The profile kept in this file is damaged or cannot be used and was set aside; none is used. Load perfscore.json anew in the settings if you need it.',
  },
  ignored: {
    'zh-CN': '这份文件里忽略问题的记录已损坏，损坏的部分已搁置，相应的问题照常列出。',
    'en-US': 'The record of ignored findings in this file is damaged; the damaged part was set aside and those findings are listed.',
  },
};

/** Said where the profile that a workbook keeps cannot be used. */
export const PROFILE_DAMAGED: Localized = DAMAGED.profile;

/** Texts longer than this are none that this product keeps. */
const MOST_CHARS = 5_000_000;

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads what a workbook keeps; `said` names what is damaged, in words. */
export function readKept(texts: KeptTexts): { readonly kept: Kept; readonly said: readonly Localized[] } {
  const said: Localized[] = [];
  const parsed = (key: keyof KeptTexts, part: keyof Kept, fits: (value: unknown) => boolean): string | null => {
    const text = texts[key];
    if (text === null) return null;
    if (text.length <= MOST_CHARS && fits(parseJson(text.replace(/^\uFEFF/, '')))) return text;
    said.push(DAMAGED[part]);
    return null;
  };
  const settings = parsed(SETTINGS_KEY, 'settings', isObject);
  const profile = parsed(PROFILE_SETTING, 'profile', isObject);
  const list = parsed(IGNORED_KEY, 'ignored', Array.isArray);
  const ignored = readIgnored(list);
  if (list !== null && (parseJson(list) as unknown[]).length > ignored.length) said.push(DAMAGED.ignored);
  return { kept: { settings: settings === null ? null : readSettings(settings), profile, ignored }, said };
}

/** Whether settings say anything else than the defaults. */
export function isDefault(settings: PaneSettings): boolean {
  return JSON.stringify(settings) === JSON.stringify(DEFAULT_SETTINGS);
}

/** Whether anything waits for a person's word. */
export function bringsAnything({ settings, profile, ignored }: Kept): boolean {
  return settings !== null || profile !== null || ignored.length > 0;
}

/** Longest name of a profile that is shown. */
const MOST_NAME = 100;

/** Name of a profile, for showing it before it is used. */
export function profileName(text: string): string {
  const profile = parseJson(text.replace(/^\uFEFF/, ''));
  const name: unknown = isObject(profile) ? Reflect.get(profile as object, 'name') : null;
  return typeof name === 'string' && name.trim() !== '' ? name.trim().slice(0, MOST_NAME) : '?';
}

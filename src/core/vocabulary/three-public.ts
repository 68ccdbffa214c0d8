import type { Localized } from '../localized';

/** 公务用车购置及运行维护费: made of its two parts, whether a table says so or not. */
const WHOLE = /用车(?:购置(?:费)?(?:及|和|与|、)运行|运行(?:维护)?(?:费)?(?:及|和|与|、)购置|费)/;
const PART = /用车(?:购置|运行)|^车辆(?:购置|运行)/;

/** A line of the three public expenses, by its economic class (政府收支分类科目) and its name in the form of its own. */
export interface ThreePublicLine {
  readonly code: string;
  readonly title: Localized;
  readonly name: RegExp;
}

export const THREE_PUBLIC_LINES: readonly ThreePublicLine[] = [
  { code: '30212', title: { 'zh-CN': '因公出国（境）费', 'en-US': 'Official travel abroad' }, name: /因公出国/ },
  { code: '30217', title: { 'zh-CN': '公务接待费', 'en-US': 'Official receptions' }, name: /公务接待/ },
  { code: '30231', title: { 'zh-CN': '公务用车运行维护费', 'en-US': 'Running official cars' }, name: /^[\d（(.、）)]{0,4}公务用车运行/ },
  {
    code: '31013',
    title: { 'zh-CN': '公务用车购置', 'en-US': 'Buying official cars' },
    name: /^[\d（(.、）)]{0,4}公务用车购置(?!费?[及和与、])/,
  },
];

/** What heads the amounts that were spent, beside those that were planned. */
export const SPENT_HEADER = /^(?:\d{4}年度?|本年度?)?决算(?:数|金额|支出)?$/;

/** True where a name is that of all money for official cars. */
export function namesVehicles(key: string): boolean {
  return WHOLE.test(key);
}

/** True where a name is that of buying them, or of running them. */
export function namesPartOfVehicles(key: string): boolean {
  return PART.test(key) && !WHOLE.test(key);
}

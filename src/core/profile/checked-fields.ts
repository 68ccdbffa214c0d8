import type { Localized } from '../localized';

/** Fields of a JSON object, read one by one; whatever is wrong is collected in words. */
export type Fields = Readonly<Record<string, unknown>>;
export type Faults = Localized[];

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Complains of fields that mean nothing: mostly misspelt ones. */
export function refuseOthers(fields: Fields, known: readonly string[], where: string, faults: Faults): void {
  for (const name of Object.keys(fields).filter((each) => !known.includes(each))) {
    faults.push({
      'zh-CN': `${where}“${name}”不是可用的项，可用：${known.join('、')}`,
      'en-US': `${where}"${name}" is no field; known: ${known.join(', ')}`,
    });
  }
}

/** A number as a decimal string, typed as a number or as text; undefined where the field is left out or no number. */
export function numberField(fields: Fields, name: string, faults: Faults): string | undefined {
  const value = fields[name];
  if (value === undefined) return undefined;
  const text = typeof value === 'number' || typeof value === 'string' ? String(value).trim() : '';
  if (/^\d+(\.\d+)?$/.test(text)) return text;
  faults.push({ 'zh-CN': `“${name}”应为数字`, 'en-US': `"${name}" must be a number` });
  return undefined;
}

/** One of some words; undefined where the field is left out or another. */
export function wordField<T extends string>(fields: Fields, name: string, words: readonly T[], faults: Faults): T | undefined {
  const value = fields[name];
  if (value === undefined) return undefined;
  const found = words.find((word) => word === value);
  if (found === undefined)
    faults.push({
      'zh-CN': `“${name}”不能是 ${JSON.stringify(value)}，可以是：${words.join('、')}`,
      'en-US': `"${name}" cannot be ${JSON.stringify(value)}; it can be ${words.join(', ')}`,
    });
  return found;
}

/** An object; undefined where the field is left out or something else. */
export function objectField(fields: Fields, name: string, faults: Faults): Fields | undefined {
  const value = fields[name];
  if (value === undefined || isFields(value)) return value;
  faults.push({ 'zh-CN': `“${name}”应写成 {…}`, 'en-US': `"${name}" must be an object {…}` });
  return undefined;
}

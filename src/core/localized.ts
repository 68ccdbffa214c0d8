import { own } from './own';

/** The languages of the product; zh-CN is the first. */
export type Language = 'zh-CN' | 'en-US';

/** A text in both languages: whatever the core says to a person. */
export interface Localized {
  readonly 'zh-CN': string;
  readonly 'en-US': string;
}

/** Figures and words that fill the `{name}` places of a template. */
export type TextParams = Readonly<Record<string, string>>;

function fill(template: string, params: TextParams): string {
  return template.replace(/\{(\w+)\}/g, (place, name: string) => own(params, name) ?? place);
}

/** Fills the `{name}` places of a template in both languages. A place without a value stays as it is, so that a test can find it. */
export function say(template: Localized, params: TextParams = {}): Localized {
  return { 'zh-CN': fill(template['zh-CN'], params), 'en-US': fill(template['en-US'], params) };
}

/** What went wrong, as a value: a stable code for programs and a sentence that tells a person what to do. */
export interface Problem {
  readonly code: string;
  readonly message: Localized;
}

/** The outcome of something that can fail in a way a person should hear about. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export function success<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function failure<T>(code: string, message: Localized): Result<T> {
  return { ok: false, problem: { code, message } };
}

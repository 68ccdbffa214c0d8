import type { Compiler } from 'webpack';

export const OFFICE_JS_SOURCES: readonly string[];

export function contentSecurityPolicy(options: { readonly office: string | null }): string;

export function officeJsUrl(office: string | null): string | null;

export class PagePlugin {
  constructor(options: { readonly filename: string; readonly office: string | null });
  apply(compiler: Compiler): void;
}

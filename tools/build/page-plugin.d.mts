import type { Compiler } from 'webpack';

export function contentSecurityPolicy(options: { readonly office: 'cdn' | 'self' | null }): string;

export function officeJsUrl(office: 'cdn' | 'self' | null): string | null;

export class PagePlugin {
  constructor(options: { readonly filename: string; readonly office: 'cdn' | 'self' | null });
  apply(compiler: Compiler): void;
}

export const OLDEST: { readonly chromium: number; readonly safari: string; readonly firefox: number };
export const SYNTAX: 2022;
export const LATER_METHODS: ReadonlySet<string>;
export const LATER_GLOBALS: ReadonlySet<string>;
export const PROVIDED: ReadonlySet<string>;
export function firstScript(root: string): string;

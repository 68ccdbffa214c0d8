export const UNUSED_DECIMAL_METHODS: ReadonlySet<string>;

export function trimDecimal(source: string): string;

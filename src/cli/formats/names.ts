/** What `check --format` takes. */
export const FORMATS = ['text', 'json', 'html', 'xlsx'] as const;
export type Format = (typeof FORMATS)[number];

/** What `explain --format` takes. */
export const EXPLAIN_FORMATS = ['text', 'json'] as const;
export type ExplainFormat = (typeof EXPLAIN_FORMATS)[number];

import type { Works } from './works';

export type WorkName = keyof Works;
export type Settings<N extends WorkName> = Parameters<Works[N]>[1];
export type Task<N extends WorkName> = Parameters<Works[N]>[0];
export type Outcome<N extends WorkName> = ReturnType<Works[N]>;

/** The argument with which the command is started as a worker. */
export const WORKER_ARGUMENT = 'worker';

/** What a worker is told: once what it will do and how long it may take for a workbook, then one workbook after the other. */
export type ToWorker = { readonly work: WorkName; readonly settings: unknown; readonly seconds: number } | { readonly task: unknown };

/** What a worker answers: that it is ready, and for each workbook its outcome or why the outcome could not be sent. */
export type FromWorker = { readonly ready: true } | { readonly outcome: unknown } | { readonly failed: string };

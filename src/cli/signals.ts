/** Statuses with which a process ends that a signal asked to: 128 and the signal's number. */
const STATUSES = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;
export type Signal = keyof typeof STATUSES;

/** The signals by which a person or the system asks a process to end. */
export const SIGNALS = Object.keys(STATUSES) as readonly Signal[];

/** Ends this process as the signal asks; what is to be cleaned up hears of it by `exit`. */
export function leave(signal: NodeJS.Signals): never {
  process.exit(STATUSES[signal as Signal]);
}

/** In a worker: Ctrl+C in a terminal reaches it as well, but the process that started it decides when it ends. */
export function ignoreSignals(): void {
  for (const signal of SIGNALS) process.on(signal, () => undefined);
}

/**
 * Until the function given back is called, a signal that ends the process is first answered by `lastWords`. To be called before
 * anything else listens for these signals.
 */
export function beforeLeaving(lastWords: () => void): () => void {
  const answer = (signal: NodeJS.Signals): void => {
    lastWords();
    leave(signal);
  };
  for (const signal of SIGNALS) process.prependListener(signal, answer);
  return () => {
    for (const signal of SIGNALS) process.off(signal, answer);
  };
}

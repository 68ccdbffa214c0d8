/** Where a report's text goes, piece by piece. */
export interface Sink {
  /** Resolves when the receiver can take more, so that a slow receiver never makes a queue grow. */
  write(text: string): Promise<void>;
}

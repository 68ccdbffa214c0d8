import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** Where a report's text goes, piece by piece. */
export interface Sink {
  /** Resolves when the receiver can take more, so that a slow receiver never makes a queue grow. */
  write(text: string): Promise<void>;
}

/** A sink on a stream. A receiver that has gone away (`| head`) ends the command through the stream's own error handler. */
export function streamSink(stream: Writable): Sink {
  return {
    async write(text) {
      if (!stream.write(text)) await once(stream, 'drain');
    },
  };
}

/** Control characters, and marks that turn the direction of writing, could steer a terminal: a cell's text never does. */
export function terminalSafe(text: string): string {
  return text
    .replace(/[\r\n\t\u2028\u2029]+/gu, ' ')
    .replace(/[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD');
}

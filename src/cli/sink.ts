import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { visibleLine } from './visible';

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

/** Unseen characters could steer a terminal, or hide what it shows: a cell's text never does. */
export function terminalSafe(text: string): string {
  return visibleLine(text);
}

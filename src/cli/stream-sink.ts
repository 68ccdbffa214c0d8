import { once } from 'node:events';
import type { Writable } from 'node:stream';
import type { Sink } from '../reports/sink';
import { visibleLine } from '../reports/visible';

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

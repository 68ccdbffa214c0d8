/** How long a piece of work may hold the main thread before the page gets a turn, in milliseconds. */
const SLICE = 12;

/** Gives the page a turn. A message is delivered at once, where a timer would wait at least four milliseconds. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = (): void => {
      channel.port1.close();
      resolve();
    };
    channel.port2.postMessage(null);
  });
}

/** Cuts long work on the main thread into slices, so that the page stays responsive. */
export interface Slices {
  /** Call often; waits only where the slice is used up. True where a turn was given. */
  rest(): Promise<boolean>;
}

export function slices(): Slices {
  let since = performance.now();
  return {
    async rest() {
      if (performance.now() - since < SLICE) return false;
      await nextTurn();
      since = performance.now();
      return true;
    },
  };
}

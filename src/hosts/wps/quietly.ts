import type { EtApplication } from './types';

/** Whether WPS draws what happens is a matter of speed only: where it cannot be switched, it stays as it is. */
function draw(app: EtApplication, on: boolean): void {
  try {
    app.ScreenUpdating = on;
  } catch {
    return;
  }
}

/** Runs writes of many cells, drawn once at the end. */
export function quietly<T>(app: EtApplication, act: () => T): T {
  draw(app, false);
  try {
    return act();
  } finally {
    draw(app, true);
  }
}

import { reduce, type Action } from './reducer';
import { INITIAL_STATE, type PaneState } from './pane-state';

/** Holds the pane's state and tells listeners when it changed; fits React's `useSyncExternalStore`. */
export class PaneStore {
  #state: PaneState = INITIAL_STATE;
  readonly #listeners = new Set<() => void>();

  readonly getState = (): PaneState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  dispatch(action: Action): void {
    const next = reduce(this.#state, action);
    if (next === this.#state) return;
    this.#state = next;
    for (const listener of [...this.#listeners]) listener();
  }
}

/** Node's timers, for what of the tests runs in a page. */
export const setImmediate = (act: () => void): unknown => setTimeout(act, 0);

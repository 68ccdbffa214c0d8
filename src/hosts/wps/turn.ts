/** Gives WPS and the pane a turn: a call holds up both until it is answered. */
export function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

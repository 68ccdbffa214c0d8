/** Files of the tests that `npm run coverage` runs, in order. */
export function coveredTests(): readonly string[];

/**
 * Characters that are not seen where they stand: controls, marks that turn the direction of writing, everything that Unicode
 * lets a screen pass over, notes between lines, halves of characters. Variation selectors only choose between shapes of the
 * character before them and stay.
 */
const UNSEEN = String.raw`[\p{Cc}\p{Cs}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\u2028\u2029\uFFF9-\uFFFB]`;

const UNSEEN_IN_A_LINE = new RegExp(String.raw`(?!\p{Variation_Selector})${UNSEEN}`, 'gu');
const UNSEEN_IN_LINES = new RegExp(String.raw`(?!\p{Variation_Selector}|[\n\t])${UNSEEN}`, 'gu');

/** Text in which nothing hides or steers what shows it: line ends and tabs stay, other unseen characters become `\uFFFD`. */
export function visible(text: string): string {
  return text.replace(UNSEEN_IN_LINES, '\uFFFD');
}

/** `visible` on one line. */
export function visibleLine(text: string): string {
  return text.replace(/[\r\n\t\u2028\u2029]+/gu, ' ').replace(UNSEEN_IN_A_LINE, '\uFFFD');
}

/** JSON that holds no unseen character but its own line ends: they are written as escapes, so that none is lost. */
export function visibleJson(json: string): string {
  return json.replace(UNSEEN_IN_LINES, (character) =>
    [...Array(character.length).keys()].map((at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`).join(''),
  );
}

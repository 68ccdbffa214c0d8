/**
 * What a template leaves for its user to fill in: `≥**平方米`, `≥XX个`, `___次`. A file of its own: worksheet functions read these, and
 * none of the other words of templates.
 */
export const PLACEHOLDER_MARKS: readonly string[] = ['**', '*', 'XXX', 'XX', 'xx', '××', '×', '○○', '〇〇', '__', '□', '…'];

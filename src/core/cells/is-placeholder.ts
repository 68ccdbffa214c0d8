import { BRACKETED_REQUEST_WORDS, EXAMPLE_LEADS, REMARK_LEADS, REQUEST_WORDS, SIGNATURE_LABELS } from '../vocabulary/templates';
import { itemName } from './item-name';
import { normalise } from './index';

/** What tells these texts apart stands at their beginning. */
const LONGEST_LOOK = 60;
/** Signs that a template leaves where a word or figure belongs; two of them or an ellipsis, since `-` and `/` answer "does not apply". */
const MARKS_ONLY = /^(?:…+|[.。·]{2,}|\*+|[xX×]{2,}|[○〇_]{2,}|\(?…+\)?)$/;
const BOXES = /[□☐☑☒■▢◻◼]/;
const BLANK_DATE = /^(?:\d{4}|20)?年\d{0,2}月\d{0,2}日?$/;
const SEAL = /^.{0,16}\((?:盖章|公章|签章|签字|签名|加盖公章|单位盖章|单位公章|盖公章)\):?/;
const PAGE_MARKS =
  /^(?:第\d+页[,，、/]?(?:共\d+页)?|共\d+页|\d+\/\d+页|[-—]{1,2}\d+[-—]{1,2}|\(?(?:续上[表页]|接上[表页]|续表\d*|续前[表页]|(?:转|接|续)下[表页]|下[表页]续|未完待续|续)\)?)$/;
const REMARKS: ReadonlySet<string> = new Set(REMARK_LEADS);
const SIGNATURES: ReadonlySet<string> = new Set(SIGNATURE_LABELS);

const keyOf = (text: string): string => normalise(text.slice(0, LONGEST_LOOK));

/** The label in front of a colon (`填表人:`); null where the text has none. */
function labelled(key: string): string | null {
  const colon = key.indexOf(':');
  return colon > 0 ? key.slice(0, colon).replace(/\(.{0,80}?\)/g, '') : null;
}

/**
 * True for what a template holds until somebody fills it in: `指标1：` alone, `……`, `xx`, `（填写具体指标）`, `如：…`. A blank text
 * and the marks for "does not apply" are none.
 */
export function isPlaceholder(text: string): boolean {
  const { name, serial } = itemName(text.slice(0, LONGEST_LOOK));
  const key = normalise(name);
  if (key === '') return serial !== null;
  if (MARKS_ONLY.test(key)) return true;
  const inside = key.startsWith('(') ? key.slice(1) : null;
  if (inside !== null && key.indexOf(')') >= key.length - 1 && BRACKETED_REQUEST_WORDS.some((word) => inside.startsWith(word))) return true;
  const bare = inside ?? key;
  return REQUEST_WORDS.some((word) => bare.startsWith(word)) || EXAMPLE_LEADS.some((lead) => key.startsWith(lead));
}

/** True for boxes to tick, ticked or not: `是□否□`, `优秀□ 良好□`, `☑`. `□95%` is a figure whose sign was lost. */
export function isTickBoxes(text: string): boolean {
  const start = text.slice(0, LONGEST_LOOK);
  return BOXES.test(start) && !/\d/.test(normalise(start));
}

/** True for a choice to tick: two boxes and more with their words. Nothing is named so: `优秀□ 良好□ 合格□`. */
export function isTickChoice(text: string): boolean {
  const start = text.slice(0, LONGEST_LOOK);
  return isTickBoxes(start) && start.split(BOXES).length > 2;
}

/** True for what a page, not its table, says: its number (`第1页，共2页`, `— 1 —`) or that the table goes on (`（续上表）`). */
export function isPageMark(text: string): boolean {
  return text.length <= LONGEST_LOOK && PAGE_MARKS.test(keyOf(text));
}

/** True for a line of names, seals, telephone numbers or dates under a form: `（盖章）`, `填表人：`, `年 月 日`. */
export function isSignature(text: string): boolean {
  const key = keyOf(text).replace(/^\*+/, '');
  const label = labelled(key);
  return (
    SIGNATURES.has(label ?? key.replace(/[()_]/g, '')) ||
    SEAL.test(key) ||
    (/\s/.test(text.trim()) && BLANK_DATE.test(key)) ||
    key === '年月日'
  );
}

/** True for a remark on the table: `注：…`, `备注：…`, `注1.…`, `填报说明`. The header 备注 alone is none. */
export function isRemark(text: string): boolean {
  const key = keyOf(text).replace(/^[*(]+/, '');
  const label = labelled(key);
  if (label !== null && REMARKS.has(label.replace(/(?<!\d)\d+$/, ''))) return true;
  return /^注\d[.、]/.test(key) || (key.length >= 4 && REMARKS.has(key.replace(/\)$/, '')));
}

/** True for a text that belongs to the form and not to what is filled in: a placeholder, tick boxes, a signature line, a remark. */
export function isFormText(text: string): boolean {
  return isPlaceholder(text) || isTickBoxes(text) || isSignature(text) || isRemark(text);
}

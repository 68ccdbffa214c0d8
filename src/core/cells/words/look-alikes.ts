/**
 * Characters that stand for others. Full-width forms, compatibility ideographs and radicals left by PDF conversion fold by
 * Unicode's own tables (NFKC, see normalise.ts); what is listed here Unicode does not know, or must not fold.
 */

/** Look-alikes of comparison signs, signs of numbers, separators and quotes, each with what it stands for. */
export const SIGN_LOOK_ALIKES: Readonly<Record<string, string>> = {
  '≧': '≥', '⩾': '≥', '≽': '≥', '⪰': '≥', '≳': '≥', '⋝': '≥', '⪴': '≥', '⊇': '≥', '⫺': '≥',
  '≦': '≤', '⩽': '≤', '≼': '≤', '⪯': '≤', '≲': '≤', '⋜': '≤', '⪳': '≤',
  '═': '=', '〓': '=', '゠': '=', '⹀': '=', '᐀': '=',
  '〉': '>', '›': '>', '❯': '>', '⟩': '>', '〈': '<', '‹': '<', '❮': '<', '⟨': '<',
  '≥': '≥', '≤': '≤',
  '−': '-', '–': '-', '—': '-', '―': '-', '‐': '-', '‑': '-', '‒': '-', '─': '-', '━': '-', 'ー': '-', '﹘': '-', '⁃': '-', '﹣': '-',
  '∼': '~', '〜': '~', '˜': '~', '〰': '~', '∽': '~',
  '∶': ':', '︰': ':', '﹕': ':',
  '、': '、', '﹑': '、', '､': '、',
  '；': ';', '﹔': ';', '，': ',', '﹐': ',', '‚': ',',
  '〔': '(', '〕': ')', '【': '(', '】': ')', '［': '(', '］': ')', '[': '(', ']': ')', '﹝': '(', '﹞': ')',
  '•': '·', '・': '·', '∙': '·', '⋅': '·', '●': '·', '．': '.', '﹒': '.',
  '∕': '/', '⁄': '/', '╱': '/',
  '℅': '%', '٪': '%',
  '×': '×', '✕': '×', '✖': '×',
  '“': '"', '”': '"', '„': '"', '〝': '"', '〞': '"', '‘': "'", '’': "'",
};

/** Marks of formula typesetting and of web pages that a conversion left in the text. */
export const MARKUP: readonly (readonly [mark: string, meaning: string])[] = [
  ['\\geqslant', '≥'], ['\\leqslant', '≤'], ['\\geqq', '≥'], ['\\leqq', '≤'], ['\\geq', '≥'], ['\\leq', '≤'],
  ['\\ge', '≥'], ['\\le', '≤'], ['\\gt', '>'], ['\\lt', '<'], ['\\eq', '='],
  ['\\times', '×'], ['\\cdot', '·'], ['\\sim', '~'], ['\\%', '%'], ['\\$', ''], ['\\,', ''], ['\\;', ''], ['\\ ', ''],
  ['\\mathrm', ''], ['\\text', ''], ['\\left', ''], ['\\right', ''], ['\\(', ''], ['\\)', ''],
  ['^{2}', '²'], ['^{3}', '³'], ['^2', '²'], ['^3', '³'],
  ['&ge;', '≥'], ['&le;', '≤'], ['&gt;', '>'], ['&lt;', '<'], ['&amp;', '&'], ['&nbsp;', ' '], ['&#8805;', '≥'], ['&#8804;', '≤'],
  ['<br/>', '\n'], ['<br />', '\n'], ['<br>', '\n'],
];

/**
 * What a comparison sign turns into when a page is scanned or a symbol font is lost. Taken for the sign only where it
 * stands alone before a number with a unit; the reading is offered, never taken in silence.
 */
export const DAMAGED_SIGNS: Readonly<Record<string, '≥' | '≤' | '>' | '<'>> = {
  S: '≤', s: '≤', '£': '≤', '«': '≤', '《': '≤', '\uf0a3': '≤', '\uf0b2': '≤',
  Z: '≥', z: '≥', '³': '≥', '»': '≥', '》': '≥', '\uf0b3': '≥', '\uf0a2': '≥',
};

/** Signs that a lost encoding or font leaves where a comparison sign stood; which one cannot be told. */
export const LOST_SIGNS = '?\ufffd¿□';

/** Rates that cannot exceed 100 %, beside those whose name ends in 率: `292%` beside them is a scanned `≥92%`. */
export const BOUNDED_RATES: readonly string[] = ['满意度', '知晓度', '满意率', '知晓率'];
/** Rates that can. */
export const UNBOUNDED_RATES: readonly string[] = ['增', '提高', '提升', '上升', '下降', '回报', '收益', '利润', '周转', '倍', '放大', '杠杆'];

/** Signs of currency in front of an amount. */
export const CURRENCY_SIGNS: readonly string[] = ['¥', '￥', '$', 'RMB', 'CNY', '人民币', '+'];

/** Signs of a negative amount; triangles are those of Chinese statements of account. */
export const NEGATIVE_SIGNS: readonly string[] = ['-', '△', '▲', '负'];

/** Words in front of an amount that do not change it. */
export const AMOUNT_FILLERS: readonly string[] = ['约', '共', '计', '共计', '合计', ':'];

/** Words that fill an amount cell where there is none. */
export const NO_AMOUNT: ReadonlySet<string> = new Set(['无', '没有', '暂无', '不涉及', '无此项']);

/**
 * A look that tells most texts without any of the words: it is true for every text that holds a whole word, false for one without
 * any of a few characters of which each word has at least one.
 */
export function mayHold(words: readonly string[]): (text: string) => boolean {
  const chosen: string[] = [];
  let left = words;
  while (left.length > 0) {
    const counts = new Map<string, number>();
    for (const word of left) for (const character of new Set(word)) counts.set(character, (counts.get(character) ?? 0) + 1);
    const [most] = [...counts].reduce((best, next) => (next[1] > best[1] ? next : best));
    chosen.push(most);
    left = left.filter((word) => !word.includes(most));
  }
  const telling = new RegExp(`[${chosen.join('').replace(/[\\\]^-]/g, '\\$&')}]`, 'u');
  return (text) => telling.test(text);
}

/** Texts by number, each once where it can be found again. */
export class Numbered {
  readonly texts: string[];
  private readonly numbers = new Map<string, number>();

  constructor(texts: readonly string[]) {
    this.texts = [...texts];
    texts.forEach((text, index) => this.remember(text, index));
  }

  /** Number of a text, which is added where it is new. */
  number(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    this.remember(text, this.texts.length);
    return this.texts.push(text) - 1;
  }

  private remember(text: string, index: number): void {
    if (!this.numbers.has(text)) this.numbers.set(text, index);
  }
}

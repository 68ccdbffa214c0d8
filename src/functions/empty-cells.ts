/** Tells whether cells are empty: `Sheet1!F12` → true. */
export type EmptyCellReader = (addresses: readonly string[]) => Promise<readonly boolean[]>;

interface Waiting {
  readonly address: string;
  readonly resolve: (empty: boolean) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * Tells an empty cell from a cell that holds 0. Excel on the web and newer desktop versions pass null for an empty cell;
 * older ones pass 0, and no version or requirement set says which (OfficeDev/office-js#4702). So a null from a referenced
 * cell proves that this Excel passes nulls, and every 0 is a number from then on. Until then a 0 from a referenced cell is
 * looked up: all of one calculation in one read.
 */
export class EmptyCells {
  private waiting: Waiting[] = [];

  constructor(private readonly read: EmptyCellReader, private passesNull: boolean) {}

  /** Notes what the argument of a referenced cell shows about this Excel; true where the cell may be empty. */
  mayBeEmpty(argument: unknown): boolean {
    if (argument === null) this.passesNull = true;
    return argument === 0 && !this.passesNull;
  }

  /** Whether the cell is empty; joins the read of the other cells that are asked for at the same time. */
  isEmpty(address: string): Promise<boolean> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ address, resolve, reject });
      if (this.waiting.length === 1) queueMicrotask(() => void this.flush());
    });
  }

  private async flush(): Promise<void> {
    const asked = this.waiting;
    this.waiting = [];
    try {
      const empty = await this.read(asked.map(({ address }) => address));
      asked.forEach(({ resolve }, index) => resolve(empty[index] ?? false));
    } catch (reason) {
      for (const { reject } of asked) reject(reason);
    }
  }
}

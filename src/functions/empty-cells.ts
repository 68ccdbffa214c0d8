import type { JxFunction } from './evaluators';

/** An argument that is 0 for Excel: of which function, at which position, in the formula of which cell (`Sheet1!H12`). */
export interface Argument {
  readonly caller: string;
  readonly name: JxFunction;
  readonly index: number;
}

/** Tells whether the cells behind arguments are empty; null where that cannot be told for certain. */
export type ArgumentReader = (asked: readonly Argument[]) => Promise<readonly (boolean | null)[]>;

interface Waiting {
  readonly asked: Argument;
  readonly resolve: (empty: boolean | null) => void;
}

/**
 * Tells an empty cell from a cell that holds 0. Excel on the web and newer desktop versions pass null for an empty cell;
 * older ones pass 0, and no version or requirement set says which (OfficeDev/office-js#4702). So a null proves that this Excel
 * passes nulls, and every 0 is a number from then on. Until then a 0 is looked up: all of one calculation at once.
 */
export class EmptyCells {
  private waiting: Waiting[] = [];

  constructor(
    private readonly read: ArgumentReader,
    private passesNull: boolean,
  ) {}

  /** Notes what an argument shows about this Excel; true where the cell behind it may be empty. */
  mayBeEmpty(argument: unknown): boolean {
    if (argument === null) this.passesNull = true;
    return argument === 0 && !this.passesNull;
  }

  /** Whether the cell behind an argument is empty; joins the look at the others that are asked for at the same time. */
  isEmpty(asked: Argument): Promise<boolean | null> {
    return new Promise((resolve) => {
      this.waiting.push({ asked, resolve });
      if (this.waiting.length === 1) queueMicrotask(() => void this.flush());
    });
  }

  private async flush(): Promise<void> {
    const waiting = this.waiting;
    this.waiting = [];
    const empty = await this.readAll(waiting.map(({ asked }) => asked));
    waiting.forEach(({ resolve }, index) => resolve(empty[index] ?? null));
  }

  /** Where one of many cannot be looked at, the others are, half by half. */
  private async readAll(asked: readonly Argument[]): ReturnType<ArgumentReader> {
    try {
      return await this.read(asked);
    } catch {
      const half = asked.length >> 1;
      return half === 0 ? [null] : (await Promise.all([this.readAll(asked.slice(0, half)), this.readAll(asked.slice(half))])).flat();
    }
  }
}

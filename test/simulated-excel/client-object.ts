import { remembered } from '../../src/core/remember';
import type { SimulatedContext } from './context';
import { SimulatedError, notLoaded } from './errors';

/** Reads one property of what a proxy stands for, on Excel's side. */
export type Readers<Target> = Readonly<Record<string, (target: Target) => unknown>>;

const namesInText = remembered((text): readonly string[] => text.split(',').map((name) => name.trim()));

/** The names in any of the ways that `load` takes them. */
function names(wanted: unknown): readonly string[] {
  if (typeof wanted === 'string') return namesInText(wanted);
  if (Array.isArray(wanted)) return wanted.flatMap(names);
  if (typeof wanted === 'object' && wanted !== null)
    return Object.entries(wanted).flatMap(([name, isWanted]) => (isWanted === true ? [name] : []));
  return [];
}

/** How a proxy's object is found in Excel, or the object that came with an answer. */
export type Find<Target> = (() => Target | null) | { readonly there: Target };

/**
 * A proxy object: it stands for something in Excel that is only found when the queued calls are carried out, and shows only
 * what was loaded. Null objects answer `isNullObject` and can be loaded; nothing else.
 */
export abstract class ClientObject<Target> {
  readonly context: SimulatedContext;
  protected readonly typeName: string;
  private readonly find: Find<Target>;
  private target: Target | null | undefined;
  private settledNull: boolean | undefined;
  private isExpired = false;
  /** Most objects are only passed through on the way to others. */
  private loaded: Map<string, unknown> | null = null;

  /** `find` runs in Excel; null makes a null object. What came with a collection's answer is there already. */
  constructor(context: SimulatedContext, typeName: string, args: readonly unknown[], find: Find<Target>) {
    this.context = context;
    this.typeName = typeName;
    this.find = find;
    if (typeof find === 'object') {
      this.target = find.there;
      this.settledNull = false;
      return;
    }
    context.enqueue(
      `new ${typeName}`,
      args,
      () => {
        this.target = find();
        return this.target === null ? { isNull: true } : {};
      },
      () => (this.settledNull = this.target === null),
    );
  }

  get isNullObject(): boolean {
    if (this.settledNull === undefined) throw notLoaded(`${this.typeName}.isNullObject`);
    return this.settledNull;
  }

  /** The thing itself, on Excel's side; null for a null object. After a round trip that failed before it, it is looked for again. */
  onHost(): Target | null {
    if (this.target === undefined) this.target = typeof this.find === 'object' ? this.find.there : this.find();
    return this.target;
  }

  /** The thing itself where there must be one: what a call on a part of a null object does is not documented, so it fails here. */
  present(): Target {
    const target = this.onHost();
    if (target === null) throw new SimulatedError('InvalidObjectPath', `${this.typeName} is a null object`);
    return target;
  }

  protected abstract readonly readers: Readers<Target>;

  protected expireNow(): void {
    this.isExpired = true;
  }

  /** Queues a call on this object. */
  protected call(name: string, args: readonly unknown[], run: (target: Target) => unknown, settle?: (answer: unknown) => void): void {
    this.mustLive(name);
    this.context.enqueue(`${this.typeName}.${name}`, args, () => run(this.present()), settle);
  }

  /** Queues a write and shows it at once on the page's side, as Office.js does. */
  protected write(name: string, value: unknown, run: (target: Target) => void): void {
    this.call(`${name}=`, [value], (target) => {
      run(target);
      return undefined;
    });
    this.takeIn({ [name]: value });
  }

  protected read<T>(name: string): T {
    if (!this.loaded?.has(name)) throw notLoaded(`${this.typeName}.${name}`);
    return this.loaded.get(name) as T;
  }

  protected loadProperties(wanted: unknown): this {
    this.mustLive('load');
    const wantedNames = names(wanted);
    if (wantedNames.length === 0) throw new SimulatedError('InvalidArgument', `${this.typeName}.load without names loads everything`);
    this.context.enqueue(
      `${this.typeName}.load`,
      wantedNames,
      () => {
        const target = this.onHost();
        return target === null ? null : Object.fromEntries(wantedNames.map((name) => [name, this.readOne(target, name)]));
      },
      (answer) => {
        if (answer !== null) this.takeIn(answer as Record<string, unknown>);
      },
    );
    return this;
  }

  /** Takes in values that came with a collection's answer. */
  takeIn(values: Readonly<Record<string, unknown>>): this {
    this.loaded ??= new Map();
    for (const [name, value] of Object.entries(values)) this.loaded.set(name, value);
    return this;
  }

  /** One property on Excel's side; Excel knows no others, and none that are newer than it. */
  readOne(target: Target, name: string): unknown {
    const reader = this.readers[name];
    if (!reader) throw new SimulatedError('InvalidArgument', `${this.typeName}.load("${name}")`);
    this.context.mustSupport(`${this.typeName}.${name}`);
    return reader(target);
  }

  private mustLive(name: string): void {
    if (this.isExpired) throw new SimulatedError('InvalidObjectPath', `${this.typeName}.${name}`);
  }
}

/** A collection: `items` are there after `load("items/…")` and the round trip. */
export abstract class ClientCollection<Target, Item, Member extends ClientObject<Item>> extends ClientObject<Target> {
  private members: Member[] | null = null;

  protected abstract list(target: Target): readonly Item[];
  protected abstract member(find: Find<Item>): Member;

  protected readonly readers: Readers<Target> = {};

  get items(): Member[] {
    if (this.members === null) throw notLoaded(`${this.typeName}.items`);
    return this.members;
  }

  load(wanted?: unknown): this {
    const wantedNames = names(wanted);
    const properties = wantedNames.flatMap((name) => (name.startsWith('items/') ? [name.slice(6)] : []));
    if (properties.length === 0 || properties.length !== wantedNames.length)
      throw new SimulatedError('InvalidArgument', `${this.typeName}.load`);
    let found: readonly Item[] = [];
    this.call(
      'load',
      wantedNames,
      (target) => {
        found = this.list(target);
        return found.map((item) => {
          const reader = this.member({ there: item });
          return Object.fromEntries(properties.map((name) => [name, reader.readOne(item, name)]));
        });
      },
      (answer) => {
        if (answer !== null)
          this.members = found.map((item, index) =>
            this.member({ there: item }).takeIn((answer as Record<string, unknown>[])[index] ?? {}),
          );
      },
    );
    return this;
  }
}

/** The result of a method, there after the round trip. */
export class SimulatedResult<T> implements Pick<OfficeExtension.ClientResult<T>, 'value'> {
  private answer: { readonly value: T } | null = null;

  get value(): T {
    if (!this.answer) throw new SimulatedError('ValueNotLoaded', 'ClientResult.value');
    return this.answer.value;
  }

  set(value: T): void {
    this.answer = { value };
  }
}

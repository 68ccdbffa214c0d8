import type { BookData } from './book';
import type { Find } from './client-object';
import { ClientObject } from './client-object';
import type { SimulatedContext } from './context';
import type { Simulated } from './types';

interface SettingData {
  readonly key: string;
}

/** `Excel.Setting`. */
export class SettingProxy
  extends ClientObject<SettingData>
  implements Simulated<Excel.Setting, 'delete' | 'isNullObject' | 'key' | 'load' | 'value'>
{
  constructor(context: SimulatedContext, args: readonly unknown[], find: Find<SettingData>) {
    super(context, 'Setting', args, find);
  }

  protected readonly readers = {
    key: ({ key }: SettingData) => key,
    value: ({ key }: SettingData) => this.context.wire.book.settings.get(key),
  };

  get key(): string {
    return this.read('key');
  }
  get value(): unknown {
    return this.read('value');
  }

  load(wanted?: unknown): this {
    return this.loadProperties(wanted);
  }

  delete(): void {
    this.call('delete', [], ({ key }) => {
      this.context.wire.emptyUndo();
      this.context.wire.book.settings.delete(key);
    });
  }
}

/** `Excel.SettingCollection`. */
export class SettingsProxy extends ClientObject<BookData> implements Simulated<Excel.SettingCollection, 'add' | 'getItemOrNullObject'> {
  protected readonly readers = {};

  constructor(context: SimulatedContext) {
    super(context, 'SettingCollection', [], () => context.wire.book);
  }

  add(key: string, value: unknown): SettingProxy {
    return new SettingProxy(this.context, [key, value], () => {
      this.context.wire.emptyUndo();
      this.context.wire.book.settings.set(key, value);
      return { key };
    });
  }

  getItemOrNullObject(key: string): SettingProxy {
    return new SettingProxy(this.context, [key], () => (this.context.wire.book.settings.has(key) ? { key } : null));
  }
}

import { own } from '../../core/own-value';

/** Figures and words that fill the places of a message. */
export type MessageParams = Readonly<Record<string, string | number>>;

/**
 * Fills the `{name}` places of a message. `{name|one|many}` chooses a word by the number: `{n} {n|error|errors}`.
 * A place without a value stays visible, so that a test can find it.
 */
export function formatMessage(message: string, params: MessageParams = {}): string {
  return message.replace(
    /\{(\w+)(?:\|([^|{}]*)\|([^{}]*))?\}/g,
    (place, name: string, one: string | undefined, many: string | undefined) => {
      const value = own(params, name);
      if (value === undefined) return place;
      if (one === undefined || many === undefined) return `${value}`;
      return `${value}` === '1' ? one : many;
    },
  );
}

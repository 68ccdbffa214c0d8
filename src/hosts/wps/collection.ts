import type { EtCollection } from './types';

/** The members of a collection, which count from 1. */
export function itemsOf<T>(collection: EtCollection<T>): T[] {
  return Array.from({ length: collection.Count }, (_, at) => collection.Item(at + 1)).filter(
    (item): item is T & NonNullable<typeof item> => item !== null && item !== undefined,
  );
}

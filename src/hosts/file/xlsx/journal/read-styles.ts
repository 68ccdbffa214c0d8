import { type Fields, indexOf, isFields, must, orNull } from '../../../journal/checked';
import { GROWING_LISTS, LATER_LISTS, type ListsThen, type ListThen } from '../write/style-lists';
import type { GrownStyles } from '../write/unused-styles';

const MOST_STYLES = 1_000_000;
const COUNT = /^\d{1,9}$/;

function listOf(value: unknown): ListThen | null {
  if (value === null) return null;
  const { items, count, empty }: Fields = must(isFields(value) ? value : null);
  const said = count === null ? null : must(typeof count === 'string' && COUNT.test(count) ? count : null);
  return { items: must(indexOf(items, 0, MOST_STYLES)), count: said, empty: must(typeof empty === 'boolean' ? { empty } : null).empty };
}

/** What a record of unknown origin says of the style sheet; null where it is none of ours: nothing is then taken out of it. */
export function readStyles(value: unknown): GrownStyles | null {
  return orNull(() => {
    const { sum, made, lists }: Fields = must(isFields(value) ? value : null);
    const listed: Fields = must(isFields(lists) ? lists : null);
    return {
      sum: must(indexOf(sum, 0, 0xffffffff)),
      made: made === true,
      lists: Object.fromEntries(
        GROWING_LISTS.filter((name) => listed[name] !== undefined || !LATER_LISTS.has(name)).map((name) => [name, listOf(listed[name])]),
      ) as unknown as ListsThen,
    };
  });
}

import type { FormBlock, FormGroup, FormItem, FormPiece, FormRow } from './types';

type Part = FormGroup['parts'][number];

/** How many items from this one on stand under the same label; 0 where the one before it does already. */
function underLabel(items: readonly FormItem[], at: number): number {
  const label = items[at]!.above?.label;
  if (at > 0 && items[at - 1]!.above?.label === label) return 0;
  const end = items.findIndex((item, next) => next > at && item.above?.label !== label);
  return (end < 0 ? items.length : end) - at;
}

/** The name of an indicator, beside the label above it where it has one. */
function namePieces({ name }: FormBlock, items: readonly FormItem[], at: number): readonly FormPiece[] {
  const item = items[at]!;
  const noted = item.note ? { note: item.note } : {};
  const named = (columns: string): FormPiece =>
    item.name === undefined ? [columns, { input: 'text' }] : [columns, item.name, { look: 'beside', ...noted }];
  const [left, right] = name.split(':');
  if (!item.above || right === undefined) return [named(name)];
  const { label, note } = item.above;
  const down = underLabel(items, at);
  return [...(down > 0 ? [[left!, label, { down, look: 'beside', ...(note ? { note } : {}) }] as FormPiece] : []), named(right)];
}

function itemPieces(block: FormBlock, { items }: Part, at: number): readonly FormPiece[] {
  const { cells, notes } = items[at]!;
  const rest = block.row.map(([columns, content, more]): FormPiece => [
    columns,
    cells?.[columns] ?? content,
    notes?.[columns] ? { ...more, note: notes[columns] } : (more ?? {}),
  ]);
  return [...namePieces(block, items, at), ...rest];
}

/** Rows of the indicators: labels of levels stand in the first row of what they head. */
export function blockRows(block: FormBlock, groups: readonly FormGroup[]): readonly FormRow[] {
  const inGroup = ({ parts }: FormGroup): number => parts.reduce((rows, { items }) => rows + items.length, 0);
  const total = groups.reduce((sum, group) => sum + inGroup(group), 0);
  const side: readonly FormPiece[] = block.side ? [[block.side[0], block.side[1], { down: total + 1 }]] : [];
  const rows = groups.flatMap((group): FormRow[] =>
    group.parts.flatMap((part, partAt) =>
      part.items.map((_, at): FormRow => {
        const level = (columns: string, { label, note }: FormGroup | Part, down: number): FormPiece => [
          columns,
          label,
          note ? { down, note } : { down },
        ];
        const levels = [
          ...(partAt === 0 && at === 0 ? [level(block.level1, group, inGroup(group))] : []),
          ...(at === 0 ? [level(block.level2, part, part.items.length)] : []),
        ];
        return { pieces: [...levels, ...itemPieces(block, part, at)] };
      }),
    ),
  );
  return [{ name: 'header', height: block.headerHeight ?? 30, pieces: [...side, ...block.header] }, ...rows];
}

import type { RefusedCell } from '../../core/journal/settle';
import type { Localized } from '../../core/localized';
import { say } from '../../core/localized';
import { isFields, placeNamed } from './checked';

/** Said where nothing of what the workbook keeps of earlier commands can be used. */
const JOURNAL_SET_ASIDE: Localized = {
  'zh-CN': '这份文件里的操作记录已损坏或不合规，已搁置不用：以前的写入不能在这里撤销。校验和新的写入照常，新的写入可以撤销。',
  'en-US':
    'The record of earlier commands in this file is damaged or malformed and was set aside: what they wrote cannot be reverted here. Checking goes on, and new commands can be reverted.',
};

/** Said where some recorded commands cannot be used and the others can. */
const ENTRIES_SET_ASIDE: Localized = {
  'zh-CN': '这份文件里有 {count} 条操作记录已损坏或不合规，已搁置不用，不能撤销；其余照常。',
  'en-US': 'Set aside as damaged or malformed: {count} recorded command(s) in this file, which cannot be reverted. The others can.',
};

const ENTRIES_OF_EARLIER: Localized = {
  'zh-CN':
    '这份文件里有 {count} 条操作记录是早期版本写的：那时标色直接填在单元格里，现在的版本不能撤销，已搁置不用。颜色请手工清除，必要时从备份中取回原来的内容。',
  'en-US':
    'Set aside: {count} recorded command(s) of an earlier version, which coloured the cells themselves; this version cannot revert them. Clear the colours by hand, and take old contents from a backup if need be.',
};

/** What of a journal cannot be used. */
export interface SetAside {
  /** Whole journals and single entries that are damaged or malformed. */
  readonly damaged: 'journal' | number;
  /** Entries of an earlier version of this product. */
  readonly earlier: number;
}

/** What of a journal cannot be used, in words; empty as a rule. */
export function setAsideWords({ damaged, earlier }: SetAside): Localized[] {
  const said = damaged === 'journal' ? [JOURNAL_SET_ASIDE] : damaged > 0 ? [say(ENTRIES_SET_ASIDE, { count: `${damaged}` })] : [];
  return earlier > 0 ? [...said, say(ENTRIES_OF_EARLIER, { count: `${earlier}` })] : said;
}

function holdsFill(parts: unknown): boolean {
  return isFields(parts) && parts['fill'] !== undefined;
}

/** Whether a record is of an earlier version, which wrote colours into the cells themselves: one of a cell, or the head of a command. */
export function isOfEarlier(record: unknown): boolean {
  if (!isFields(record)) return false;
  const { touched } = record;
  return (
    [record['before'], record['planned'], record['after']].some(holdsFill) ||
    (Array.isArray(touched) && touched.some((block: unknown) => isFields(block) && block['part'] === 'fill'))
  );
}

/** Why a cell of a recorded command is not put back: its record holds what this product does not write. */
const RECORD_DAMAGED: Localized = {
  'zh-CN': '这个单元格的记录已损坏或不合规，没有恢复。请核对，必要时从备份中取回。',
  'en-US': 'The record of this cell is damaged or malformed; it was not restored. Look at it, and take it from a backup if need be.',
};

const RECORD_OF_EARLIER: Localized = {
  'zh-CN':
    '这个单元格的记录是早期版本写的：那时标色直接填在单元格里，现在的版本不能撤销，没有恢复。颜色请手工清除，必要时从备份中取回原来的内容。',
  'en-US':
    'The record of this cell is of an earlier version, which coloured the cell itself; this version cannot revert it, and it was not restored. Clear the colour by hand, and take the old content from a backup if need be.',
};

/** A record of a cell that cannot be used, as a receipt names it. */
export function refusedRecord(record: unknown): RefusedCell {
  return { ...placeNamed(record), reason: isOfEarlier(record) ? RECORD_OF_EARLIER : RECORD_DAMAGED };
}

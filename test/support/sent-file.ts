import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { savedCopy } from '../../src/hosts/univer/saved-copy';

const TABLE = join(__dirname, '../corpus/001-self-eval-5.xlsx');

/** What a sender may put into a file to have the reviewer's findings switched off. */
const SWITCHED_OFF: readonly (readonly [string, string])[] = [
  [
    'perfscore.ignored',
    JSON.stringify([
      { id: 'a', message: { 'zh-CN': '甲', 'en-US': 'a' }, reason: '' },
      { id: 'b', message: { 'zh-CN': '乙', 'en-US': 'b' }, reason: '' },
    ]),
  ],
  ['perfscore.settings', JSON.stringify({ policy: 'jinan', tolerance: 'hide' })],
  [
    'perfscore.profile',
    JSON.stringify({ name: '报送单位', rules: { 'fund/total-mismatch': 'off', 'actual/unexplained-deviation': 'off' } }),
  ],
];

/** A published table with settings in it that its sender wrote. */
export function sentFile(settings = SWITCHED_OFF): Uint8Array {
  const copy = savedCopy(new Uint8Array(readFileSync(TABLE)), 'table.xlsx', { edits: [], removals: [] }, settings, 'zh-CN');
  if (!copy.ok) throw new Error(copy.problem.code);
  return copy.value.bytes;
}

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { isMarkedCopy, patchXlsx, readXlsx } from '../../../src/hosts/file/xlsx';
import type { FileEdit } from '../../../src/hosts/file/xlsx/write/planned-content';
import { pack } from '../../support/xlsx/packages';

const ORIGINAL = new Uint8Array(readFileSync(path.resolve(__dirname, '../../corpus/002-allocation.xlsx')));

function colour(bytes: Uint8Array, fill: string, mark: boolean): Uint8Array {
  const snapshot = readXlsx(bytes, 'a.xlsx');
  if (!snapshot.ok) throw new Error(snapshot.problem.code);
  const edit: FileEdit = {
    sheet: snapshot.value.sheets[0]!.name,
    cell: 'A1',
    fill,
    before: '',
    after: '',
    reason: { 'zh-CN': '', 'en-US': '' },
  };
  const patched = patchXlsx(bytes, [edit], { mark });
  if (!patched.ok) throw new Error(patched.problem.code);
  return patched.value.bytes;
}

test('a copy carries the mark, the original and unmarked changes do not', () => {
  expect(isMarkedCopy(ORIGINAL)).toBe(false);
  expect(isMarkedCopy(colour(ORIGINAL, '#FF0000', false))).toBe(false);
  expect(isMarkedCopy(colour(ORIGINAL, '#FF0000', true))).toBe(true);
});

test('a copy that is changed is a copy no longer, until this product makes a copy of it', () => {
  const changed = colour(colour(ORIGINAL, '#FF0000', true), '#00FF00', false);
  expect(isMarkedCopy(changed)).toBe(false);
  const again = colour(changed, '#0000FF', true);
  expect(isMarkedCopy(again)).toBe(true);
  expect(Object.keys(unzipSync(again)).filter((name) => name.startsWith('customXml/'))).toHaveLength(1);
});

test('parts added, taken out or written anew by somebody else are changes, whatever the mark says', () => {
  const parts = unzipSync(colour(ORIGINAL, '#FF0000', true));
  const workbook = strToU8(`${strFromU8(parts['xl/workbook.xml']!)} `);
  expect(isMarkedCopy(pack({ ...parts }))).toBe(true);
  expect(isMarkedCopy(pack({ ...parts, 'docProps/app.xml': '<Properties/>' }))).toBe(false);
  expect(isMarkedCopy(pack({ ...parts, 'xl/workbook.xml': workbook }))).toBe(false);
});

test('the marked copy reads like the unmarked one', () => {
  const read = (mark: boolean): unknown => readXlsx(colour(ORIGINAL, '#FF0000', mark), 'a.xlsx');
  expect(read(true)).toEqual(read(false));
});

test('what is no workbook is no copy', () => {
  for (const bytes of [new Uint8Array(), strToU8('PK'), ORIGINAL.slice(0, 500)]) expect(isMarkedCopy(bytes)).toBe(false);
});

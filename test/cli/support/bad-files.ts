import { readFileSync } from 'node:fs';
import { strToU8, unzipSync } from 'fflate';
import { corpusFile } from './folders';
import { pack } from '../../support/xlsx/packages';

function workbook(): Uint8Array {
  return new Uint8Array(readFileSync(corpusFile('002-allocation')));
}

/** The first sectors of a compound file whose directory names one stream: what Excel writes for encrypted workbooks and for .xls. */
function compoundFile(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...stream].forEach((character, at) => bytes.set([character.charCodeAt(0), 0], 1024 + at * 2));
  bytes[1024 + 64] = stream.length * 2 + 2;
  return bytes;
}

/** A workbook whose sheet unpacks to 160 MB of nothing. */
function zipBomb(): Uint8Array {
  const parts = unzipSync(workbook());
  const sheet = Object.keys(parts).find((name) => name.startsWith('xl/worksheets/sheet')) ?? '';
  return pack({ ...parts, [sheet]: new Uint8Array(160 * 1024 * 1024).fill(32) });
}

/** Files that cannot be checked, with the code of what is wrong. */
export const BAD_FILES: readonly { readonly name: string; readonly code: string; readonly bytes: () => Uint8Array }[] = [
  { name: 'empty.xlsx', code: 'empty-file', bytes: () => new Uint8Array() },
  { name: 'truncated.xlsx', code: 'truncated', bytes: () => workbook().slice(0, 2000) },
  { name: 'password.xlsx', code: 'password-protected', bytes: () => compoundFile('EncryptedPackage') },
  { name: 'old.xls', code: 'old-xls', bytes: () => Uint8Array.from([0x09, 0x08, 0x10, 0, 0, 5]) },
  { name: 'damaged.xls', code: 'unreadable', bytes: () => compoundFile('Workbook') },
  { name: 'letter.xlsx', code: 'not-a-workbook', bytes: () => strToU8('To whom it may concern') },
  { name: 'report.pdf', code: 'not-a-workbook', bytes: () => strToU8('%PDF-1.7') },
  { name: 'bomb.xlsx', code: 'zip-bomb', bytes: zipBomb },
];

import type { Localized, Problem } from '../../../core/localized';
import { own } from '../../../core/own-value';
import { emptyFile, notAWorkbook, oldXls, passwordProtected } from './xlsx-problems';

const CFB_SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** What to do about a file that is something else, by the ending of its name. */
const ADVICE: Readonly<Record<string, Localized>> = {
  xlsb: {
    'zh-CN': '这是二进制工作簿（.xlsb）。请在 Excel 中打开，另存为 .xlsx 后再检查。',
    'en-US': 'This is a binary workbook (.xlsb). Open it in Excel, save it as .xlsx and check again.',
  },
  csv: {
    'zh-CN': '这是文本表格（.csv），不含工作表结构。请在 Excel 或 WPS 中打开，另存为 .xlsx 后再检查。',
    'en-US': 'This is a text table (.csv). Open it in Excel or WPS, save it as .xlsx and check again.',
  },
  ods: {
    'zh-CN': '这是 OpenDocument 表格（.ods）。请在 LibreOffice 或 WPS 中打开，另存为 .xlsx 后再检查。',
    'en-US': 'This is an OpenDocument spreadsheet (.ods). Open it in LibreOffice, save it as .xlsx and check again.',
  },
  et: {
    'zh-CN': '这是 WPS 表格专有格式（.et）。请在 WPS 中打开，另存为 .xlsx 后再检查。',
    'en-US': 'This is a WPS Spreadsheets file (.et). Open it in WPS, save it as .xlsx and check again.',
  },
  lock: {
    'zh-CN': '这是表格程序的临时锁定文件，不是工作簿。请检查同名、不带“~$”的文件。',
    'en-US': 'This is a temporary lock file, not a workbook. Check the file of the same name without “~$”.',
  },
  html: {
    'zh-CN': '这个文件实际上是网页或 XML 文本，不是工作簿。请在 Excel 或 WPS 中打开，另存为 .xlsx 后再检查。',
    'en-US': 'This file is really a web page or XML text. Open it in Excel or WPS, save it as .xlsx and check again.',
  },
  document: {
    'zh-CN': '这是文字文档或演示文稿，不是工作簿。请把其中的表格复制到 Excel，另存为 .xlsx 后再检查。',
    'en-US': 'This is a text document or presentation. Copy its tables into Excel, save them as .xlsx and check again.',
  },
  pdf: {
    'zh-CN': '这是 PDF 文件，不是工作簿。请用原始的 Excel 表格检查。',
    'en-US': 'This is a PDF file. Check the Excel workbook it was made from.',
  },
  other: {
    'zh-CN': '这不是 Excel 工作簿。请提供 .xlsx 或 .xlsm 文件。',
    'en-US': 'This is not an Excel workbook. Provide an .xlsx or .xlsm file.',
  },
};

export type ForeignKind = keyof typeof ADVICE;

export function foreign(kind: ForeignKind): Problem {
  return notAWorkbook(own(ADVICE, kind) ?? ADVICE['other']!);
}

function extension(name: string): string {
  return /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** Whether the UTF-16 name of a stream occurs among the directory entries of a compound file. */
function hasStream(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  // Directory entries are 128 bytes each and lie on multiples of 128; their names come first.
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    if (bytes[at + 64] === wanted.length + 2 && wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

function compoundFile(bytes: Uint8Array, ending: string): Problem {
  if (hasStream(bytes, 'EncryptedPackage') || hasStream(bytes, 'EncryptionInfo')) return passwordProtected();
  if (ending === 'et' || ending === 'ett') return foreign('et');
  if (hasStream(bytes, 'Workbook') || hasStream(bytes, 'Book')) return oldXls();
  if (hasStream(bytes, 'WordDocument') || hasStream(bytes, 'PowerPoint Document')) return foreign('document');
  return ending === 'xls' || ending === 'xlt' ? oldXls() : foreign('other');
}

/**
 * Looks at the first bytes of a file. Null where it is an archive that may be a workbook; otherwise what it is and what
 * to do about it. The name only sharpens the advice: a workbook with any ending is read.
 */
export function sniff(bytes: Uint8Array, name: string): Problem | null {
  if (bytes.length === 0) return emptyFile();
  const ending = extension(name);
  if (startsWith(bytes, CFB_SIGNATURE)) return compoundFile(bytes, ending);
  if (startsWith(bytes, [0x50, 0x4b]) && (bytes.length < 4 || bytes[2] === 3 || bytes[2] === 5)) return null;
  if (/(^|[\\/])~\$[^\\/]*$/.test(name)) return foreign('lock');
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return foreign('pdf');
  if (ending === 'xls' && bytes[0] === 0x09 && bytes[1]! <= 8) return oldXls();
  const head = new TextDecoder().decode(bytes.subarray(0, 512)).trimStart().toLowerCase();
  if (/^(<\?xml|<!doctype|<html|<table|<meta|<head|mime-version:)/.test(head)) return foreign('html');
  if (ending === 'csv' || ending === 'tsv' || ending === 'txt') return foreign('csv');
  return foreign(ending !== 'lock' ? ending : 'other');
}

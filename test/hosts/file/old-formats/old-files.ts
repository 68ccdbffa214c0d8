import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { Result } from '../../../../src/core/localized';
import type { WorkbookSnapshot } from '../../../../src/core/snapshot/types';
import { asXlsx } from '../../../../src/hosts/file/old-formats/as-xlsx';
import { readXlsx } from '../../../../src/hosts/file/xlsx';

/** Published tables that were saved in both old formats by LibreOffice; the same lie in test/corpus as .xlsx. */
export const PUBLISHED = [
  '001-self-eval-4',
  '002-allocation',
  '003-project-self-eval',
  '004-mine-target-aksu',
  '001-account-06',
  'ext-guilin-three',
];

/** Place of a file of an old format. */
export function placeOf(name: string): string {
  return join(__dirname, 'files', name);
}

export function bytesOf(name: string): Uint8Array {
  return new Uint8Array(readFileSync(placeOf(name)));
}

/** Reads a file of whatever format, as the commands do. */
export function readAny(bytes: Uint8Array, name = '表'): Result<WorkbookSnapshot> {
  const carried = asXlsx(bytes);
  return carried.ok ? readXlsx(carried.value.bytes, name) : carried;
}

const NAMESPACES = [
  ...['office', 'table', 'text', 'style'].map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`),
  'xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"',
].join(' ');

/** An .ods spreadsheet of these tables. @param styles what stands before them */
export function odsOf(tables: string, styles = ''): Uint8Array {
  const content = `<?xml version="1.0"?><office:document-content ${NAMESPACES}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`;
  return zipSync(
    { mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }], 'content.xml': strToU8(content) },
    { level: 1 },
  );
}

/** A sheet of an .ods spreadsheet around its rows. */
export function odsTable(rows: string, name = '表'): string {
  return `<table:table table:name="${name}">${rows}</table:table>`;
}

export function odsRow(cells: string, attributes = ''): string {
  return `<table:table-row ${attributes}>${cells}</table:table-row>`;
}

export function odsText(text: string, attributes = ''): string {
  return `<table:table-cell office:value-type="string" ${attributes}><text:p>${text}</text:p></table:table-cell>`;
}

import type { Result } from '../../core/localized';
import type { WorkbookSnapshot } from '../../core/snapshot/types';
import { inNewFormat } from '../../hosts/file/old-formats/in-new-format';
import { readXlsx } from '../../hosts/file/xlsx';
import type { FileBytes } from '../errand-types';

/** The workbook in a file, of a new format or an old one, within the limits of all packages. Codes: those of `asXlsx` and `readXlsx`. */
export async function readWorkbookFile({ name, bytes }: FileBytes): Promise<Result<WorkbookSnapshot>> {
  const carried = await inNewFormat(bytes);
  return carried.ok ? readXlsx(carried.value.bytes, name) : carried;
}

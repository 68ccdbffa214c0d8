import { success, type Result } from '../../../core/localized';
import type { AsXlsx } from './as-xlsx';
import { oldFormat } from './recognise';

/** As `asXlsx`, for pages: few files are old, and what reads them is large, so it is loaded for those alone. Rejects where it cannot be loaded. */
export async function inNewFormat(bytes: Uint8Array): Promise<Result<AsXlsx>> {
  if (oldFormat(bytes) === null) return success({ bytes, from: null });
  const { asXlsx } = await import('./as-xlsx');
  return asXlsx(bytes);
}

import type { Problem, Result } from '../../core/localized';
import { success } from '../../core/localized';

const SAMPLE = 'assets/sample/published-tables.xlsx';
export const SAMPLE_NAME = '示例-公开绩效表.xlsx';

const SAMPLE_MISSING: Problem = {
  code: 'sample-missing',
  message: {
    'zh-CN': '没有找到示例文件。请打开自己的 .xlsx 文件。',
    'en-US': 'The sample file was not found. Open an .xlsx file of your own.',
  },
};

/** The sample workbook as it lies beside the page; code `sample-missing`. */
export async function fetchSample(): Promise<Result<Uint8Array>> {
  try {
    const response = await fetch(SAMPLE);
    return response.ok ? success(new Uint8Array(await response.arrayBuffer())) : { ok: false, problem: SAMPLE_MISSING };
  } catch {
    return { ok: false, problem: SAMPLE_MISSING };
  }
}

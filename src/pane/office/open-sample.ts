import { failure, success, type Result } from '../../core/localized';

/** Where the build puts the sample workbook, beside the page. */
const SAMPLE_PATH = 'assets/sample/published-tables.xlsx';

const NOT_SUPPORTED = {
  'zh-CN': '这个版本的 Excel 不能由面板打开示例。请打开任意一份绩效自评表，再点“一键校验”。',
  'en-US': 'This version of Excel cannot open the sample from the pane. Open any self-evaluation table and choose Check workbook.',
};
const NOT_LOADED = {
  'zh-CN': '示例工作簿没有取到。请检查与加载项服务器的网络连接后重试。',
  'en-US': "The sample workbook could not be fetched. Check the connection to the add-in's server and try again.",
};

/** Text in Base64, in pieces, because a call takes only so many arguments. */
export function toBase64(bytes: Uint8Array): string {
  const PIECE = 0x8000;
  let binary = '';
  for (let start = 0; start < bytes.length; start += PIECE) binary += String.fromCharCode(...bytes.subarray(start, start + PIECE));
  return btoa(binary);
}

/** Opens the sample as a new workbook of its own window. Problems: `not-supported`, `sample-missing`. */
export async function openSampleInExcel(): Promise<Result<void>> {
  if (!Office.context.requirements.isSetSupported('ExcelApi', '1.8')) return failure('not-supported', NOT_SUPPORTED);
  try {
    const answer = await fetch(SAMPLE_PATH);
    if (!answer.ok) return failure('sample-missing', NOT_LOADED);
    await Excel.createWorkbook(toBase64(new Uint8Array(await answer.arrayBuffer())));
    return success(undefined);
  } catch {
    return failure('sample-missing', NOT_LOADED);
  }
}

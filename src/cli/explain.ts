import { EXIT } from './terminal';
import type { ExitStatus, Terminal } from './terminal';
import type { ExplainSettings } from './explain-file';
import type { Limits } from './worker-limits';
import { openPool } from './workers/pool';

export interface ExplainOptions extends Pick<ExplainSettings, 'format' | 'sheet'> {
  readonly limits: Limits;
}

/**
 * `perfscore explain`: how a workbook was understood: why a table is one, what every column and row was taken for, by how
 * much, and what else it could be. Exit status 2 where the file or the sheet cannot be used.
 */
export async function explain(
  path: string,
  { format, sheet, limits }: ExplainOptions,
  { language, style, say, out, complain }: Terminal,
): Promise<ExitStatus> {
  const pool = openPool('explain', { format, sheet, language, coloured: style.coloured }, limits);
  const answer = await pool.run(path);
  pool.close();
  const explained = answer.ok ? answer.value : answer;
  if (!explained.ok) {
    complain(`${path}: ${say(explained.problem.message)}`);
    return EXIT.unusable;
  }
  await out.write(explained.value);
  return EXIT.clean;
}

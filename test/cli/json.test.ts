import { jsonWriter } from '../../src/cli/formats/json-writer';
import { checkFile } from '../../src/cli/check-file';
import type { CheckedFile } from '../../src/cli/checked-file';
import { EMPTY_SUMMARY, addToSummary, toJsonReport } from '../../src/core/report/json-report';
import { DEFAULT_POLICY } from '../../src/core/scoring/policies';
import { corpusFile } from './support/folders';
import { ALL } from './support/scoring';

async function written(files: readonly CheckedFile[]): Promise<string> {
  const pieces: string[] = [];
  const writer = jsonWriter(
    { write: (text) => (pieces.push(text), Promise.resolve()) },
    { policy: DEFAULT_POLICY.id, date: '2026-03-01', shard: null },
    'zh-CN',
  );
  await writer.begin();
  for (const file of files) await writer.file(file);
  await writer.end(files.reduce((summary, file) => addToSummary(summary, file.report.result), EMPTY_SUMMARY));
  return pieces.join('');
}

function checked(id: string, path = `${id}.xlsx`): CheckedFile {
  return checkFile({ path: corpusFile(id), relative: path }, ALL);
}

test.each([[[]], [['002-allocation']], [['001-self-eval-4', '000-target-3', '001-account-01']]])(
  'written piece by piece, the report of %j is the same as in one piece',
  async (ids) => {
    const files = ids.map((id) => checked(id));
    expect(JSON.parse(await written(files))).toEqual(
      JSON.parse(
        JSON.stringify(
          toJsonReport(
            files.map((file) => file.report),
            DEFAULT_POLICY.id,
            'zh-CN',
            '2026-03-01',
          ),
        ),
      ),
    );
  },
);

test('marks that could steer a terminal are written as escapes and read back as they were', async () => {
  const file = checked('002-allocation');
  const path = 'a\u009B2J\u202Eb\u001B\u2028.xlsx';
  const text = await written([{ ...file, report: { ...file.report, path } }]);
  expect(text).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u2028-\u202E]/);
  expect((JSON.parse(text) as { files: { path: string }[] }).files[0]?.path).toBe(path);
});

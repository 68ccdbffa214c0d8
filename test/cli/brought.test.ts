import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { run } from '../../src/cli/program';
import type { JsonReport } from '../../src/core/report/json-report';
import { sentFile } from '../support/sent-file';
import { fakeTerminal } from './support/fake-terminal';
import { newFolder, removeFolders } from './support/folders';

jest.mock('../../src/cli/workers/worker-process', () => jest.requireActual<object>('./support/workers/in-process'));

afterAll(removeFolders);

function sent(): string {
  const file = path.join(newFolder(), 'sent.xlsx');
  writeFileSync(file, sentFile());
  return file;
}

async function printed(file: string, ...options: readonly string[]): Promise<{ readonly text: string; readonly status: number }> {
  const terminal = fakeTerminal('zh-CN');
  const status = await run(['check', file, ...options], terminal);
  return { text: terminal.printed.join(''), status };
}

async function report(file: string, ...options: readonly string[]): Promise<{ readonly json: JsonReport; readonly status: number }> {
  const { text, status } = await printed(file, '--format', 'json', ...options);
  return { json: JSON.parse(text) as JsonReport, status };
}

test('a file that switches findings off is checked in full, and the report says what it brings along', async () => {
  const file = sent();
  const [{ json, status }, plain] = [await report(file), await report(file, '--profile', 'none')];
  expect(json.files[0]!.findings).toEqual(plain.json.files[0]!.findings);
  expect(status).toBe(plain.status);
  expect(json.files[0]!.brought).toEqual({ ignored: 2, profile: '报送单位', settings: true, profileUsed: false });
  expect(json.files[0]).not.toHaveProperty('profile');
  for (const format of ['text', 'html']) {
    expect((await printed(file, '--format', format)).text).toContain(
      '这份文件自带忽略 2 个问题、配置“报送单位”、计分规则或尾差设置：没有采用，问题照常列出。',
    );
  }
});

test('its profile is used only where the person says so, and what that leaves out is counted', async () => {
  const file = sent();
  const [{ json }, all] = [await report(file, '--profile', 'workbook'), await report(file)];
  const [used, whole] = [json.files[0]!, all.json.files[0]!];
  expect(used.profile).toMatchObject({ name: '报送单位', from: 'workbook' });
  const missing = whole.findings.length - used.findings.length;
  expect(missing).toBeGreaterThan(0);
  expect(used.leftOut).toEqual({ findings: missing, errors: expect.any(Number) as unknown });
  const { text } = await printed(file, '--profile', 'workbook');
  expect(text).toContain(`没有列出 ${missing} 个问题`);
  expect(text).not.toContain('没有发现问题');
});

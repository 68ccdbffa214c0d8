import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PROBED_SETS, type Feature } from '../../src/hosts/excel/requirements';
import { catalogues } from '../support/catalogues';
import { OLDEST } from '../../src/build/oldest-webview';
import { contentSecurityPolicy, OFFICE_JS_SOURCES, officeJsUrl } from '../../src/build/page-plugin';
import { manifestId } from '../../src/start/sideload';
import { supports } from '../simulated-excel/versions';
import { EXCELS, has, versionTable } from './excel-versions';

const ROOT = path.resolve(__dirname, '../..');
const textOf = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');
const deploy = textOf('docs/deploy.md');
const trial = textOf('docs/try-in-excel.md');
const manifest = textOf('manifest.xml');

describe('what each Excel gets', () => {
  it.each(EXCELS.flatMap((excel) => (excel.simulated ? [[excel.simulated, excel] as const] : [])))(
    'is what the simulated Excel %s has',
    (version, excel) => {
      for (const feature of Object.keys(PROBED_SETS) as Feature[]) {
        const set = PROBED_SETS[feature];
        expect([feature, has(excel, set)]).toEqual([feature, supports(version, set.set, set.version)]);
      }
    },
  );

  it('is in the page, in both languages', () => {
    for (const language of ['zh-CN', 'en-US'] as const) expect(deploy).toContain(versionTable(language));
    expect(versionTable('zh-CN')).toMatch(/\| iPad \| 有 \| 没有[^|]*\| 没有/);
    expect(versionTable('en-US')).toMatch(/\| 2016[^|]*\| not offered/);
  });
});

describe('the page on deployment', () => {
  it('has a trusted catalogue that Windows takes in', () => {
    const [, block] = /```reg\n([^]*?)```/.exec(deploy)!;
    const [head, empty, key, id, url, flags] = block!.split('\n');
    const guid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
    expect([head, empty]).toEqual(['Windows Registry Editor Version 5.00', '']);
    const catalogue = new RegExp(
      `^\\[HKEY_CURRENT_USER\\\\Software\\\\Microsoft\\\\Office\\\\16\\.0\\\\WEF\\\\TrustedCatalogs\\\\\\{(${guid})\\}\\]$`,
    ).exec(key!)![1]!;
    expect(id).toBe(`"Id"="{${catalogue}}"`);
    expect(url).toMatch(/^"Url"="(\\\\){2}[a-z]+(\\\\)[a-z]+"$/);
    expect(flags).toBe('"Flags"=dword:00000001');
    expect(catalogue).not.toBe(manifestId(manifest));
  });

  it('names every source of Office.js, and every one has its address and its policy', () => {
    for (const source of OFFICE_JS_SOURCES) {
      expect(deploy).toContain(`\`${source}\``);
      expect(officeJsUrl(source)).toMatch(/office\.js$/);
    }
    expect(contentSecurityPolicy({ office: '21vianet' })).toContain("script-src 'self' https://appsforoffice.cdn.partner.office365.cn ");
    expect(contentSecurityPolicy({ office: 'self' })).toContain("script-src 'self';");
    expect(contentSecurityPolicy({ office: null })).not.toContain('http');
  });

  it('names the oldest browser engines, in both languages', () => {
    const named = deploy.match(
      new RegExp(`Chromium ${OLDEST.chromium}(、|, )Safari ${OLDEST.safari}( and |、)Firefox ${OLDEST.firefox}`, 'g'),
    );
    expect(named).toHaveLength(2);
  });
});

describe('the trial in a real Excel', () => {
  const [chinese, english] = trial.split(/^---$/m).map((text) =>
    text
      .split(/^### /m)
      .slice(1)
      .map((step) => step.split(/^## /m)[0]!),
  ) as [string[], string[]];

  it.each([
    ['Chinese', chinese, /^(\d+)\. .+（(\d+) 分钟）/, ['做：', '对的样子：', '请报告：']],
    ['English', english, /^(\d+)\. .+ \((\d+) minutes?\)/, ['Do: ', 'Right: ', 'Report: ']],
  ] as const)(
    'says of every step in %s what to do, what right looks like and what to report, within half an hour',
    (_language, steps, title, parts) => {
      expect(steps.length).toBeGreaterThan(10);
      let minutes = 0;
      steps.forEach((step, index) => {
        const [, number, time] = title.exec(step) ?? [];
        expect(Number(number)).toBe(index + 1);
        minutes += Number(time);
        expect(step.match(/^- \S+?[：:] ?/gm)?.map((start) => start.slice(2))).toEqual(parts);
      });
      expect(minutes).toBeLessThanOrEqual(30);
    },
  );

  it('has the same steps in both languages', () => {
    const timeOf = (step: string): string => /[（(](\d+)/.exec(step)![1]!;
    expect(english.map(timeOf)).toEqual(chinese.map(timeOf));
  });

  it.each([
    ['Chinese', chinese, 'zh-CN', ['我的加载项', '正在打开']],
    ['English', english, 'en-US', ['Opening…']],
  ] as const)('calls buttons in %s what they are called', (_language, steps, language, others) => {
    const labels = new Set<string>([
      ...Object.values(catalogues[language]),
      ...others,
      ...[...manifest.matchAll(/(?:DefaultValue|Value)="([^"]+)"/g)].map((match) => match[1]!),
    ]);
    const named = steps.flatMap((step) => [...step.matchAll(/“([^”]+)”/g)].map((match) => match[1]!));
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((name) => !labels.has(name))).toEqual([]);
  });
});

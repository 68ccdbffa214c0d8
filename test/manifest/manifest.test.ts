import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { OfficeAddinManifest } from 'office-addin-manifest';
import { checkManifest, readManifest } from './manifest-checks';
import { checkNames } from './name-checks';

const root = resolve(__dirname, '../..');
const path = join(root, 'manifest.xml');
const xml = readFileSync(path, 'utf8');

/** What the checks say of the manifest after a change to it. */
function problemsAfter(change: (text: string) => string): readonly string[] {
  const changed = change(xml);
  expect(changed).not.toBe(xml);
  return checkManifest(changed, join(root, 'assets')).flatMap(({ problems }) => problems);
}

describe('the manifest', () => {
  // What of `npm run manifest` needs no look through the whole code; the rest of it is a step of its own.
  it('passes every check of its own form, its files and its names', async () => {
    const checks = [...checkManifest(xml, join(root, 'assets')), ...(await checkNames(readManifest(path)))];
    expect(checks.filter(({ problems }) => problems.length > 0)).toEqual([]);
  });

  it('is read by Microsoft’s own parser', async () => {
    const info = await OfficeAddinManifest.readManifestFile(path);
    expect(info).toMatchObject({
      displayName: '绩效校验',
      defaultLocale: 'zh-CN',
      permissions: 'ReadWriteDocument',
      hosts: ['Workbook'],
      officeAppType: 'TaskPaneApp',
    });
  });
});

describe('the checks of the manifest', () => {
  it.each<[string, (text: string) => string, RegExp]>([
    [
      'an element in the wrong place',
      (text) => text.replace(/(<Group id="PerfScore.Checking">\s*)(<Label [^>]*>)(\s*)(<Icon>[\s\S]*?<\/Icon>)/, '$1$4$3$2'),
      /<Group> holds/,
    ],
    ['an element that is missing', (text) => text.replace(/<Supertip>[\s\S]*?<\/Supertip>/, ''), /<Control> holds/],
    ['an id that is no GUID', (text) => text.replace(/<Id>.*<\/Id>/, '<Id>perfscore</Id>'), /no GUID/],
    ['a resource that does not exist', (text) => text.replace('resid="Tab.Label"', 'resid="Tab.Name"'), /no resource Tab.Name/],
    [
      'a resource that nothing uses',
      (text) =>
        text.replace(
          '<bt:Url id="Functions.Script.Url"',
          '<bt:Url id="Spare.Url" DefaultValue="https://localhost:3000/x"/><bt:Url id="Functions.Script.Url"',
        ),
      /Spare.Url is never used/,
    ],
    [
      'a label that is too long',
      (text) => text.replace('DefaultValue="一键校验"', `DefaultValue="${'长'.repeat(126)}"`),
      /126 characters, allowed 1–125/,
    ],
    ['a text without English', (text) => text.replace('<bt:Override Locale="en-US" Value="Fill scores"/>', ''), /no en-US text/],
    ['a text without British English', (text) => text.replace('<bt:Override Locale="en-GB" Value="Fill scores"/>', ''), /no en-GB text/],
    [
      'functions described to the British in Chinese',
      (text) => text.replace(/<bt:Override Locale="en-GB" Value="[^"]*functions-en-us.json"\/>/, ''),
      /en-GB is not as en-US/,
    ],
    ['a version that Microsoft’s validator refuses', (text) => text.replace('<Version>1.0.0.0<', '<Version>0.9.0.0<'), /at least 1.0.0.0/],
    ['Chinese where English belongs', (text) => text.replace('Value="Fill scores"', 'Value="填充得分"'), /Chinese in the English text/],
    [
      'an address on another origin',
      (text) => text.replace('https://localhost:3000/help.html', 'https://example.org/help.html'),
      /addresses on 2 origins/,
    ],
    ['an address without encryption', (text) => text.replaceAll('https://localhost:3000', 'http://localhost:3000'), /is not https/],
    ['an icon of the wrong size', (text) => text.replace('icons/check-16.png', 'icons/check-20.png'), /has 20 × 20 px, not 16/],
    ['an icon that is not there', (text) => text.replace('icons/check-16.png', 'icons/tick-16.png'), /no PNG at/],
    [
      'a page outside the shared runtime',
      (text) => text.replace('<FunctionFile resid="Page.Url"/>', '<FunctionFile resid="GetStarted.LearnMoreUrl"/>'),
      /outside the shared runtime/,
    ],
    ['a button id used twice', (text) => text.replace('id="PerfScore.Fill"', 'id="PerfScore.Check"'), /used twice/],
  ])('find %s', (_what, change, complaint) => {
    expect(problemsAfter(change)).toContainEqual(expect.stringMatching(complaint));
  });
});

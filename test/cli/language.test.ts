import { chooseLanguage, speaker, wantedLanguage } from '../../src/cli/language';

test.each([
  [{ LANG: 'zh_CN.UTF-8' }, 'zh-CN'],
  [{ LANG: 'zh_TW.UTF-8' }, 'zh-CN'],
  [{ LANG: 'en_GB.UTF-8' }, 'en-US'],
  [{ LANG: 'de_DE.UTF-8' }, 'en-US'],
  [{ LANG: 'C' }, 'en-US'],
  [{ LANG: 'zh_CN.UTF-8', LC_ALL: 'en_US.UTF-8' }, 'en-US'],
  [{ LANG: 'en_US.UTF-8', LC_MESSAGES: 'zh_CN.UTF-8' }, 'zh-CN'],
  [{ LANG: 'zh_CN.UTF-8', LC_ALL: '' }, 'zh-CN'],
])('the locale %j is spoken to in %s', (env, language) => {
  expect(chooseLanguage(null, env, 'fr-FR')).toBe(language);
});

test('without locale variables the language of the system decides', () => {
  expect(chooseLanguage(null, {}, 'zh-Hans-CN')).toBe('zh-CN');
  expect(chooseLanguage(null, {}, 'en-GB')).toBe('en-US');
});

test('--lang wins over the locale, and an unknown language is refused', () => {
  expect(chooseLanguage('zh', { LANG: 'en_US' }, 'en-US')).toBe('zh-CN');
  expect(chooseLanguage('en-US', { LANG: 'zh_CN' }, 'zh-CN')).toBe('en-US');
  expect(chooseLanguage('fr', { LANG: 'zh_CN' }, 'zh-CN')).toBeNull();
  expect(chooseLanguage('zhuang', {}, 'zh-CN')).toBeNull();
});

test('--lang is found wherever it stands', () => {
  expect(wantedLanguage(['check', 'a.xlsx', '--lang', 'zh-CN'])).toBe('zh-CN');
  expect(wantedLanguage(['--lang=en-US', 'rules'])).toBe('en-US');
  expect(wantedLanguage(['check', '--', '--lang'])).toBeNull();
  expect(wantedLanguage(['check', 'a.xlsx'])).toBeNull();
});

test('English counts one file and two files, and leaves what stands in a workbook alone', () => {
  const text = { 'zh-CN': '{n} 个文件：{name}', 'en-US': '{n} file(s): {name}' };
  expect(speaker('en-US')(text, { n: '1', name: '2 cell(s)' })).toBe('1 file: 2 cell(s)');
  expect(speaker('en-US')(text, { n: '0', name: 'a' })).toBe('0 files: a');
  expect(speaker('zh-CN')(text, { n: '1', name: 'a' })).toBe('1 个文件：a');
});

import { say } from '../../src/core/localized';

const words = { 'zh-CN': '{files} 个文件，{errors} 处错误', 'en-US': '{files} file(s) of {name}, {errors} error(s)' };

test('one thing is told in the singular and none or many in the plural', () => {
  expect(say(words, { files: '1', name: 'a', errors: '2' })['en-US']).toBe('1 file of a, 2 errors');
  expect(say(words, { files: '0', name: 'a', errors: '1' })['en-US']).toBe('0 files of a, 1 error');
  expect(say(words, { files: '1', name: 'a', errors: '2' })['zh-CN']).toBe('1 个文件，2 处错误');
});

test('what fills a place is told as it is, brackets and places in it too', () => {
  expect(say(words, { files: '1', name: '报告(s){errors}', errors: '1' })['en-US']).toBe('1 file of 报告(s){errors}, 1 error');
});

test('a place that nothing fills stays to be seen', () => {
  expect(say(words, { files: '21' })['en-US']).toBe('21 files of {name}, {errors} error(s)');
});

import { leftOutOf, listsEverything, reviewNotes } from '../../../src/core/report/review-notes';
import type { BroughtAlong } from '../../../src/core/report/types';

const NOTHING: BroughtAlong = { ignored: 0, profile: null, settings: false, profileUsed: false };

function said(brought: BroughtAlong): readonly string[] {
  return reviewNotes({ brought }).map((note) => note['zh-CN']);
}

describe('what is said before a list of findings', () => {
  it('is nothing where all findings are listed by the common rules', () => {
    expect(reviewNotes({})).toEqual([]);
    expect(said(NOTHING)).toEqual([]);
    expect(reviewNotes({ leftOut: leftOutOf([]), ignored: leftOutOf([]) })).toEqual([]);
    expect(listsEverything({})).toBe(true);
  });

  it('names all that the file brought along and that was not used', () => {
    expect(said({ ...NOTHING, ignored: 3, profile: '市局', settings: true })).toEqual([
      '这份文件自带忽略 3 个问题、配置“市局”、计分规则或尾差设置：没有采用，问题照常列出。',
    ]);
    expect(said({ ...NOTHING, profile: '$& 市局' })[0]).toContain('“$& 市局”');
  });

  it('says that the file’s own profile was used, and of nothing else that it was not', () => {
    expect(said({ ...NOTHING, profile: '市局', profileUsed: true })).toEqual(['采用的是文件自带的配置。']);
  });

  it('counts what is left out and what is ignored, and names the template', () => {
    const two = { findings: 2, errors: 1 };
    const notes = reviewNotes({ leftOut: two, ignored: two, template: '下发.xlsx' }).map((note) => note['en-US']);
    expect(notes).toHaveLength(3);
    expect(notes[0]).toMatch(/2/);
    expect(notes[1]).toMatch(/2/);
    expect(notes[2]).toBe('Held against the template "下发.xlsx" row by row.');
    expect(listsEverything({ leftOut: two })).toBe(false);
    expect(listsEverything({ ignored: two })).toBe(false);
  });
});

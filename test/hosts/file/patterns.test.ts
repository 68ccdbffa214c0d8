import { slowPatternsIn, slowPump } from '../../hostile/pump';

describe('the search for slow patterns', () => {
  it.each([
    [/\s+$/, 'a run of spaces within a text'],
    [/^ +| +$/g, 'spaces behind other text'],
    [/(a+)+b/, 'nested repetitions'],
    [/<a[^>]*b/, 'a beginning that comes again and again'],
    [/^\d+\.?\d+x/, 'two runs of the same digits'],
    [/"(?:a|a)*"/, 'two ways to the same'],
    [/(?<=x\s+)y/, 'a look backwards'],
    [/\([^)]*\)/, 'brackets that never close'],
  ])('finds %s, slow over %s', ({ source, flags }) => {
    expect(slowPump(source, flags)).not.toBeNull();
  });

  it.each([
    /^\s+/,
    /[\s,]/g,
    /\d{1,7}/,
    /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/,
    /"(?:[^"]|"")*"|[^"]+/g,
    /<[^<>]*>/g,
    /\bfoo\b/,
    /(?<!\w)a(?=b)/,
  ])('leaves %s alone, whose work is that of reading the text once', ({ source, flags }) => {
    expect(slowPump(source, flags)).toBeNull();
  });
});

describe('reading and writing workbooks', () => {
  it.each(['file', 'excel', 'univer'])('uses no pattern whose work grows faster than the text: %s', (folder) => {
    expect(slowPatternsIn(`src/hosts/${folder}`)).toEqual([]);
  });
});

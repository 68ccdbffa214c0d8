import { readdirSync } from 'node:fs';
import type { Finding } from '../../src/core/finding';
import { checkFieldTable, FIELD } from '../field/check-field';
import { checkCorpus } from '../support/check-corpus';

const written = readdirSync(FIELD)
  .filter((name) => name.endsWith('.json'))
  .map((name) => checkFieldTable(name.replace(/\.json$/, '')));
const findings: readonly Finding[] = [...checkCorpus(), ...written].flatMap(({ result }) => result?.findings ?? []);

/** The messages that match, each once. */
function saying(pattern: RegExp, language: 'zh-CN' | 'en-US' = 'zh-CN'): readonly string[] {
  return [...new Set(findings.map(({ message }) => message[language]).filter((text) => pattern.test(text)))];
}

/** What was typed into the tables stands in quotes; the rest is what this program says itself. */
function ownWords({ message }: Finding): string {
  return message['zh-CN'].replace(/“[^“”]*(“[^“”]*”[^“”]*)*”/g, '').replace(/\b[A-Z]{1,3}\d+\b/g, '');
}

test('the published and the written tables call for messages of most rules', () => {
  expect(new Set(findings.map(({ rule }) => rule)).size).toBeGreaterThanOrEqual(22);
});

test('no range begins where it ends, and no sum of one figure is worked out', () => {
  expect(saying(/(?<![\d.])(\d[\d.]*)\s*[–~-]\s*\1(?![\d.])/)).toEqual([]);
  expect(saying(/(?<![+−×÷] )(?<![\d.])(\d[\d.]*) = \1(?![\d.])/)).toEqual([]);
});

test('nothing is said of blank cells in sums that have none, and warnings are called 提醒', () => {
  expect(saying(/即使空白项/)).toEqual([]);
  expect(saying(/警告/)).toEqual([]);
});

test('every place is filled, and no name out of the program shows', () => {
  for (const language of ['zh-CN', 'en-US'] as const)
    expect(saying(/\{\w*\}|undefined|\bnull\b|NaN|Infinity|\[object/, language)).toEqual([]);
  expect(findings.map(ownWords).filter((text) => /\b(?!km\b)[a-z]{3,}\b/.test(text))).toEqual([]);
});

test('a message is whole sentences: it ends as one, quotes something and encloses something', () => {
  expect(findings.map(({ message }) => message['zh-CN']).filter((text) => !/[。）]$/.test(text))).toEqual([]);
  expect(findings.map(({ message }) => message['en-US']).filter((text) => !/[.)]$/.test(text))).toEqual([]);
  expect(saying(/[，；。][，；。]|（）|（；|“”|，）/)).toEqual([]);
  expect(saying(/\(\)|,,|; ;|""/, 'en-US')).toEqual([]);
});

test('one sentence says it, a second only what caused it or that its reading is doubtful', () => {
  expect(findings.map(ownWords).filter((text) => (text.match(/。/g) ?? []).length > 2)).toEqual([]);
});

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { JX_FUNCTIONS, jxFunctions } from '../../src/functions/evaluators';
import { inLanguage } from '../../src/build/metadata-plugin';
import { readMetadata } from './metadata';

const ORIGIN = 'https://example.cn';

describe('the description of the worksheet functions', () => {
  it('lists every function once, under a name that is the same in every language', async () => {
    const metadata = await readMetadata();
    expect(metadata.functions.map((entry) => entry.id)).toEqual([...JX_FUNCTIONS]);
    expect(Object.keys(jxFunctions)).toEqual([...JX_FUNCTIONS]);
    for (const language of ['zh-CN', 'en-US'] as const) {
      expect(inLanguage(metadata, language, ORIGIN).functions.map((entry) => entry.name)).toEqual([...JX_FUNCTIONS]);
    }
  });

  it.each([...JX_FUNCTIONS])('tells what %s does and takes, in Chinese and in English', async (id) => {
    const metadata = await readMetadata();
    for (const [language, wanted, unwanted] of [
      ['zh-CN', /[\u4e00-\u9fff]/, /\|/],
      ['en-US', /[a-z]{4}/, /\|/],
    ] as const) {
      const entry = inLanguage(metadata, language, ORIGIN).functions.find((candidate) => candidate.id === id)!;
      for (const { description } of [entry, ...entry.parameters]) {
        expect(description).toMatch(wanted);
        expect(description).not.toMatch(unwanted);
        expect(description.length).toBeLessThanOrEqual(128);
      }
    }
  });

  it('leads from the dialog of functions to the help page, to the part in the language', async () => {
    const metadata = await readMetadata();
    const page = readFileSync(path.resolve(__dirname, '../../assets/help/help.html'), 'utf8');
    for (const language of ['zh-CN', 'en-US'] as const) {
      const urls = new Set(inLanguage(metadata, language, ORIGIN).functions.map(({ helpUrl }) => helpUrl));
      expect([...urls]).toEqual([`${ORIGIN}/help.html#functions-${language}`]);
      expect(page).toContain(`id="functions-${language}"`);
    }
  });

  it('names no function like a cell, and none is volatile or streaming', async () => {
    const { functions } = await readMetadata();
    for (const { id, options } of functions) {
      expect(id).toMatch(/^[A-Z][A-Z0-9_.]{2,}$/);
      expect(id).not.toMatch(/^[A-Z]{1,3}\d+$/);
      expect(options?.['volatile'] ?? false).toBe(false);
      expect(options?.['stream'] ?? false).toBe(false);
    }
  });

  it('asks Excel for the calling cell wherever an empty cell must not count as zero, and for the cells of arguments only beside a table of results', async () => {
    const { functions } = await readMetadata();
    const asked = functions.filter((entry) => entry.options?.['requiresAddress']).map((entry) => entry.id);
    expect(asked).toEqual(JX_FUNCTIONS.filter((name) => name !== 'PARSETARGET'));
    for (const { options, result } of functions) if (options?.['requiresParameterAddresses']) expect(result.dimensionality).toBe('matrix');
  });

  it('lets PARSETARGET spill and SUMCHECK take any number of ranges', async () => {
    const { functions } = await readMetadata();
    expect(functions.find((entry) => entry.id === 'PARSETARGET')?.result.dimensionality).toBe('matrix');
    expect(functions.find((entry) => entry.id === 'SUMCHECK')?.parameters[1]).toMatchObject({ repeating: true, dimensionality: 'matrix' });
  });
});

import path from 'node:path';
import { slowPatternsIn } from '../hostile/pump';

const SOURCE = path.resolve(__dirname, '../../src');

describe('the regular expressions', () => {
  it.each(['core', 'service', 'pane', 'cli', 'workbench', 'functions'])(
    'of src/%s cost no more than reading a text once, whatever it holds',
    (folder) => {
      expect(
        slowPatternsIn(path.join(SOURCE, folder)).map(({ where, source, pump }) => `${where} /${source}/ over ${JSON.stringify(pump)}`),
      ).toEqual([]);
    },
  );
});

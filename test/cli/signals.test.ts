import { removeFolders } from './support/folders';
import { KILL } from '../trials/kill';

jest.setTimeout(120_000);
afterAll(removeFolders);

/** One of each signal that a person or a system sends; all of them over every kind of output are `npm run trials`. */
const QUICK = ['SIGINT while a web page is written', 'SIGTERM while annotated copies are written'];

test.each(KILL.filter(({ name }) => QUICK.includes(name)))('$name: nothing is left behind and the status says so', async ({ run }) => {
  expect(await run()).toEqual([]);
});

test('the trials named here exist', () => {
  expect(KILL.filter(({ name }) => QUICK.includes(name))).toHaveLength(QUICK.length);
});

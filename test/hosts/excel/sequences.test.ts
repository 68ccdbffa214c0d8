import fc from 'fast-check';
import { anySteps, complaintsAbout } from '../../sequences/random-hands';
import { WORLDS } from '../../sequences/worlds';

test('whatever a person types, moves, sorts and merges between commands: taking all commands back leaves what the person alone would have left', async () => {
  await fc.assert(
    fc.asyncProperty(anySteps, async (steps) => {
      expect(await complaintsAbout(steps, WORLDS.excel)).toEqual([]);
    }),
    { numRuns: 400, seed: 20_261_122 },
  );
}, 120_000);

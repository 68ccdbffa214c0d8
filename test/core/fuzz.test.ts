import { complaintAbout } from '../fuzz/judge';
import { keptOf } from '../fuzz/kept';
import { mutant, randomFrom } from '../fuzz/mutate';
import { TARGETS } from '../fuzz/targets';

/** Mutants of a short run; the long one, guided by the code that is reached, is `npm run fuzz`. */
const MUTANTS: Readonly<Record<string, number>> = { cells: 500, sheets: 10, packages: 100, archives: 80 };

test.each(TARGETS.map((target) => [target.name, target] as const))('%s: what was kept of earlier runs gets its answer', (_name, target) => {
  const wrong = keptOf(target.name).flatMap((input) => complaintAbout(target, input, false) ?? []);
  expect(wrong).toEqual([]);
});

test.each(TARGETS.map((target) => [target.name, target] as const))('%s: the same mutants in every run get their answer', (name, target) => {
  const random = randomFrom(20_261_122);
  const pool = [...target.seeds(), ...keptOf(name)];
  const pick = (): string => pool[Math.floor(random() * pool.length)]!;
  const wrong = Array.from({ length: MUTANTS[name]! }, () => mutant(pick(), pick(), target, random)).flatMap((input) => {
    const complaint = complaintAbout(target, input, false);
    return complaint ? [[complaint, input]] : [];
  });
  expect(wrong).toEqual([]);
});

import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { JsonReport } from '../../src/core/report/json-report';
import type { JsonTogether } from '../../src/core/report/json-together';
import { ROOT } from '../cli/support/run-command';
import { perfscoreHere } from '../cli/support/run-here';

jest.mock('../../src/cli/workers/worker-process', () => jest.requireActual<object>('../cli/support/workers/in-process'));

jest.setTimeout(120_000);

/** The rows of the page's table: what contradicts what, the command, the rule and its cell. */
function listed(): readonly (readonly [told: string, args: readonly string[], rule: string, cell: string])[] {
  const page = readFileSync(path.join(ROOT, 'docs/together.md'), 'utf8');
  return [...page.matchAll(/^\| \d+ \| (.+) \| `perfscore (.+)` \| `(.+)` ([A-Z]+\d+) \|$/gm)].map(([, told, args, rule, cell]) => [
    told!,
    args!.split(' ').map((each) => (each.includes('/') ? path.join(ROOT, each) : each)),
    rule!,
    cell!,
  ]);
}

/** Figures that the page names of a contradiction: 10317.34, 0.00, ≥24. */
function figuresOf(told: string): readonly string[] {
  return told.match(/\d+(?:\.\d+)?/g) ?? [];
}

test('ten real contradictions are listed', () => {
  expect(listed()).toHaveLength(10);
});

test.each(listed())('%s', async (told, args, rule, cell) => {
  const { stdout } = await perfscoreHere([...args, '--format', 'json'], 'zh-CN');
  const { files, together } = JSON.parse(stdout) as JsonReport & { readonly together?: JsonTogether };
  const within = files.flatMap(({ findings }) => findings.map((each) => ({ ...each, cell: each.cells[0] })));
  const across = (together?.findings ?? []).map((each) => ({ ...each, cell: each.cells[0]!.cell }));
  const found = (together ? across : within).find((each) => each.rule === rule && each.cell === cell);
  expect(found).toBeDefined();
  const said = [found!.found, found!.expected, found!.message].join(' ');
  expect(figuresOf(told).filter((figure) => said.includes(figure)).length).toBeGreaterThanOrEqual(Math.min(2, figuresOf(told).length));
});

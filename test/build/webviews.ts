import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type Node } from 'acorn';
import { LATER_GLOBALS, LATER_METHODS, OLDEST, PROVIDED, SYNTAX } from '../../src/build/oldest-webview';
import type { Entry } from '../../src/build/entries-plugin';
import type { Check } from '../manifest/manifest-checks';

type Fields = Readonly<Record<string, unknown>>;

function isNode(value: unknown): value is Node & Fields {
  return typeof value === 'object' && value !== null && 'type' in value;
}

function* nodesIn(node: Node & Fields): Generator<Node & Fields> {
  yield node;
  for (const value of Object.values(node).flat()) if (isNode(value)) yield* nodesIn(value);
}

/** Names of a condition that asks whether something is there: nothing of what it asks for is taken for granted. */
function namesIn(node: unknown): readonly string[] {
  return isNode(node) ? [...nodesIn(node)].flatMap((part) => [part['name'], part['value']].filter((name) => typeof name === 'string')) : [];
}

/** Newer built-ins that a script uses without asking whether they are there. */
function laterIn(program: Node & Fields): ReadonlySet<string> {
  const used = new Set<string>();
  const asked = new Set<string>();
  for (const node of nodesIn(program)) {
    const { object, property, computed, optional } = node as Fields;
    if (node.type === 'MemberExpression' && computed === false && isNode(property)) {
      const name = String(property['name']);
      const owner = isNode(object) ? object['name'] : null;
      if (LATER_METHODS.has(name) || (LATER_GLOBALS.has(name) && owner === 'Intl')) used.add(name);
    }
    if (node.type === 'CallExpression' && optional === true) for (const name of namesIn(node['callee'])) asked.add(name);
    if (node.type === 'UnaryExpression' && node['operator'] === 'typeof') for (const name of namesIn(node['argument'])) asked.add(name);
    if (node.type === 'BinaryExpression' && node['operator'] === 'in') for (const name of namesIn(node['left'])) asked.add(name);
    if (['IfStatement', 'ConditionalExpression'].includes(node.type)) for (const name of namesIn(node['test'])) asked.add(name);
    if (
      ['CallExpression', 'NewExpression'].includes(node.type) &&
      isNode(node['callee']) &&
      LATER_GLOBALS.has(String(node['callee']['name']))
    )
      used.add(String(node['callee']['name']));
  }
  return new Set([...used].filter((name) => !asked.has(name)));
}

/** What in a script is newer than the oldest engine; `provided`: names that were brought along before it runs. */
export function tooNewIn(source: string, provided: ReadonlySet<string> = new Set()): readonly string[] {
  try {
    const program: unknown = parse(source, { ecmaVersion: SYNTAX });
    return isNode(program) ? [...laterIn(program)].filter((name) => !provided.has(name)) : [];
  } catch (error) {
    return [`not of ES${SYNTAX}: ${String(error)}`];
  }
}

/** The scripts of a build against the oldest webview, and the script before them against the very oldest. */
export function checkWebviews(dist: string): readonly Check[] {
  const { functions, pane } = JSON.parse(readFileSync(join(dist, 'entries.json'), 'utf8')) as Readonly<Record<'functions' | 'pane', Entry>>;
  const files = [...new Set([functions, pane].flatMap(({ first, workers, asked }) => [...first, ...workers, ...asked.flat()]))].filter(
    (file) => file.endsWith('.js'),
  );
  const sourceOf = (file: string): string => readFileSync(join(dist, file), 'utf8');
  const problems = files.flatMap((file) =>
    tooNewIn(sourceOf(file), functions.first.includes(file) ? undefined : PROVIDED).map((name) => `${file}: ${name}`),
  );
  const engines = `Chromium ${OLDEST.chromium}, Safari ${OLDEST.safari}, Firefox ${OLDEST.firefox}`;
  return [
    { name: `webviews: ${files.length} scripts run in ${engines}`, problems },
    {
      name: 'webviews: the first script is ES5 and stands before all others',
      problems: [
        ...es5Problems(sourceOf('first.js')),
        ...(/<script src="first\.js"><\/script><script/.test(sourceOf('pane.html')) ? [] : ['it is not the first script of pane.html']),
      ],
    },
  ];
}

/** Why a script is not ES5; empty where it is. */
export function es5Problems(source: string): readonly string[] {
  try {
    parse(source, { ecmaVersion: 5 });
    return [];
  } catch (error) {
    return [String(error)];
  }
}

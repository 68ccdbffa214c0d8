import { parse } from 'acorn';

function* nodesOf(node) {
  yield node;
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (child && typeof child.type === 'string') yield* nodesOf(child);
  }
}

/**
 * Leaves the example tables of the rules out of the pages: they are for the documentation, the tests and
 * `perfscore rules`. What only they used falls to the minifier.
 */
export default function ruleExamplesLoader(source) {
  const program = parse(source, { ecmaVersion: 2022, sourceType: 'module' });
  const examples = [...nodesOf(program)]
    .filter((node) => node.type === 'Property' && node.key.name === 'examples' && node.value.type === 'ArrayExpression')
    .map(({ value }) => value)
    .sort((a, b) => b.start - a.start);
  return examples.reduce((text, { start, end }) => `${text.slice(0, start)}[]${text.slice(end)}`, source);
}

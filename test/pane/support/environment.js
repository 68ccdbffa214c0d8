/**
 * Whether an element is one of those that a selector speaks of: what names alone say is answered here, the rest is asked only where
 * the name is the right one. A rule without a selector speaks of none.
 */
function answerFor(selector, ask) {
  if (selector === undefined) return () => false;
  if (selector === '[hidden]') return (element) => element.hasAttributeNS(null, 'hidden');
  const parts = selector.split(',').map((part) => /(^|[\s>+~])([a-z][a-z\d]*)([[:.#][^\s>+~]*)?$/.exec(part.trim()));
  const names = new Set(parts.map((part) => part?.[2]));
  if (names.has(undefined)) return ask;
  const namesAlone = parts.every(([, before, , after]) => before === '' && after === undefined);
  return (element) => names.has(element._localName) && (namesAlone || ask(element));
}

// The simulated page asks every rule of the browser's own style sheet about every element, over and over; an element's name answers
// nearly all of them. It must hear so before it is loaded.
const selectors = require('jsdom/lib/jsdom/living/helpers/selectors');
const { matchesDontThrow } = selectors;
const answers = new Map();

selectors.matchesDontThrow = (element, selector) => {
  let answer = answers.get(selector);
  if (!answer) answers.set(selector, (answer = answerFor(selector, (one) => matchesDontThrow(one, selector))));
  return answer(element);
};

/** The page that the pane's tests see. */
module.exports = require('jest-environment-jsdom');

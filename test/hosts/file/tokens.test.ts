import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { Tokens } from '../../../src/hosts/file/xlsx/xml/xml-tokens';

/** What a document holds in order, text put together; null where it is refused. */
type Events = readonly string[] | null;

function joined(events: readonly (readonly [kind: string, what: string])[]): string[] {
  const together: [string, string][] = [];
  for (const [kind, what] of events) {
    const last = together.at(-1);
    if (kind === 'text' && last?.[0] === 'text') last[1] += what;
    else together.push([kind, what]);
  }
  return together.filter(([, what]) => what !== '').map(([kind, what]) => `${kind} ${what}`);
}

const openOf = (name: string, attributes: Readonly<Record<string, string>>): string =>
  `${name} ${JSON.stringify(Object.entries(attributes))}`;

/** As this product reads it, in pieces of these lengths. */
function ours(xml: string, lengths: readonly number[] = [xml.length]): Events {
  const events: [string, string][] = [];
  const tokens = new Tokens({
    open: (name, attributes) => events.push(['open', openOf(name, attributes)]),
    close: (name) => events.push(['close', name]),
    text: (text) => events.push(['text', text]),
  });
  try {
    let at = 0;
    for (let turn = 0; at < xml.length; turn++) {
      const length = Math.max(1, lengths[turn % lengths.length] ?? 1);
      tokens.write(xml.slice(at, at + length));
      at += length;
    }
    tokens.end();
    return joined(events);
  } catch {
    return null;
  }
}

/** As a parser that checks everything does. */
function strict(xml: string): Events {
  const events: [string, string][] = [];
  const parser = new SaxesParser<{ position: false; xmlns: false }>({ position: false, xmlns: false });
  let depth = 0;
  parser.on('doctype', () => {
    throw new Error('doctype');
  });
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    events.push(['open', openOf(name, attributes)]);
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    events.push(['close', name]);
  });
  parser.on('text', (text) => {
    if (depth > 0) events.push(['text', text]);
  });
  parser.on('cdata', (text) => {
    events.push(['text', text]);
  });
  try {
    parser.write(xml).close();
    return joined(events);
  } catch {
    return null;
  }
}

const SAMPLE =
  '<?xml version="1.0"?>\r\n<x:a xmlns:x="u" b = \'1 > 2 "\'\n c="&lt;&#x4e00;&#20108;&amp;"><!-- <no> & --><b/>文本 &gt; \r\r\n<c\t/>]] <![CDATA[<&]>]]>\u{1f600}<d e="a\tb\nc"></d ></x:a >\n<!-- end -->';

/** Without the letter that is two characters: half of one says nothing of XML. */
const DAMAGED = SAMPLE.replace('\u{1f600}', '字');

describe('taking XML apart', () => {
  it('gives what a strict parser gives, however the pieces are cut', () => {
    const whole = strict(SAMPLE);
    expect(whole).not.toBeNull();
    for (let length = 1; length <= SAMPLE.length; length++) expect(ours(SAMPLE, [length])).toEqual(whole);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 8 }), (lengths) => {
        expect(ours(SAMPLE, lengths)).toEqual(whole);
      }),
      { numRuns: 100, seed: 3 },
    );
  });

  it.each([
    '',
    'text',
    '<a>',
    '<a></b>',
    '</a>',
    '<a/><b/>',
    '<a/>text',
    '<a b/>',
    '<a b=c/>',
    '<a b="1"c="2"/>',
    '<a b="1" b="2"/>',
    '<a b="<"/>',
    '<a>&no;</a>',
    '<a>&</a>',
    '<a>&#0;</a>',
    '<a>&#xd800;</a>',
    '<a>\u0001</a>',
    '<1/>',
    '< a/>',
    '<a/ >',
    '<a',
    '<a b="',
    '<a><!-- </a>',
    '<a><![CDATA[</a>',
    '<!DOCTYPE a><a/>',
    '<a></a b>',
    '<a></aa>',
    '<aa></a>',
    '<![CDATA[x]]><a/>',
    '<a b="&x;"/>',
  ])('refuses %j', (xml) => {
    expect([ours(xml), ours(xml, [1]), strict(xml)]).toEqual([null, null, null]);
  });

  it('never reads a damaged document otherwise than a strict parser does', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(DAMAGED.length - 1), fc.constantFrom('<', '>', '/', '"', "'", '&', ';', '=', ' ', 'a', '\r', '')), {
          minLength: 1,
          maxLength: 3,
        }),
        fc.integer({ min: 1, max: 30 }),
        (changes, length) => {
          const letters = Array.from(DAMAGED);
          for (const [at, letter] of changes) letters[at] = letter;
          const xml = letters.join('');
          const expected = strict(xml);
          if (expected !== null) expect(ours(xml, [length])).toEqual(expected);
        },
      ),
      { numRuns: 1500, seed: 4 },
    );
  });

  it('takes names that mean something to JavaScript for names', () => {
    expect(ours('<constructor toString="1" hasOwnProperty="2"/>')).toEqual([
      'open constructor [["toString","1"],["hasOwnProperty","2"]]',
      'close constructor',
    ]);
  });

  it('looks at each character once, also in a tag, a comment or a text that comes in very many pieces', () => {
    const long = 'x'.repeat(1_000_000);
    for (const xml of [
      `<a b="${long}"/>`,
      `<a><!--${long}--></a>`,
      `<a>${long}</a>`,
      `<a${' '.repeat(1_000_000)}/>`,
      `<a>${'&amp;'.repeat(200_000)}</a>`,
      `<a>&${long}</a>`,
      `<a>${'<'.repeat(1_000_000)}</a>`,
    ])
      ours(xml, [64]);
    expect(ours(`<a>${'<b>'.repeat(300_000)}${'</b>'.repeat(300_000)}</a>`)).toBeNull();
  });
});

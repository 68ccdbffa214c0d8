import { resolve } from 'node:path';
import { firstScript, OLDEST } from '../../src/build/oldest-webview';

const SCRIPT = firstScript(resolve(__dirname, '../..'));
const CHROMIUM =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/88.0.4324.150 Safari/537.36 Edg/88.0.705.63';
const ORIGIN = 'https://addin.example.cn';

/** The page while it opens, in an engine that is as new as needed or lacks something. */
function page({ agent = CHROMIUM, lacks = '' }: { readonly agent?: string; readonly lacks?: 'hasOwn' | 'at' | 'lookbehind' | '' } = {}) {
  document.body.innerHTML = '<div id="pane"><div id="opening"><p>正在打开… Opening…</p></div></div>';
  const listeners = new Map<string, (event: object) => void>();
  const timers: (() => void)[] = [];
  const engine = {
    document,
    navigator: { userAgent: agent },
    location: { protocol: 'https:', host: 'addin.example.cn' },
    Object: lacks === 'hasOwn' ? {} : Object,
    Array: lacks === 'at' ? { prototype: {} } : Array,
    String,
    WeakRef,
    RegExp:
      lacks === 'lookbehind'
        ? function () {
            throw new SyntaxError('Invalid regular expression: invalid group specifier name');
          }
        : RegExp,
    addEventListener: (type: string, listener: (event: object) => void) => void listeners.set(type, listener),
    setTimeout: (act: () => void) => void timers.push(act),
  };
  new Function('window', SCRIPT)(engine);
  return { raise: (type: string, event: object) => listeners.get(type)?.(event), wait: () => timers.forEach((act) => act()) };
}

function texts(language: string): string {
  return [...document.querySelectorAll(`#opening [lang="${language}"]`)].map((element) => element.textContent).join('\n');
}

describe('a webview that is too old', () => {
  it.each([
    ['Internet Explorer 11', 'Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko', /Internet Explorer[^]*WebView2/],
    [
      'the old Edge',
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/70.0.3538.102 Safari/537.36 Edge/18.19042',
      /Edge[^]*WebView2/,
    ],
    ['a WebView2 of 2021', CHROMIUM, new RegExp(`88[^]*${OLDEST.chromium}`)],
    ['an old Safari', 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)', /Safari 16\.4/],
    ['anything else', 'Mozilla/5.0 Gecko/20100101 Firefox/78.0', /Office/],
  ])('says in both languages what to update in %s', (_name, agent, remedy) => {
    page({ agent, lacks: 'hasOwn' });
    expect(document.querySelector('#opening')?.getAttribute('role')).toBe('alert');
    expect(texts('zh-CN')).toMatch(remedy);
    expect(texts('zh-CN')).toContain('面板打不开');
    expect(texts('en')).toMatch(remedy);
    expect(document.body.textContent).not.toContain('正在打开');
    expect(document.body.textContent).not.toMatch(/\{\w+\}/);
  });

  it.each(['hasOwn', 'at', 'lookbehind'] as const)('is known by the lack of %s', (lacks) => {
    page({ lacks });
    expect(texts('zh-CN')).toContain('太旧');
  });

  it('is known by a script that it cannot read', () => {
    page().raise('error', { target: window, filename: `${ORIGIN}/pane.js`, message: 'Uncaught SyntaxError: Unexpected token' });
    expect(texts('zh-CN')).toContain('太旧');
  });
});

describe('a webview that is new enough', () => {
  it('goes on opening, and says after a while that it takes long', () => {
    const { wait } = page();
    expect(document.body.textContent).toContain('正在打开');
    wait();
    expect(texts('zh-CN')).toContain('还在打开');
    expect(document.querySelector('#opening')?.getAttribute('role')).toBe('status');
  });

  it('names a file that is missing', () => {
    page().raise('error', { target: Object.assign(document.createElement('script'), { src: `${ORIGIN}/core.js` }) });
    expect(texts('zh-CN')).toContain('core.js');
    expect(texts('en')).toContain('core.js');
  });

  it.each([
    [
      'an error while it starts',
      'error',
      { target: window, filename: `${ORIGIN}/pane.js`, message: 'x is not a function' },
      'x is not a function',
    ],
    ['a start that fails', 'unhandledrejection', { reason: new Error('no answer') }, 'no answer'],
  ] as const)('names %s', (_what, type, event, words) => {
    page().raise(type, event);
    expect(texts('en')).toContain(words);
  });

  it.each([
    [
      'Office.js is missing: the pane says that',
      { target: Object.assign(document.createElement('script'), { src: `${ORIGIN}/office-js/office.js` }) },
    ],
    [
      'a script of another origin breaks',
      { target: window, filename: 'https://appsforoffice.microsoft.com/office.js', message: 'Script error.' },
    ],
  ])('is silent where %s', (_what, event) => {
    page().raise('error', event);
    expect(document.body.textContent).toContain('正在打开');
  });

  it('is silent once the pane has shown itself', () => {
    const { raise, wait } = page();
    document.getElementById('pane')!.innerHTML = '<main>绩效校验</main>';
    raise('error', { target: window, filename: `${ORIGIN}/pane.js`, message: 'x is not a function' });
    wait();
    expect(document.body.textContent).toBe('绩效校验');
  });
});

describe('arrays of a webview without findLast', () => {
  it('find the last element that matches, and its place', () => {
    const { findLast, findLastIndex } = Array.prototype;
    Reflect.deleteProperty(Array.prototype, 'findLast');
    Reflect.deleteProperty(Array.prototype, 'findLastIndex');
    try {
      jest.isolateModules(() => void jest.requireActual('../../src/service/find-last'));
      expect([1, 2, 3, 4].findLast((number) => number < 3)).toBe(2);
      expect([1, 2, 3, 4].findLastIndex((number) => number < 3)).toBe(1);
      expect([1].findLast((number) => number > 1)).toBeUndefined();
      expect([1].findLastIndex((number) => number > 1)).toBe(-1);
      expect(Object.keys([1])).toEqual(['0']);
    } finally {
      Object.defineProperties(Array.prototype, {
        findLast: { value: findLast, configurable: true, writable: true },
        findLastIndex: { value: findLastIndex, configurable: true, writable: true },
      });
    }
  });
});

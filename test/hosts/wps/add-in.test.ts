import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tooNew } from '../../../src/build/syntax-plugin';
import { contentSecurityPolicy } from '../../../src/build/page-plugin';
import { JX_FUNCTIONS } from '../../../src/functions/evaluators';
import type { EtApplication, EtTaskPane } from '../../../src/hosts/wps/types';
import { selectedCells } from '../../../src/wps-addin/follow-ribbon';
import { evaluateJx, registerFunctions } from '../../../src/wps-addin/cell-functions';
import { COMMANDS, post, take } from '../../../src/wps-addin/mailbox';
import { wpsPage, type PluginStorage, type WpsGlobals } from '../../../src/wps-addin/wps-page';
import { ribbonCallbacks } from '../../../src/wps-addin/ribbon';
import { TABLE } from '../contract/steps';
import { etWith } from './et-under-test';

const ROOT = join(__dirname, '../../..');
const source = (name: string): string => readFileSync(join(ROOT, 'src/wps-addin', name), 'utf8');

function storage(): PluginStorage {
  const kept = new Map<string, string>();
  return { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) };
}

/** What WPS puts into a page, with panes that can be counted. */
function globals(root: 'Application' | 'wps'): { readonly given: WpsGlobals; readonly panes: EtTaskPane[] } {
  const { Application } = etWith(TABLE).page;
  const panes: EtTaskPane[] = [];
  const members = {
    PluginStorage: storage(),
    AddCustomFunction: () => undefined,
    CreateTaskPane: () => {
      panes.push({ ID: panes.length + 1, Visible: false, Width: 0, DockPosition: 0 });
      return panes[panes.length - 1]!;
    },
    GetTaskPane: (id: number) => panes[id - 1] ?? null,
  };
  const app = Object.create(Application, root === 'Application' ? Object.getOwnPropertyDescriptors(members) : {}) as EtApplication;
  return { given: root === 'Application' ? { Application: app } : { wps: { ...members, Application: app } }, panes };
}

describe('the ribbon in WPS', () => {
  it('names callbacks that are there, and commands and icons that are known', () => {
    const xml = source('ribbon.xml');
    const callbacks = ribbonCallbacks(
      () => null,
      'pane.html',
      () => undefined,
    );
    const named = [...xml.matchAll(/(?:onLoad|onAction|getImage)="(\w+)"/g)].map(([, name]) => name);
    expect([...new Set(named)].sort()).toEqual(Object.keys(callbacks).sort());
    const buttons = [...xml.matchAll(/<button id="perfscore(\w+)"/g)].map(([, name]) => name!);
    expect(buttons.map((name) => name.charAt(0).toLowerCase() + name.slice(1)).sort()).toEqual([...COMMANDS, 'pane'].sort());
    for (const name of buttons) expect(() => readFileSync(join(ROOT, callbacks.GetImage({ Id: `perfscore${name}` })))).not.toThrow();
  });

  it.each(['Application', 'wps'] as const)('opens one pane for a workbook and leaves the command there (members at %s)', (root) => {
    const { given, panes } = globals(root);
    const page = wpsPage(given)!;
    const ribbon = ribbonCallbacks(
      () => wpsPage(given),
      'http://h/pane.html',
      () => undefined,
    );
    ribbon.OnAction({ Id: 'perfscoreCheck' });
    expect(panes).toMatchObject([{ Visible: true, DockPosition: 2 }]);
    panes[0]!.Visible = false;
    const book = page.Application.ActiveWorkbook!.FullName!;
    expect(take(page.PluginStorage!, 'C:\\另一本.xlsx')).toBeNull();
    expect(take(page.PluginStorage!, book)).toBe('check');
    expect(take(page.PluginStorage!, book)).toBeNull();
    ribbon.OnAction({ Id: 'perfscorePane' });
    expect(panes).toMatchObject([{ Visible: true }]);
    expect(take(page.PluginStorage!, book)).toBeNull();
  });

  it('takes nothing that is no command', () => {
    const kept = storage();
    post(kept, { book: 'a', command: 'fill' });
    kept.setItem('perfscore.command', '{"book":"a","command":"constructor"}');
    expect(take(kept, 'a')).toBeNull();
    kept.setItem('perfscore.command', '{');
    expect(take(kept, 'a')).toBeNull();
  });

  it('knows the selected cells, and that a picture is none', () => {
    const { given } = globals('Application');
    const sheet = given.Application!.ActiveWorkbook!.Worksheets.Item(1)!;
    const page = wpsPage(given)!;
    const withSelection = (Selection: object): typeof page => ({
      ...page,
      Application: Object.create(page.Application, { Selection: { value: Selection }, ActiveSheet: { value: sheet } }) as EtApplication,
    });
    expect(selectedCells(withSelection(sheet.Range('B2:C4')))).toEqual({ sheet: '自评表', range: 'B2:C4' });
    expect(selectedCells(withSelection({ Name: '图片 1' }))).toBeNull();
    expect(wpsPage({})).toBeNull();
  });
});

describe('the worksheet functions in WPS', () => {
  it('are registered under the namespace that the manifest names', () => {
    const added: string[] = [];
    registerFunctions((namespace, name) => added.push(`${namespace}.${name}`));
    const namespace = /<Namespace>(\w+)<\/Namespace>/.exec(source('manifest.xml'))?.[1];
    expect(added).toEqual(JX_FUNCTIONS.map((name) => `${namespace}.${name}`));
  });

  it.each<[string, unknown, unknown, unknown]>([
    ['values', '≥98%', 0.49, 10],
    ['ranges', { Value2: '≥98%' }, { Value2: 0.49 }, { Value2: 10 }],
    ['tables of one value', [['≥98%']], [[0.49]], [[10]]],
  ])('calculate with %s', (_name, target, actual, weight) => {
    expect(evaluateJx('PERFSCORE', [target, actual, weight, -2147352572])).toBe(5);
  });

  it('leave a score empty while the actual value is not filled in', () => {
    expect(evaluateJx('PERFSCORE', ['≥98%', { Value2: undefined }, 10])).toBe('');
    expect(evaluateJx('PERFSCORE', ['≥98%', null, 10])).toBe('');
  });

  it('check totals over cells and ranges', () => {
    expect(evaluateJx('SUMCHECK', [10, { Value2: [[3], [3]] }, 4])).toBe(0);
    expect(evaluateJx('SUMCHECK', [11, [3, 3], 4])).toBe(1);
  });

  it('say why there is no answer, and pass on errors of cells', () => {
    expect(() => evaluateJx('COMPLETION', ['优良', 1])).toThrow('#N/A');
    expect(() => evaluateJx('GRADE', [-2146826246])).toThrow('#');
    expect(evaluateJx('PARSETARGET', ['≥98%'])).toEqual([['≥', 98, '%']]);
  });
});

describe('the pages for WPS', () => {
  it('may load nothing but their own origin', () => {
    expect(contentSecurityPolicy({ office: null })).not.toMatch(/https?:/);
  });

  it('are refused by the build where a script is newer than 2019', () => {
    expect(tooNew('const a = b ?? c;', 2019)).toContain('Unexpected token');
    expect(tooNew('class A { #a = 1; }', 2019)).not.toBeNull();
    expect(tooNew('async function* a() { for await (const b of c) yield { ...b }; }', 2019)).toBeNull();
  });

  it('bring along what browsers of 2019 lack', () => {
    const older = readFileSync(join(ROOT, 'src/wps-addin/older-browsers.js'), 'utf8');
    expect(tooNew(older, 2015)).toBeNull();
    // webpack takes these for places to fill in.
    expect(older).not.toMatch(/\[(?:name|id|hash|file|query|base|path|ext|contenthash|chunkhash|fullhash|runtime)[\]:]/);
    const natives = [Array.prototype, String.prototype].flatMap((prototype) =>
      ['at', 'findLast', 'findLastIndex', 'replaceAll', 'matchAll'].map(
        (member) => [prototype, member, Object.getOwnPropertyDescriptor(prototype, member)] as const,
      ),
    );
    for (const [prototype, member] of natives) Reflect.deleteProperty(prototype, member);
    try {
      new Function(older)();
      expect(['a', 'b', 'a'].findLastIndex((letter) => letter === 'a')).toBe(2);
      expect(['a', 'b', 'a'].findLast((letter) => letter === 'b')).toBe('b');
      expect(['a', 'b'].at(-1)).toBe('b');
      expect('a.b.c'.replaceAll('.', '$&!')).toBe('a.!b.!c');
      expect([...'a1b22'.matchAll(/\d+/g)].map(({ 0: text, index }) => [text, index])).toEqual([
        ['1', 1],
        ['22', 3],
      ]);
    } finally {
      for (const [prototype, member, descriptor] of natives) if (descriptor) Object.defineProperty(prototype, member, descriptor);
    }
  });
});

import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { addressesOf, readManifest, type Check } from '../manifest/manifest-checks';

/** Every address of the built manifest has a file behind it. */
function addresses(dist: string): Check {
  const found = addressesOf(readManifest(join(dist, 'manifest.xml')));
  const base = new URL('.', found.find(({ url }) => url.endsWith('/pane.html'))?.url ?? 'https://localhost/').href;
  const missing = found.filter(({ url }) => !url.startsWith(base) || !existsSync(join(dist, url.slice(base.length))));
  return {
    name: `manifest: a file behind each of its ${found.length} addresses`,
    problems: missing.map(({ url, line }) => `line ${line}: nothing at ${url}`),
  };
}

const FORBIDDEN = [
  { what: 'an inline script', pattern: /<script(?![^>]*\bsrc=)[^>]*>/i },
  { what: 'an inline handler', pattern: /\son[a-z]+\s*=/i },
  { what: 'eval allowed', pattern: /unsafe-eval/ },
];

function pages(dist: string): Check {
  const problems = ['pane.html', 'workbench.html', 'help.html'].flatMap((page) => {
    const html = readFileSync(join(dist, page), 'utf8');
    const policy = /http-equiv="Content-Security-Policy" content="default-src 'none'/.test(html) ? [] : [`${page}: no security policy`];
    return [...policy, ...FORBIDDEN.filter(({ pattern }) => pattern.test(html)).map(({ what }) => `${page}: ${what}`)];
  });
  return { name: 'pages: a strict security policy, no inline script', problems };
}

function command(dist: string): Check {
  const path = join(dist, 'cli/perfscore.js');
  const problems: string[] = [];
  if (!readFileSync(path, 'utf8').startsWith('#!/usr/bin/env node\n')) problems.push('no #! line');
  if (process.platform !== 'win32' && (statSync(path).mode & 0o111) === 0) problems.push('not executable');
  return { name: 'command: starts by its own name', problems };
}

function licenses(dist: string): Check {
  const lists = [join(dist, 'licenses.txt'), join(dist, 'cli/licenses.txt')].map((path) => readFileSync(path, 'utf8'));
  const wanted = ['react-dom', '@fluentui/react-button', '@univerjs/core', 'decimal.js'];
  return {
    name: 'licences: of every bundled package',
    problems: wanted
      .filter((name) => !lists[0]!.includes(`\n${name} `) && !lists[0]!.startsWith(`${name} `))
      .map((name) => `${name} is not in licenses.txt`),
  };
}

/** What a build must hold besides scripts of the right size. */
export function checkFiles(dist: string): readonly Check[] {
  return [addresses(dist), pages(dist), command(dist), licenses(dist)];
}

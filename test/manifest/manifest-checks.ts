import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { structureProblems } from './content-models';
import { pngSize } from './png';
import type { XmlElement } from './xml';
import { all, child, descendants, parseXml } from './xml';

/** One thing that is checked, and what is wrong with it: nothing where it passes. */
export interface Check {
  readonly name: string;
  readonly problems: readonly string[];
}

const LIMITS: Readonly<Record<string, number>> = { 'bt:ShortStrings': 125, 'bt:LongStrings': 250 };
const RESOURCE_KINDS = ['bt:Image', 'bt:Url', 'bt:String'];
/** Sizes that Excel asks for; the other ones of the set are sharper on some displays. */
const REQUIRED_ICON_SIZES = ['16', '32', '80'];

function resourcesOf(root: XmlElement): ReadonlyMap<string, XmlElement> {
  const found = all(root, 'Resources').flatMap((resources) => [...descendants(resources)]);
  return new Map(found.filter((entry) => RESOURCE_KINDS.includes(entry.name)).map((entry) => [entry.attributes['id'] ?? '', entry]));
}

/** The default value and those of the other languages. */
function valuesOf(element: XmlElement): readonly string[] {
  const overrides = element.children.filter((entry) => entry.name.endsWith('Override')).map((entry) => entry.attributes['Value'] ?? '');
  return [element.attributes['DefaultValue'] ?? '', ...overrides];
}

/** What Microsoft's validator takes for a version: four numbers, the first at least 1 (“greater or equal to 1.0”). */
const VERSION = /^[1-9]\d{0,4}(\.\d{1,5}){3}$/;

function header(root: XmlElement): Check {
  const problems: string[] = [];
  const text = (name: string) => child(root, name)?.text ?? '';
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text('Id'))) problems.push(`Id is no GUID: ${text('Id')}`);
  if (!VERSION.test(text('Version'))) problems.push(`Version needs four numbers and at least 1.0.0.0: ${text('Version')}`);
  if (text('DefaultLocale') !== 'zh-CN') problems.push(`DefaultLocale is ${text('DefaultLocale')}, not zh-CN`);
  if (root.attributes['xsi:type'] !== 'TaskPaneApp') problems.push('not a task-pane add-in');
  return { name: 'header: identity, version, first language', problems };
}

function resourceIds(root: XmlElement): Check {
  const resources = resourcesOf(root);
  const ids = all(root, 'Resources')
    .flatMap((entry) => [...descendants(entry)])
    .map((entry) => entry.attributes['id'])
    .filter((id) => id !== undefined);
  const used = [...descendants(root)].filter((entry) => entry.attributes['resid'] !== undefined);
  const usedIds = new Set(used.map((entry) => entry.attributes['resid']));
  return {
    name: `resource ids: ${usedIds.size} used, each defined once, none left over`,
    problems: [
      ...used
        .filter((entry) => !resources.has(entry.attributes['resid']!))
        .map((entry) => `line ${entry.line}: no resource ${entry.attributes['resid']}`),
      ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `resource ${id} is defined twice`),
      ...ids.filter((id) => !usedIds.has(id)).map((id) => `resource ${id} is never used`),
      ...ids.filter((id) => id.length > 32).map((id) => `resource id ${id} is longer than 32 characters`),
    ],
  };
}

function texts(root: XmlElement): Check {
  const problems: string[] = [];
  let count = 0;
  for (const [list, limit] of Object.entries(LIMITS)) {
    for (const element of all(root, list).flatMap((entry) => entry.children)) {
      for (const value of valuesOf(element)) {
        count += 1;
        if (value.length === 0 || value.length > limit)
          problems.push(`line ${element.line}: ${value.length} characters, allowed 1–${limit}`);
      }
    }
  }
  return { name: `texts: ${count} within 125 and 250 characters`, problems };
}

/** Names that must not be translated. */
const SAME_IN_EVERY_LANGUAGE = ['Functions.Namespace'];

/** English as Office names it: its programs come in American and in British English, and an override counts for its very tag only. */
const ENGLISH = ['en-US', 'en-GB'];

function languages(root: XmlElement): Check {
  const textIn = (entry: XmlElement, locale: string) =>
    entry.children.find((override) => override.attributes['Locale'] === locale)?.attributes['Value'];
  const translated = [
    ...all(root, 'bt:String'),
    ...all(root, 'DisplayName'),
    ...all(root, 'Description').filter((entry) => entry.attributes['resid'] === undefined),
  ];
  const problems = translated
    .filter((entry) => !SAME_IN_EVERY_LANGUAGE.includes(entry.attributes['id'] ?? ''))
    .flatMap((entry) =>
      ENGLISH.filter((locale) => textIn(entry, locale) === undefined).map((locale) => `line ${entry.line}: no ${locale} text`),
    );
  const other = [...translated, ...all(root, 'bt:Url')]
    .filter((entry) => textIn(entry, 'en-GB') !== textIn(entry, 'en-US'))
    .map((entry) => `line ${entry.line}: en-GB is not as en-US`);
  const chinese = translated.filter((entry) =>
    entry.children.some((override) => /[\u4e00-\u9fff]/.test(override.attributes['Value'] ?? '')),
  );
  return {
    name: `languages: every text in zh-CN, ${ENGLISH.join(' and ')}`,
    problems: [...problems, ...other, ...chinese.map((entry) => `line ${entry.line}: Chinese in the English text`)],
  };
}

/** Every address of the manifest with its line. */
export function addressesOf(root: XmlElement): readonly { readonly url: string; readonly line: number }[] {
  return [...descendants(root)].flatMap((entry) =>
    ['DefaultValue', 'Value']
      .map((name) => entry.attributes[name] ?? '')
      .filter((value) => /^[a-z]+:\/\//i.test(value))
      .map((url) => ({ url, line: entry.line })),
  );
}

function addresses(root: XmlElement): Check {
  const found = addressesOf(root);
  const origins = [...new Set(found.map(({ url }) => new URL(url).origin))];
  const problems = found.filter(({ url }) => !url.startsWith('https://')).map(({ url, line }) => `line ${line}: ${url} is not https`);
  if (origins.length !== 1) problems.push(`addresses on ${origins.length} origins: ${origins.join(', ')}`);
  if (all(root, 'AppDomain').length > 0) problems.push('AppDomain opens another origin; the product needs none');
  return { name: `addresses: ${found.length}, all on ${origins.join(', ')}`, problems };
}

function icons(root: XmlElement, assets: string): Check {
  const problems: string[] = [];
  const resources = resourcesOf(root);
  const sized = (url: string, size: number, line: number) => {
    const path = join(assets, new URL(url).pathname.replace(/^.*\/assets\//, ''));
    const actual = existsSync(path) ? pngSize(path) : null;
    if (!actual) problems.push(`line ${line}: no PNG at ${path}`);
    else if (actual.width !== size || actual.height !== size)
      problems.push(`line ${line}: ${path} has ${actual.width} × ${actual.height} px, not ${size}`);
  };
  for (const icon of all(root, 'Icon')) {
    const sizes = icon.children.map((image) => image.attributes['size'] ?? '');
    for (const size of REQUIRED_ICON_SIZES) if (!sizes.includes(size)) problems.push(`line ${icon.line}: no icon of ${size} px`);
    for (const image of icon.children) {
      const resource = resources.get(image.attributes['resid'] ?? '');
      if (resource) sized(resource.attributes['DefaultValue'] ?? '', Number(image.attributes['size']), image.line);
    }
  }
  const top = (name: string, size: number) => {
    const element = child(root, name);
    if (element) sized(element.attributes['DefaultValue'] ?? '', size, element.line);
  };
  top('IconUrl', 32);
  top('HighResolutionIconUrl', 64);
  return { name: `icons: ${all(root, 'bt:Images').flatMap((entry) => entry.children).length} images present, each of its size`, problems };
}

function runtime(root: XmlElement): Check {
  const page = all(root, 'Runtime')[0];
  const problems: string[] = [];
  if (page?.attributes['lifetime'] !== 'long') problems.push('the shared runtime must live long: functions work with the pane closed');
  const shared = page?.attributes['resid'];
  const sources = ['Page', 'Action']
    .flatMap((name) => all(root, name))
    .flatMap((entry) => entry.children.filter((part) => part.name === 'SourceLocation'));
  for (const entry of [...sources, ...all(root, 'FunctionFile')]) {
    if (entry.attributes['resid'] !== shared) problems.push(`line ${entry.line}: runs outside the shared runtime`);
  }
  return { name: 'runtime: pane, commands and functions share one', problems };
}

function controls(root: XmlElement): Check {
  const ids = ['CustomTab', 'Group', 'Control'].flatMap((name) => all(root, name)).map((entry) => entry.attributes['id'] ?? '');
  return {
    name: `controls: ${all(root, 'Control').length} buttons, ids unique`,
    problems: ids
      .filter((id, index) => id === '' || ids.indexOf(id) !== index)
      .map((id) => `id ${id || '(none)'} is missing or used twice`),
  };
}

/** Names that the ribbon and the context menu call. */
export function commandNames(root: XmlElement): readonly string[] {
  return [...new Set(all(root, 'FunctionName').map((entry) => entry.text))];
}

function setsIn(part: XmlElement | null): ReadonlyMap<string, string> {
  const requirements = part && child(part, 'Requirements');
  const sets = requirements ? [...descendants(requirements)].filter(({ name }) => /^(bt:)?Set$/.test(name)) : [];
  return new Map(sets.map((entry) => [entry.attributes['Name'] ?? '', entry.attributes['MinVersion'] ?? '1.1']));
}

/** Requirement sets without which Excel does not offer the add-in at all: name → version. */
export function declaredSets(root: XmlElement): ReadonlyMap<string, string> {
  return setsIn(root);
}

/** Requirement sets without which Excel passes over ribbon and functions and offers the pane alone: name → version. */
export function setsOfOverrides(root: XmlElement): ReadonlyMap<string, string> {
  return setsIn(child(root, 'VersionOverrides'));
}

/** The structural checks of a manifest; `assets` is the folder behind its `/assets/` addresses. */
export function checkManifest(xml: string, assets: string): readonly Check[] {
  const root = parseXml(xml);
  return [
    { name: 'structure: elements, order and number as the schema has them', problems: structureProblems(root) },
    header(root),
    resourceIds(root),
    texts(root),
    languages(root),
    addresses(root),
    icons(root, assets),
    runtime(root),
    controls(root),
  ];
}

export function readManifest(path: string): XmlElement {
  return parseXml(readFileSync(path, 'utf8'));
}

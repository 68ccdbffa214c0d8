import { strFromU8, unzipSync } from 'fflate';
import path from 'node:path/posix';
import { parseXml, type XmlElement } from '../../manifest/xml';

const RELATION_NAME = /^(.*\/|)_rels\/([^/]*)\.rels$/;

function everyOf(element: XmlElement): readonly XmlElement[] {
  return [element, ...element.children.flatMap(everyOf)];
}

/** The parts of a package by name. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
}

/**
 * What is not whole in a package, as a spreadsheet would complain of it: parts that are no XML, parts without a type, types without a
 * part, relationships that lead nowhere, and references to relationships that are not there. Empty where all is well.
 */
export function brokenIn(bytes: Uint8Array): readonly string[] {
  const parts = partsOf(bytes);
  const broken: string[] = [];
  const trees = new Map<string, XmlElement>();
  for (const [name, text] of parts) {
    try {
      trees.set(name, parseXml(text));
    } catch (error) {
      broken.push(`${name}: ${String(error)}`);
    }
  }
  const types = trees.get('[Content_Types].xml')?.children ?? [];
  const overridden = types.flatMap(({ attributes }) => (attributes['PartName'] ? [attributes['PartName'].slice(1)] : []));
  const extensions = types.flatMap(({ attributes }) => attributes['Extension'] ?? []);
  for (const name of overridden) if (!parts.has(name)) broken.push(`[Content_Types].xml: there is no ${name}`);
  if (new Set(overridden).size < overridden.length) broken.push('[Content_Types].xml: a part is named twice');
  for (const name of parts.keys()) {
    const known = overridden.includes(name) || extensions.some((extension) => extension !== 'xml' && name.endsWith(`.${extension}`));
    if (!known && name !== '[Content_Types].xml' && !name.startsWith('customXml/')) broken.push(`${name}: it has no type`);
  }
  for (const [name, tree] of trees) {
    const [, folder, of] = RELATION_NAME.exec(name) ?? [];
    if (folder === undefined) {
      const own = trees.get(`${path.dirname(name)}/_rels/${path.basename(name)}.rels`)?.children ?? [];
      const ids = new Set(own.map(({ attributes }) => attributes['Id']));
      for (const element of everyOf(tree)) {
        const id = element.attributes['r:id'];
        if (id !== undefined && !ids.has(id)) broken.push(`${name}: ${element.name} asks for ${id}`);
      }
      continue;
    }
    if (of !== '' && !parts.has(folder + of!)) broken.push(`${name}: there is no ${folder}${of}`);
    for (const { attributes } of tree.children) {
      const target = path.join('/', folder, attributes['Target'] ?? '').slice(1);
      const absolute = attributes['Target']?.startsWith('/') ? attributes['Target'].slice(1) : target;
      if (attributes['TargetMode'] !== 'External' && !parts.has(absolute)) broken.push(`${name}: ${attributes['Id']} leads to ${absolute}`);
    }
  }
  return broken;
}

import type { ApiAudit, ApiUse } from './api-audit';
import { neededVersions, unsupportedUses } from './api-audit';
import { compareVersions } from './api-sets';
import type { Check } from './manifest-checks';
import { all, type XmlElement } from './xml';
import { declaredSets } from './manifest-checks';

/** Sets that the manifest's own elements need, whatever the code calls. */
function setsOfElements(root: XmlElement): ReadonlyMap<string, string> {
  const sets = new Map<string, string>();
  if (all(root, 'Runtime').length > 0) sets.set('SharedRuntime', '1.1');
  if (all(root, 'Metadata').length > 0) sets.set('CustomFunctionsRuntime', '1.1');
  return sets;
}

function describe({ place, api, set }: ApiUse): string {
  return `${place}: ${api} needs ${set.name} ${set.version ?? ''} and no probe guards it`;
}

/** The requirement sets against the code: nothing unguarded beyond the declared ones, and none declared for nothing. */
export function checkRequirements(root: XmlElement, { uses, misspelt }: ApiAudit): readonly Check[] {
  const declared = declaredSets(root);
  const needed = new Map(setsOfElements(root));
  for (const [name, version] of neededVersions(uses)) {
    const before = needed.get(name);
    if (before === undefined || compareVersions(before, version) < 0) needed.set(name, version);
  }
  const tooMuch = [...declared].filter(([name, version]) => compareVersions(needed.get(name) ?? '0.0', version) < 0);
  const probed = uses.filter((use) => use.probed).length;
  return [
    { name: `Office.js audit: ${uses.length} uses (${probed} behind probes) inside the declared requirement sets`, problems: unsupportedUses(uses, declared).map(describe) },
    {
      name: `requirement sets: ${[...declared].map(([name, version]) => `${name} ${version}`).join(', ')}, no more than needed`,
      problems: tooMuch.map(([name, version]) => `${name} ${version} is declared, but nothing outside a probe needs more than ${needed.get(name) ?? 'none of it'}`),
    },
    { name: 'load: every name exists', problems: misspelt },
  ];
}

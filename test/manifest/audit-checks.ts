import type { ApiAudit, ApiUse } from './api-audit';
import { neededVersions, unsupportedUses } from './api-audit';
import { compareVersions } from './api-sets';
import type { Check } from './manifest-checks';
import { all, type XmlElement } from './xml';
import { declaredSets, setsOfOverrides } from './manifest-checks';

/**
 * The sets under which ribbon and functions are offered. Buttons run in the page that also computes the functions, so that a
 * Runtime needs SharedRuntime. Where Excel has no functions it passes over their extension point: they need no set.
 */
function checkOverrides(root: XmlElement): Check {
  const wanted = all(root, 'Runtime').length > 0 ? 'SharedRuntime 1.1' : '';
  const found = [...setsOfOverrides(root)].map(([name, version]) => `${name} ${version}`).join(', ');
  return {
    name: `requirement sets of ribbon and functions: ${found}`,
    problems: found === wanted ? [] : [`${found || 'none'} declared in VersionOverrides, ${wanted || 'none'} needed`],
  };
}

function describe({ place, api, set }: ApiUse): string {
  return `${place}: ${api} needs ${set.name} ${set.version ?? ''} and no probe guards it`;
}

/** The requirement sets against the code: nothing unguarded beyond the declared ones, and none declared for nothing. */
export function checkRequirements(root: XmlElement, { uses, misspelt }: ApiAudit): readonly Check[] {
  const declared = declaredSets(root);
  const needed = neededVersions(uses);
  const tooMuch = [...declared].filter(([name, version]) => compareVersions(needed.get(name) ?? '0.0', version) < 0);
  const probed = uses.filter((use) => use.probed).length;
  return [
    {
      name: `Office.js audit: ${uses.length} uses (${probed} behind probes) inside the declared requirement sets`,
      problems: unsupportedUses(uses, declared).map(describe),
    },
    {
      name: `requirement sets: ${[...declared].map(([name, version]) => `${name} ${version}`).join(', ')}, no more than needed`,
      problems: tooMuch.map(
        ([name, version]) =>
          `${name} ${version} is declared, but nothing outside a probe needs more than ${needed.get(name) ?? 'none of it'}`,
      ),
    },
    checkOverrides(root),
    { name: 'load: every name exists', problems: misspelt },
  ];
}

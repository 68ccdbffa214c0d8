import { commandsOf } from '../../src/pane/office/ribbon-commands';
import { JX_FUNCTIONS } from '../../src/functions/evaluators';
import { REQUIRED_SETS } from '../../src/hosts/excel/requirements';
import type { PaneController } from '../../src/pane/controller/pane-controller';
import { readMetadata } from '../functions/metadata';
import { commandNames, declaredSets, type Check } from './manifest-checks';
import { all, type XmlElement } from './xml';

/** The commands that the code ties to buttons; none of them runs here. */
function knownCommands(): readonly string[] {
  return Object.keys(commandsOf({} as PaneController));
}

/** Every button calls a command that the code has. */
function checkCommands(root: XmlElement): Check {
  const names = commandNames(root);
  const known = knownCommands();
  return {
    name: `commands: ${names.join(', ')}, each known to the code`,
    problems: names.filter((name) => !known.includes(name)).map((name) => `no command is called ${name}`),
  };
}

/** The namespace and the names of the worksheet functions, as Excel allows them. */
async function checkFunctions(root: XmlElement): Promise<Check> {
  const namespace =
    all(root, 'bt:String').find((entry) => entry.attributes['id'] === 'Functions.Namespace')?.attributes['DefaultValue'] ?? '';
  const { functions } = await readMetadata();
  const ids = functions.map(({ id }) => id);
  const problems = ids
    .filter((id) => !/^[A-Z][A-Z0-9_.]{2,}$/.test(id) || /^[A-Z]{1,3}\d+$/.test(id))
    .map((id) => `${id} is no name for a function`);
  if (namespace !== 'JX') problems.push(`the namespace is ${namespace}, not JX`);
  if (ids.join() !== JX_FUNCTIONS.join()) problems.push(`described: ${ids.join(', ')}; calculated: ${JX_FUNCTIONS.join(', ')}`);
  return { name: `functions: ${ids.map((id) => `${namespace}.${id}`).join(', ')}`, problems };
}

/** What the host says it stands on is what the manifest asks for, and nothing besides: each set more shuts some Excel out. */
function checkHostSets(root: XmlElement): Check {
  const declared = [...declaredSets(root)].map(([name, version]) => `${name} ${version}`).join(', ');
  const required = REQUIRED_SETS.map(({ set, version }) => `${set} ${version}`).join(', ');
  return {
    name: 'requirement sets: as src/hosts/excel/requirements.ts has them',
    problems: declared === required ? [] : [`${required} required, ${declared || 'nothing'} declared`],
  };
}

/** What the manifest names against what the code has. */
export async function checkNames(root: XmlElement): Promise<readonly Check[]> {
  return [checkCommands(root), await checkFunctions(root), checkHostSets(root)];
}

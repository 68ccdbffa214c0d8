import type { XmlElement } from './xml';

/**
 * What the manifest's schema (appforoffice 1.1, taskpaneappversionoverrides 1.0) lets each element hold, as a pattern over
 * its children's names in order. Elements that are not here hold text only. A key may name the value of `xsi:type`, or the
 * parent where the two parts of the manifest have an element of the same name.
 */
const CONTENT_MODELS: Readonly<Record<string, string>> = {
  OfficeApp:
    'Id Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl Hosts Requirements DefaultSettings Permissions VersionOverrides',
  DisplayName: 'Override+',
  Description: 'Override+',
  IconUrl: 'Override*',
  HighResolutionIconUrl: 'Override*',
  SupportUrl: 'Override*',
  Hosts: 'Host+',
  'OfficeApp Requirements': 'Sets',
  'VersionOverrides Requirements': 'bt:Sets',
  Sets: 'Set+',
  'bt:Sets': 'bt:Set+',
  DefaultSettings: 'SourceLocation',
  VersionOverrides: 'Requirements Hosts Resources',
  'Host:Workbook': 'Runtimes AllFormFactors DesktopFormFactor',
  Runtimes: 'Runtime',
  AllFormFactors: 'ExtensionPoint',
  'ExtensionPoint:CustomFunctions': 'Script Page Metadata Namespace',
  Script: 'SourceLocation',
  Page: 'SourceLocation',
  Metadata: 'SourceLocation',
  DesktopFormFactor: 'GetStarted FunctionFile ExtensionPoint+',
  GetStarted: 'Title Description LearnMoreUrl',
  'ExtensionPoint:PrimaryCommandSurface': 'CustomTab',
  'ExtensionPoint:ContextMenu': 'OfficeMenu+',
  OfficeMenu: 'Control+',
  CustomTab: 'Group+ Label',
  Group: 'Label Icon Control+',
  'Control:Button': 'Label Supertip Icon Action',
  Supertip: 'Title Description',
  Icon: 'bt:Image+',
  'Action:ExecuteFunction': 'FunctionName',
  'Action:ShowTaskpane': 'TaskpaneId SourceLocation',
  Resources: 'bt:Images bt:Urls bt:ShortStrings bt:LongStrings',
  'bt:Images': 'bt:Image+',
  'bt:Urls': 'bt:Url+',
  'bt:Url': 'bt:Override*',
  'bt:ShortStrings': 'bt:String+',
  'bt:LongStrings': 'bt:String+',
  'bt:String': 'bt:Override*',
};

/** `Id Version Override+` as a pattern over `<Id><Version><Override>`. */
function patternOf(model: string): RegExp {
  const parts = model.split(' ').map((part) => part.replace(/^([A-Za-z:]+)([+*?]?)$/, '(?:<$1>)$2'));
  return new RegExp(`^${parts.join('')}$`);
}

function modelOf(element: XmlElement, parent: string): string {
  const type = element.attributes['xsi:type'];
  const special = type === undefined ? undefined : CONTENT_MODELS[`${element.name}:${type}`];
  /* Description and SourceLocation mean something else with a resid: a reference holds nothing. */
  if (element.attributes['resid'] !== undefined) return '';
  return special ?? CONTENT_MODELS[`${parent} ${element.name}`] ?? CONTENT_MODELS[element.name] ?? '';
}

/** Elements whose children are missing, too many, unknown or in the wrong order. */
export function structureProblems(element: XmlElement, parent = ''): readonly string[] {
  const found = element.children.map((entry) => `<${entry.name}>`).join('');
  const model = modelOf(element, parent);
  const fits = model === '' ? found === '' : patternOf(model).test(found);
  const own = fits ? [] : [`line ${element.line}: <${element.name}> holds ${found || 'nothing'}, expected ${model || 'nothing'}`];
  return [...own, ...element.children.flatMap((entry) => structureProblems(entry, element.name))];
}

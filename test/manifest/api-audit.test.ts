import { resolve } from 'node:path';
import { auditApi, neededVersions, unsupportedUses } from './api-audit';
import { programWith } from './virtual-program';

const root = resolve(__dirname, '../..');
const DECLARED = new Map([['ExcelApi', '1.8']]);

function audit(body: string) {
  return auditApi(programWith(root, `export async function run(range: Excel.Range, context: Excel.RequestContext) {\n${body}}`), root);
}

function complaints(body: string): readonly string[] {
  return unsupportedUses(audit(body).uses, DECLARED).map((use) => `${use.api} ${use.set.name} ${use.set.version}`);
}

describe('the audit of Office.js calls', () => {
  it('accepts a call inside the declared requirement set', () => {
    const { uses } = audit('range.getUsedRangeOrNullObject(true);');
    expect(uses).toEqual([
      { place: 'src/in-memory.ts:2', api: 'Range.getUsedRangeOrNullObject', set: { name: 'ExcelApi', version: '1.4' }, probed: false },
    ]);
    expect(complaints('range.getUsedRangeOrNullObject(true);')).toEqual([]);
  });

  it('fails on a newer call that nothing guards', () => {
    expect(complaints('range.getMergedAreasOrNullObject();')).toEqual(['Range.getMergedAreasOrNullObject ExcelApi 1.13']);
  });

  it.each([
    ['an if', `if (Office.context.requirements.isSetSupported('ExcelApi', '1.13')) range.getMergedAreasOrNullObject();`],
    [
      'an early return',
      `if (!Office.context.requirements.isSetSupported('ExcelApi', '1.13')) return null; range.getMergedAreasOrNullObject();`,
    ],
    [
      'a constant',
      `const ok = Office.context.requirements.isSetSupported('ExcelApi', '1.13'); return ok ? range.getMergedAreasOrNullObject() : null;`,
    ],
    ['&&', `return Office.context.requirements.isSetSupported('ExcelApi', '1.14') && range.getMergedAreasOrNullObject();`],
    ['||', `return !Office.context.requirements.isSetSupported('ExcelApi', '1.13') || range.getMergedAreasOrNullObject();`],
    [
      'a tagged probe',
      `/** @probes ExcelApi 1.13 */ function canMerge(): boolean { return true; } if (canMerge()) range.getMergedAreasOrNullObject();`,
    ],
    [
      'a feature of the host',
      `type Features = Readonly<Record<'mergedAreas', boolean>>; function merges(features: Features) { if (features.mergedAreas) range.getMergedAreasOrNullObject(); } merges({ mergedAreas: true });`,
    ],
    [
      'a destructured feature',
      `type Features = Readonly<Record<'mergedAreas', boolean>>; function merges({ mergedAreas }: Features) { return mergedAreas && range.getMergedAreasOrNullObject(); } merges({ mergedAreas: true });`,
    ],
    [
      'a callback inside the guard',
      `if (Office.context.requirements.isSetSupported('ExcelApi', '1.13')) [1].forEach(() => range.getMergedAreasOrNullObject());`,
    ],
  ])('accepts a newer call behind %s', (_kind, body) => {
    expect(complaints(body)).toEqual([]);
  });

  it.each([
    ['a probe for an older set', `if (Office.context.requirements.isSetSupported('ExcelApi', '1.12')) range.getMergedAreasOrNullObject();`],
    [
      'a probe for another set',
      `if (Office.context.requirements.isSetSupported('SharedRuntime', '1.13')) range.getMergedAreasOrNullObject();`,
    ],
    [
      'another feature of the host',
      `type Features = Readonly<Record<'spill', boolean>>; function merges(features: Features) { if (features.spill) range.getMergedAreasOrNullObject(); } merges({ spill: true });`,
    ],
    [
      'the wrong branch',
      `if (Office.context.requirements.isSetSupported('ExcelApi', '1.13')) return null; range.getMergedAreasOrNullObject();`,
    ],
    [
      'one of two alternatives',
      `if (Office.context.requirements.isSetSupported('ExcelApi', '1.13') || context) range.getMergedAreasOrNullObject();`,
    ],
  ])('is not taken in by %s', (_kind, body) => {
    expect(complaints(body)).toEqual(['Range.getMergedAreasOrNullObject ExcelApi 1.13']);
  });

  it('accepts a function whose every call is behind a probe, and only then', () => {
    const merging = `const ok = Office.context.requirements.isSetSupported('ExcelApi', '1.13'); function merged() { return range.getMergedAreasOrNullObject(); }`;
    expect(complaints(`${merging} if (ok) merged(); return ok && merged();`)).toEqual([]);
    expect(complaints(`${merging} if (ok) merged(); merged();`)).toEqual(['Range.getMergedAreasOrNullObject ExcelApi 1.13']);
    expect(complaints(merging)).toEqual(['Range.getMergedAreasOrNullObject ExcelApi 1.13']);
  });

  it('asks the callers of a function that says what it needs', () => {
    const needing = '/** @needs ExcelApi 1.13 */ function areas() { return range.getMergedAreasOrNullObject(); }';
    expect(complaints(`${needing} areas();`)).toEqual(['areas ExcelApi 1.13']);
    expect(complaints(`${needing} if (Office.context.requirements.isSetSupported('ExcelApi', '1.13')) areas();`)).toEqual([]);
  });

  it('takes a function’s word for the feature that data keeps it behind', () => {
    expect(
      complaints(
        '/** @behind mergedAreas: never asked for without it */\nfunction areas() { return range.getMergedAreasOrNullObject(); } areas();',
      ),
    ).toEqual([]);
    expect(
      complaints('/** @behind spill: another one */\nfunction areas() { return range.getMergedAreasOrNullObject(); } areas();'),
    ).toEqual(['Range.getMergedAreasOrNullObject ExcelApi 1.13']);
  });

  it('reads names that are loaded as text, options and destructured members', () => {
    expect(complaints(`range.load('values, valuesAsJson');`)).toEqual(['Range.valuesAsJson ExcelApi 1.16']);
    expect(complaints(`range.load(['values', 'valuesAsJson']);`)).toEqual(['Range.valuesAsJson ExcelApi 1.16']);
    expect(complaints('range.load({ values: true, valuesAsJson: true });')).toEqual(['RangeLoadOptions.valuesAsJson ExcelApi 1.16']);
    expect(complaints('const { valuesAsJson } = range; return valuesAsJson;')).toEqual(['Range.valuesAsJson ExcelApi 1.16']);
    expect(complaints(`return range['valuesAsJson'];`)).toEqual(['Range.valuesAsJson ExcelApi 1.16']);
    expect(complaints(`context.workbook.worksheets.load('items/name, items/visibility');`)).toEqual([]);
  });

  it('lets code read what Excel has handed over already', () => {
    expect(complaints('return (cell: Excel.CellPropertiesFill) => cell.color;')).toEqual([]);
  });

  it('finds a name to load that no object has', () => {
    expect(audit(`range.load('value');`).misspelt).toEqual(['src/in-memory.ts:2: nothing called value to load']);
  });

  it('tells what the manifest has to declare', () => {
    const { uses } = audit(`range.getUsedRangeOrNullObject(true); range.getSpecialCellsOrNullObject('Formulas');`);
    expect(neededVersions(uses)).toEqual(new Map([['ExcelApi', '1.9']]));
  });
});

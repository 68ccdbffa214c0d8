import { analyse } from '../../../src/core/engine';
import { draftForm } from '../../../src/core/forms/lay-out-form';
import { FORMS } from '../../../src/core/forms/all-forms';
import type { Form, FormStyle } from '../../../src/core/forms/types';
import { DEFAULT_POLICY } from '../../../src/core/scoring/policies';
import { isMarkedCopy } from '../../../src/hosts/file/xlsx';
import { draftBook } from '../../../src/reports/xlsx/laid-out-book';
import { read, typedInto } from '../../core/template/sent';
import { unzipped } from '../../support/xlsx/packages';

const STYLES: readonly FormStyle[] = ['native', 'formula'];
const EACH = FORMS.flatMap((form) => STYLES.map((style) => [form.id, style, form] as const));

const written = (form: Form, style: FormStyle): Promise<Uint8Array> => draftBook([draftForm(form, { style })]);

describe.each(EACH)('a blank %s in the style %s', (_id, style, form) => {
  test("is recognised as one table of its kind and has nothing wrong, from first to last page the program's own", async () => {
    const bytes = await written(form, style);
    const { model, result } = analyse(read(bytes), { policy: DEFAULT_POLICY });
    expect(model.tables.map(({ sheet }) => sheet)).toEqual([form.sheet]);
    expect(result.findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect(isMarkedCopy(bytes)).toBe(true);
  });

  test('shows nothing in its computed cells, no cell is drawn twice, and every merged area is its own', async () => {
    const { cells, merges } = draftForm(form, { style });
    expect(cells.filter(({ content }) => content.type === 'formula' && content.shown !== '')).toEqual([]);
    expect(new Set(cells.map(({ row, column }) => `${row}:${column}`)).size).toBe(cells.length);
    expect(read(await written(form, style)).sheets[0]!.merges).toHaveLength(merges.length);
  });

  test('prints on A4, its own area alone', async () => {
    const parts = unzipped(await written(form, style));
    expect(parts['xl/worksheets/sheet1.xml']).toMatch(/<pageSetup paperSize="9" orientation="(?:landscape|portrait)" fitToHeight="1"\/>/);
    expect(parts['xl/workbook.xml']).toContain(`_xlnm.Print_Area" localSheetId="0">'${form.sheet}'!$A$1:$`);
  });
});

test('native formulas name no function of the product, JX ones are stored as Excel stores them', async () => {
  for (const form of FORMS) {
    expect(unzipped(await written(form, 'native'))['xl/worksheets/sheet1.xml']).not.toContain('JX');
    const sheet = unzipped(await written(form, 'formula'))['xl/worksheets/sheet1.xml']!;
    expect(sheet.replaceAll('_xldudf_JX_', '')).not.toContain('JX');
  }
});

test('what is filled in is worked out: totals of funds, rates, the execution score, scores by sign, value and unit, the total', async () => {
  const form = FORMS.find(({ id }) => id === 'sichuan-project')!;
  const block = {
    E14: '≥',
    F14: 20,
    G14: '次',
    H14: 20,
    I14: 10,
    E15: '≤',
    F15: 100,
    G15: '万元',
    H15: 125,
    I15: 10,
    E16: '定性',
    F16: '优',
    H16: '优',
    I16: 10,
    E17: '≥',
    F17: 40,
    G17: '人',
    H17: 30,
    I17: 8,
  };
  const sheet = read(
    typedInto(await written(form, 'native'), form.sheet, { C9: 100, D9: 80, E9: 60, C10: 20, D10: 20, E10: 20, ...block, J16: 9 }),
  ).sheets[0]!;
  const shown = Object.fromEntries(sheet.cells.map((cell) => [`${String.fromCharCode(64 + cell.column)}${cell.row}`, cell.text]));
  expect([shown['C8'], shown['D8'], shown['E8'], shown['G8'], shown['J8'], shown['G9']]).toEqual([
    '120',
    '100',
    '80',
    '80.00%',
    '8',
    '75.00%',
  ]);
  expect([shown['J14'], shown['J15'], shown['J16'], shown['J17'], shown['J18'] ?? '']).toEqual(['10', '8', '9', '6', '']);
  const last = sheet.cells.filter(({ formula }) => formula?.includes('SUM(J')).at(-1)!;
  expect(last.text).toBe('41');
});

test('operators are chosen from a list, points lie between 0 and 100, a score between 0 and its weight, an odd amount is only asked about', async () => {
  const sheet = unzipped(
    await written(
      FORMS.find(({ id }) => id === 'index-system')!,
      'native',
    ),
  )['xl/worksheets/sheet1.xml']!;
  expect(sheet).toMatch(/<dataValidation type="decimal"[^>]*sqref="D3:D19"><formula1>0<\/formula1><formula2>100<\/formula2>/);
  expect(sheet).toMatch(/sqref="E3"><formula1>0<\/formula1><formula2>D3<\/formula2>/);
  const project = unzipped(
    await written(
      FORMS.find(({ id }) => id === 'sichuan-project')!,
      'native',
    ),
  )['xl/worksheets/sheet1.xml']!;
  expect(project).toContain('<formula1>"≥,≤,=,&gt;,&lt;,定性"</formula1>');
  expect(project).toMatch(/<dataValidation type="decimal" operator="greaterThanOrEqual" errorStyle="warning"/);
});

test('a text that begins like a formula is a text', async () => {
  const form: Form = { ...FORMS[0]!, head: [{ pieces: [['A:F', '=1+1', { look: 'title' }]] }, ...FORMS[0]!.head.slice(1)] };
  const [cell] = read(await written(form, 'native')).sheets[0]!.cells;
  expect([cell!.text, cell!.formula]).toEqual(['=1+1', null]);
});

import { FORMS } from '../../../src/core/forms/all-forms';
import { draftForm } from '../../../src/core/forms/lay-out-form';
import { readDraft } from '../../../src/core/forms/laid-out-sheets';
import { parsePlace, placeForm } from '../../../src/core/forms/place/placed-form';
import { shiftedFormula } from '../../../src/core/formulas/shifted-formula';
import { blockPrint, findBlock } from '../../../src/core/journal/block-print';

describe('a form at a place', () => {
  it.each([
    ['表1!B20', '表1', 20, 2],
    ["'表 1'!$C$3", '表 1', 3, 3],
    ["'甲''乙'!A1", "甲'乙", 1, 1],
  ])('is meant by %s', (text, sheet, row, column) => {
    expect(parsePlace(text)).toEqual({ ok: true, value: { sheet, at: { row, column } } });
  });

  it.each(['B20', '!B20', '表1!', '表1!20', ''])('is not meant by %j', (text) => {
    expect(parsePlace(text)).toMatchObject({ ok: false, problem: { code: 'place-unclear' } });
  });

  it.each([
    ['=SUM(A1:B2)*$C$3', '=SUM(D11:E12)*$F$13'],
    ['=IF(A1="","A1",汇总!A1)', '=IF(D11="","A1",汇总!A1)'],
    ['G15', 'J25'],
    ['100', '100'],
  ])('has the formula %s as %s, as nothing of it stays behind', (formula, shifted) => {
    expect(shiftedFormula(formula, { down: 10, right: 3 })).toBe(shifted);
  });

  it.each(FORMS.map(({ id }) => id))('says the same of its own cells wherever it is: %s', (id) => {
    const draft = draftForm(
      FORMS.find((form) => form.id === id)!,
      { style: 'native' },
    );
    const print = (row: number, column: number): string => {
      const placed = placeForm(draft, { sheet: '表', at: { row, column } });
      if (!placed.ok) throw new Error(placed.problem.code);
      return blockPrint(readDraft({ name: '表', ...placed.value }).cells, placed.value.area, 'told');
    };
    expect(print(40, 5)).toBe(print(1, 1));
    expect(placeForm(draft, { sheet: '表', at: { row: 1, column: 16_384 } })).toMatchObject({
      ok: false,
      problem: { code: 'beyond-sheet' },
    });
  });

  it('is found where it went, and not where it stands twice or was changed', () => {
    const draft = draftForm(FORMS[0]!, { style: 'native' });
    const at = (row: number) => {
      const placed = placeForm(draft, { sheet: '表', at: { row, column: 2 } });
      if (!placed.ok) throw new Error(placed.problem.code);
      return { area: placed.value.area, cells: readDraft({ name: '表', ...placed.value }).cells };
    };
    const [then, now, copy] = [at(10), at(13), at(90)];
    const block = { area: then.area, print: blockPrint(then.cells, then.area, 'told'), first: then.cells[0]!.text };
    expect(findBlock(now.cells, block)).toEqual(now.area);
    expect(findBlock([...now.cells, ...copy.cells], block)).toBeNull();
    expect(findBlock(now.cells.slice(1), block)).toBeNull();
  });
});

import { sheetNames } from '../../../src/core/snapshot/sheet-names';

describe('names of sheets', () => {
  it('stay as they are where a sheet may have them', () => {
    expect(sheetNames(['自评表', '汇总'])).toEqual(['自评表', '汇总']);
  });

  it('have a blank for signs that no sheet may have, and are never empty', () => {
    expect(sheetNames(['2024/资金:[一]', '', '  ', "'"])).toEqual(['2024 资金 一', '_', '_(2)', '_(3)']);
  });

  it('are told apart by a number, capital letters aside, within the length that Excel allows', () => {
    expect(sheetNames(['ab', 'AB', 'ab'])).toEqual(['ab', 'AB(2)', 'ab(3)']);
    const long = '单'.repeat(40);
    expect(sheetNames([long, long])).toEqual(['单'.repeat(31), `${'单'.repeat(28)}(2)`]);
  });
});

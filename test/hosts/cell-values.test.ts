import { decimalString } from '../../src/hosts/cell-values';

describe('numbers of a spreadsheet', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [13000, '13000'],
    [0.1 + 0.2, '0.3'],
    [12.340000000000001, '12.34'],
    [1e21, '1000000000000000000000'],
    [1.5e-7, '0.00000015'],
    [-87.4, '-87.4'],
    [123456789012345.67, '123456789012346'],
  ])('%d is read as the decimal %s', (number, decimal) => {
    expect(decimalString(number)).toBe(decimal);
  });
});

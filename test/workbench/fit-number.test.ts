import { fittedNumber } from '../../src/workbench/grid/fit-number';

/** Every character is ten pixels wide. */
const measure = (text: string): number => 10 * text.length;
const shown = (text: string, number: number | null, room: number): string | null => fittedNumber(text, number, room, measure);

describe('a number in a narrow cell', () => {
  test('shows as it is where there is room', () => {
    expect(shown('1,234.50', null, 80)).toBeNull();
  });

  test('of a format shows #### rather than a part of itself', () => {
    expect(shown('1,234,567.50', null, 80)).toBe('########');
    expect(shown('2024-12-31', null, 5)).toBe('#');
  });

  test('without a format first drops decimals, then takes a power of ten', () => {
    expect(shown('0.1234567891', 0.1234567891, 80)).toBe('0.123457');
    expect(shown('1234567.8912', 1234567.8912, 80)).toBe('1234568');
    expect(shown('123456789012', 123456789012, 80)).toBe('1.23E+11');
    expect(shown('-123456789012', -123456789012, 40)).toBe('####');
  });
});

import fc from 'fast-check';
import { Decimal, plain, roundHalfUp, sum } from '../../../src/core/decimal';
import { addUp, shownValue, sumAgreement } from '../../../src/core/model/added-up';
import { agreement, amountTolerance, pointsTolerance } from '../../../src/core/model/agreement';
import { figure } from '../support/model';

const d = (text: string): Decimal => new Decimal(text);

test('equal figures are exact, a difference within the tolerance is rounding, beyond it a contradiction', () => {
  expect(agreement(d('10'), d('10'), d('0'))).toBe('exact');
  expect(agreement(d('10.02'), d('10'), d('0.02'))).toBe('rounding');
  expect(agreement(d('10.03'), d('10'), d('0.02'))).toBe('contradiction');
});

test('binary noise is no difference, whatever the size', () => {
  expect(agreement(d('1038290000.000001'), d('1038290000'), d('0'))).toBe('exact');
  expect(agreement(d('0.30000000000000004'), d('0.3'), d('0'))).toBe('exact');
  expect(agreement(d('0.3001'), d('0.3'), d('0'))).toBe('contradiction');
});

test("amounts: half a unit of the column's last digit per term; no decimals, no tolerance", () => {
  expect(plain(amountTolerance(2, 4))).toBe('0.02');
  expect(plain(amountTolerance(0, 4))).toBe('0');
});

test('points: only terms that show decimals have a tolerance', () => {
  expect(plain(pointsTolerance([figure('A1', '33.33'), figure('A2', '33'), figure('A3', '0.5')]))).toBe('0.055');
});

test('a rate is shown with its digits of per cent', () => {
  expect(plain(shownValue(figure('A1', '87.4%', { value: d('0.87412') }))!)).toBe('0.874');
});

test('a part that cannot be read makes the sum unknowable, as do parts that are all blank', () => {
  const parts = (...shown: (string | null)[]) => shown.map((text, index) => ({ figure: figure(`A${index + 1}`, text), sign: 1 as const }));
  expect(addUp(parts('1', '约二'))).toBeNull();
  expect(addUp(parts(null, '--'))).toBeNull();
  expect(addUp(parts('1', null, '--'))).toMatchObject({ terms: 1 });
});

test('amounts that are rounded before they are written down never contradict their rounded total', () => {
  const cents = fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(cents, fc.integer({ min: 1, max: 3 }), (values, decimals) => {
      const exact = values.map((value) => new Decimal(value).div(10_000));
      const parts = exact.map((value, index) => ({
        figure: figure(`A${index + 1}`, roundHalfUp(value, decimals).toFixed(decimals)),
        sign: 1 as const,
      }));
      const total = figure('B1', roundHalfUp(sum(exact), decimals).toFixed(decimals));
      // The total's own rounding adds half a unit to what the parts' rounding explains.
      const tolerance = amountTolerance(decimals, values.length + 1);
      expect(sumAgreement(total, addUp(parts)!, tolerance)).not.toBe('contradiction');
    }),
  );
});

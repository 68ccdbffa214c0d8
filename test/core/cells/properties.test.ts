import fc from 'fast-check';
import { contentClass } from '../../../src/core/cells/content-class';
import { isFormText } from '../../../src/core/cells/is-placeholder';
import { itemName, levelName } from '../../../src/core/cells/item-name';
import {
  type TargetReading,
  numberCell,
  parseActual,
  parseAmount,
  parseDate,
  parseTarget,
  readOperator,
  textCell,
} from '../../../src/core/cells';
import { Decimal, plain } from '../../../src/core/decimal';

const SPELLINGS: Readonly<Record<string, readonly string[]>> = {
  '>=': ['≥', '≧', '>=', '=>', '＞＝', '> =', '不低于', '大于等于', '$\\geq$', '⩾'],
  '<=': ['≤', '≦', '<=', '=<', '＜＝', '不超过', '小于等于', '\\leq ', '⩽'],
  '>': ['>', '＞', '﹥', '大于', '超过'],
  '<': ['<', '＜', '﹤', '小于', '低于'],
  '=': ['=', '＝', '═', '等于'],
};
const UNITS = [
  '',
  '%',
  '个',
  '次',
  '人次',
  '台/套',
  '台(套)',
  '元/人·次',
  '万元',
  '矿次',
  '平方米',
  '个月',
  '次/年',
  '小时',
  '百分比',
  '年一遇',
  '㎡',
];

const operators = fc.constantFrom(...Object.keys(SPELLINGS));
const figures = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 14n }), fc.integer({ min: 0, max: 6 }))
  .map(([digits, decimals]) => new Decimal(`${digits}e-${decimals}`));
const units = fc.constantFrom(...UNITS);
const spaces = fc.constantFrom('', ' ', '  ', '\u3000', '\u00a0', '\t');

const grouped = (number: string): string => number.replace(/^\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ','));
const fullWidth = (text: string): string => text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
const essence = ({ type, op, implicit, value, unit, upper }: TargetReading): unknown => ({
  type,
  op,
  implicit,
  value,
  unit: unit.normalize('NFKC'),
  upper: upper && plain(upper),
});

test('what is written as operator, figure and unit is read as just that', () => {
  fc.assert(
    fc.property(
      operators,
      figures,
      units,
      fc.nat(),
      spaces,
      spaces,
      fc.boolean(),
      (op, figure, unit, spelling, before, after, thousands) => {
        const spelled = SPELLINGS[op]![spelling % SPELLINGS[op]!.length]!;
        const number = thousands ? grouped(plain(figure)) : plain(figure);
        const reading = parseTarget(textCell(`${spelled}${before}${number}${after}${unit}`));
        expect(reading).toMatchObject({
          type: 'number',
          op,
          implicit: false,
          value: plain(figure),
          unit,
          decimals: figure.decimalPlaces(),
        });
        expect(reading.number?.eq(figure)).toBe(true);
      },
    ),
    { numRuns: 400 },
  );
});

test('operator, value and unit in cells of their own read like the same in one cell', () => {
  fc.assert(
    fc.property(operators, figures, units, (op, figure, unit) => {
      const sign = SPELLINGS[op]![0]!;
      const split = parseTarget(numberCell(plain(figure)), { operator: textCell(sign), unit: textCell(unit) });
      const joined = parseTarget(textCell(sign + plain(figure) + unit));
      expect(essence(split)).toEqual(essence({ ...joined, value: plain(new Decimal(plain(figure)).toSignificantDigits(15)) }));
    }),
  );
});

test('white space and full-width forms change nothing', () => {
  fc.assert(
    fc.property(operators, figures, units, fc.array(spaces, { minLength: 5, maxLength: 5 }), (op, figure, unit, gaps) => {
      const parts = [SPELLINGS[op]![0]!, plain(figure), unit];
      const plainReading = essence(parseTarget(textCell(parts.join(''))));
      const spaced = parts.map((part, place) => gaps[place]! + part).join('') + gaps[4]!;
      expect(essence(parseTarget(textCell(spaced)))).toEqual(plainReading);
      expect(essence(parseTarget(textCell(fullWidth(parts.join('')))))).toEqual(plainReading);
    }),
  );
});

test('a figure on its own is read with all its digits, as target, actual value and amount', () => {
  fc.assert(
    fc.property(figures, fc.boolean(), fc.boolean(), (figure, thousands, negative) => {
      const text = (negative ? '-' : '') + (thousands ? grouped(plain(figure)) : plain(figure));
      const expected = negative ? figure.negated() : figure;
      for (const reading of [parseTarget(textCell(text)), parseActual(textCell(text)), parseAmount(textCell(text))])
        expect(reading.number?.eq(expected)).toBe(true);
    }),
  );
});

/** Pieces of real cells, put together at random: more likely to go wrong than random characters. */
const pieces = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '≥',
        '≤',
        '>',
        '<',
        '=',
        '%',
        '(',
        ')',
        '（',
        '）',
        '、',
        ',',
        ';',
        '；',
        '。',
        '\n',
        '-',
        '~',
        '至',
        '/',
        '万',
        '元',
        '次',
        '个',
        '以上',
        '以内',
        '前',
        '年',
        '月',
        '日',
        '底',
        '约',
        'S',
        'Z',
        '**',
        '\\geq',
        '$',
        '不低于',
        '满意度',
        '提升',
        '0',
        '1',
        '9',
        '2024',
        '12',
        '3.5',
        '1,000',
        '.',
        ' ',
        '第',
        '一',
        '百',
        '\ud83d\ude00',
        '\ud83d',
        '\u0000',
        '"',
        '#',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(''));

test('no text makes a reading fail, and a text is never taken for nothing', () => {
  fc.assert(
    fc.property(pieces, pieces, pieces, (value, operator, name) => {
      const target = parseTarget(textCell(value), {
        operator: textCell(operator),
        unit: textCell(operator),
        name,
        direction: operator,
        year: 2024,
      });
      const actual = parseActual(textCell(value), { target, name });
      parseAmount(textCell(value));
      parseDate(value, { expected: true });
      readOperator(value);
      expect((target.type === 'none') === (target.op === null)).toBe(true);
      expect((target.type === 'number') === (target.number !== null)).toBe(true);
      expect((actual.type === 'number') === (actual.number !== null)).toBe(true);
      expect(target.number?.isFinite() ?? true).toBe(true);
    }),
    { numRuns: 1500 },
  );
});

test('no digit is lost: a figure that is read holds every digit that stands before its unit', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('1', '20', '305', ',', '.', ' '), { minLength: 1, maxLength: 8 }),
      fc.constantFrom('', '%', '次'),
      (parts, unit) => {
        const written = parts.join('');
        const digits = written.replace(/\D/g, '');
        const target = parseTarget(textCell(`≥${written}${unit}`));
        for (const reading of [target, parseAmount(textCell(written + unit))]) {
          // Several figures in one cell are all kept, as conditions.
          if (reading.number === null || (reading === target && target.conditions.length > 0)) continue;
          const shown = reading.number.toFixed(reading.decimals).replace(/\D/g, '');
          expect(shown.replace(/^0+/, '')).toBe(digits.replace(/^0+/, ''));
        }
      },
    ),
    { numRuns: 1000 },
  );
});

test('number formats never make a reading fail', () => {
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.constantFrom('0', '#', '.', ',', '%', '"', '\\', '_', '*', '[', ']', ';', 'y', 'm', 'd', 'h', 'E', '+', '-', '次', 'G'),
      }),
      fc.double({ noNaN: true }),
      (format, number) => {
        const reading = parseTarget(numberCell(String(number), format));
        expect(['number', 'date', 'text']).toContain(reading.type);
        expect(['number', 'unreadable']).toContain(parseAmount(numberCell(String(number), format)).state);
      },
    ),
  );
});

const TRAILING: Readonly<Record<string, readonly string[]>> = { '>=': ['以上', '及以上', '（含）以上'], '<=': ['以内', '以下', '及以下'] };

test('an operator word behind the unit, in front of a rate or behind fillers reads like the sign', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('>=', '<='),
      figures,
      fc.constantFrom('%', '个', '次', '万元', '人次', '台（套）'),
      fc.constantFrom('', '达到', '控制在', '实际', '满意度'),
      fc.nat(),
      (op, figure, unit, lead, spelling) => {
        const word = TRAILING[op]![spelling % 3]!;
        expect(parseTarget(textCell(`${lead}${plain(figure)}${unit}${word}`))).toMatchObject({
          type: 'number',
          op,
          value: plain(figure),
          unit,
        });
        expect(parseTarget(textCell(`${plain(figure)}次${word}/年`))).toMatchObject({
          type: 'number',
          op,
          value: plain(figure),
          unit: '次/年',
        });
      },
    ),
  );
});

test('a date is read the same behind any words and in any notation', () => {
  const day = fc.tuple(fc.integer({ min: 2015, max: 2035 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }));
  fc.assert(
    fc.property(
      day,
      fc.constantFrom('', '完成时间为', '于', '截至', '项目于', '竣工日期：', '不晚于'),
      fc.constantFrom('前', '前完成', '之前', '前竣工验收'),
      spaces,
      ([year, month, date], lead, end, space) => {
        const iso = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
        for (const written of [`${year}年${space}${month}月${date}日`, `${year}.${month}.${date}`, iso])
          expect(parseTarget(textCell(lead + written + end))).toMatchObject({ type: 'date', op: '<=', value: iso });
      },
    ),
  );
});

test('a sign with a figure says what it says with a space between, whatever stands around it', () => {
  const figure = fc.oneof(
    fc.tuple(fc.nat(99_999), fc.constantFrom('', '.0', '.50', '.125')).map(([whole, part]) => `${whole}${part}`),
    fc.constantFrom('007', '2024', '2024.12', '12.31', '20241231', '123456789012345.123456789012345'),
  );
  const contexts = fc.record({
    name: fc.constantFrom(undefined, '完成时间', '合格率', '面积(≥**平方米)', '响应时间（小时）'),
    operator: fc.constantFrom(null, ...['≥', '≤', '=', '定性', '反向', '约'].map(textCell)),
    unit: fc.constantFrom(null, textCell('万元')),
    year: fc.constantFrom(undefined, 2024),
  });
  fc.assert(
    fc.property(fc.constantFrom('≥', '≤'), figure, fc.constantFrom('', '%'), contexts, (sign, written, unit, { name, year, ...beside }) => {
      const context = { ...beside, ...(name === undefined ? {} : { name }), ...(year === undefined ? {} : { year }) };
      const [joined, spaced] = [`${sign}${written}${unit}`, `${sign} ${written}${unit}`].map(textCell);
      const { value, ...reading } = parseTarget(joined!, context);
      const { value: same, ...other } = parseTarget(spaced!, context);
      expect(reading).toEqual(other);
      expect(value?.replace(' ', '')).toBe(same?.replace(' ', ''));
      expect(parseActual(joined!, context)).toEqual(parseActual(spaced!, context));
      expect(parseDate(`${sign}${written}${unit}`, { expected: true })).toBeNull();
    }),
    { numRuns: 1000 },
  );
});

test('a sequence number in front of a name is taken off and nothing else is', () => {
  const names = fc.constantFrom('培训人数', '2024年部门预算完成率', '“三公”经费控制率', '项目县（市、区）覆盖率', '资金到位率（%）');
  const serials = fc.tuple(fc.constantFrom('指标1：', '指标 2. ', '3、', '（4）', '⑤', '六、', '（七）', '1.2 '), names);
  fc.assert(
    fc.property(serials, ([serial, name]) => {
      expect(itemName(serial + name).name).toBe(name);
      expect(itemName(name)).toEqual({ name, serial: null });
    }),
  );
});

test('no text makes a question about it fail', () => {
  fc.assert(
    fc.property(pieces, (text) => {
      expect(text.includes(itemName(text).name)).toBe(true);
      expect(levelName(text).name.length).toBeLessThanOrEqual(text.length);
      expect(typeof isFormText(text)).toBe('boolean');
      expect(typeof contentClass(textCell(text))).toBe('string');
    }),
    { numRuns: 1000 },
  );
});

import { Decimal } from '../../../src/core/decimal';
import { slipBetween } from '../../../src/core/diagnosis/slips';

const slip = (written: string, meant: string) => slipBetween(new Decimal(written), new Decimal(meant))?.what['zh-CN'] ?? null;

test.each([
  ['10317.34', '10137.34', '两位数字写颠倒了'],
  ['262200', '26.22', '正好差一万倍，可能混用了元和万元'],
  ['784.84', '7848400', '正好差一万倍，可能混用了元和万元'],
  ['1325', '132.5', '小数点错了位'],
  ['137.34', '1037.34', '漏写了一位数字'],
  ['10337.34', '1037.34', '多写了一位数字'],
  ['1038.29', '1036.29', '只差一位数字'],
])('%s for %s is seen as a slip of the hand', (written, meant, what) => {
  expect(slip(written, meant)).toBe(what);
});

test.each([
  ['4', '8'],
  ['17', '15'],
  ['5', '25'],
  ['0', '12'],
  ['120', '-120'],
  ['4', '0.0004'],
  ['36.5', '91.2'],
])('%s for %s is none: short figures resemble each other by chance', (written, meant) => {
  expect(slip(written, meant)).toBeNull();
});

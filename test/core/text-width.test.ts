import { fitted, textWidth } from '../../src/core/text-width';

describe('the width of a text', () => {
  it('counts Chinese characters and full-width signs as two Latin ones', () => {
    expect(textWidth('')).toBe(0);
    expect(textWidth('B12 (ab)')).toBe(8);
    expect(textWidth('资金，10%')).toBe(9);
  });

  it('ends a text before the character that no longer fits, half of a wide one among them', () => {
    expect(fitted('资金执行率', 5)).toBe('资金');
    expect(fitted('资金执行率', 10)).toBe('资金执行率');
    expect(fitted('ab资', 3)).toBe('ab');
    expect(fitted('资金', 1)).toBe('');
  });
});

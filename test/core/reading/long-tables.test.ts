import type { TableModel } from '../../../src/core/model/types';
import { readWorkbook } from '../../../src/core/reading/read-workbook';
import type { SheetSnapshot } from '../../../src/core/snapshot/types';
import { type PlainRows, sheetOf } from '../../support/snapshots';

function read(sheet: SheetSnapshot): readonly TableModel[] {
  return readWorkbook({ name: 'test', sheets: [sheet], notes: [] }).tables;
}

describe('long tables', () => {
  const count = 2000;
  const rows: PlainRows = [
    ['项目支出绩效自评表'],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
    ...Array.from({ length: count }, (_, index) => [
      index % 500 === 0 ? '产出指标' : null,
      index % 50 === 0 ? '数量指标' : null,
      `任务${index}完成数量`,
      `≥${index + 1}个`,
      `${index + 2}个`,
      0.05,
      0.05,
    ]),
    ['总分', null, null, null, null, 100, 100],
  ];

  it('are read to the last of 2,000 indicators', () => {
    const [table] = read(sheetOf(rows, null));
    expect(table?.indicators.length).toBe(count);
    expect(table?.indicators.at(-1)?.levels.map((level) => level.name)).toEqual(['产出指标', '数量指标', '任务1999完成数量']);
    expect(table?.totals[0]?.weight?.value?.toString()).toBe('100');
    expect(table?.unread).toEqual([]);
  });

  it('are added up over 2,000 rows of amounts', () => {
    const amounts: PlainRows = [
      ['2024年补助资金分配表'],
      ['序号', '县区', '合计（万元）', '中央资金', '省级资金'],
      ...Array.from({ length: count }, (_, index) => [index + 1, `第${index}县`, 3, 1, 2]),
      [null, '合计', 3 * count, count, 2 * count],
    ];
    const [table] = read(sheetOf(amounts, null));
    expect(table?.ties.sums.filter((tie) => tie.kind === 'column-total').map((tie) => tie.parts.length)).toEqual([count, count, count]);
    expect(table?.ties.sums.filter((tie) => tie.kind === 'row-total').length).toBe(count + 1);
  });
});

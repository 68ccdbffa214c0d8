import { readWorkbook } from '../../../src/core/reading/read-workbook';
import { snapshotOf } from '../../support/snapshots';

const unitOf = (...head: readonly (readonly (string | null)[])[]) =>
  readWorkbook(
    snapshotOf([
      ['项目支出绩效目标表'],
      ...head,
      ['一级指标', '二级指标', '三级指标', '指标值', '分值'],
      ['产出指标', '数量指标', '培训期数', '≥6期', 50],
      ['效益指标', '社会效益指标', '持证率', '≥90%', 40],
    ]),
  ).tables[0]?.unitName?.text;

test('the unit of a table is the one that does the work, not the department above it', () => {
  expect(unitOf(['主管部门', '某省应急管理厅', '实施单位', '某市培训中心'])).toBe('某市培训中心');
  expect(unitOf(['主管部门', '某省应急管理厅'], ['项目单位', '某市培训中心'])).toBe('某市培训中心');
});

test('where no unit is named, or its cell is blank, it is the department above', () => {
  expect(unitOf(['主管部门', '某省应急管理厅'])).toBe('某省应急管理厅');
  expect(unitOf(['主管部门', '某省应急管理厅', '实施单位', null])).toBe('某省应急管理厅');
  expect(unitOf(['实施单位', '主管部门', '某省应急管理厅'])).toBe('某省应急管理厅');
});

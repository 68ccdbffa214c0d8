import { buildXlsx } from '../support/xlsx/build-xlsx';
import { givenWorkbenches } from './support/browser';
import { check, command, finding, openOwn, report, showSheet, type, untilOpen } from './support/steps';
import { publishedSheets } from './support/tables-workbook';

const workbenches = givenWorkbenches();

describe('protected sheets', () => {
  test('are checked like others, refuse typing and say why', async () => {
    const page = await workbenches.open();
    const sheets = publishedSheets(45).map((sheet) => ({ ...sheet, protected: true }));
    await openOwn(page, '受保护.xlsx', buildXlsx({ sheets }));
    await untilOpen(page, '受保护.xlsx');
    await check(page);
    const before = await report(page);
    expect(before.files[0]?.findings.length).toBeGreaterThan(0);
    await type(page, 'B3', '改');
    await page.getByText('这张工作表受保护，不能修改').first().waitFor();
    expect((await report(page)).files[0]?.findings).toEqual(before.files[0]?.findings);
  });

  test('keep their cells when the others are filled, and are named', async () => {
    const page = await workbenches.again();
    const table = {
      rows: [
        ['项目支出绩效自评表'],
        ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
        ['产出指标', '数量指标', '培训人次', '≥10人', '8人', { number: '50' }, null],
        ['效益指标', '社会效益指标', '覆盖率', '≥90%', '95%', { number: '40' }, null],
      ],
    };
    await openOwn(
      page,
      '两张表.xlsx',
      buildXlsx({
        sheets: [
          { name: '开放', ...table },
          { name: '受保护', ...table, protected: true },
        ],
      }),
    );
    await untilOpen(page, '两张表.xlsx');
    await check(page);
    await command(page, '填充得分').click();
    await page.getByRole('button', { name: /^写入 \d+ 个单元格$/ }).click();
    await finding(page, 'score/missing@开放!G3').waitFor({ state: 'detached' });
    expect(await finding(page, 'score/missing@受保护!G3').count()).toBe(1);
    await showSheet(page, '受保护');
  });
});

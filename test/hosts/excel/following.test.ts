import { PROBED_SETS, REQUIRED_SETS } from '../../../src/hosts/excel/requirements';
import { createExcelHost } from '../../../src/hosts/excel/excel-host';
import type { SimulatedExcel, SimulationOptions } from '../../simulated-excel/simulated-excel';
import { createSimulatedExcel } from '../../simulated-excel/simulated-excel';
import { EXCEL_VERSIONS, supports } from '../../simulated-excel/versions';
import { apply, edit, problem, value } from '../contract/steps';
import { bookOf, hostIn } from './excel-under-test';

function excel(options: SimulationOptions = {}): SimulatedExcel {
  return createSimulatedExcel(
    bookOf({
      sheets: [
        { name: '自评表', rows: [['a', 'b']] },
        { name: '附表', rows: [['c']] },
        { name: '藏', rows: [['d']], visibility: 'hidden' },
        { name: '深藏', rows: [['e']], visibility: 'very-hidden' },
      ],
    }),
    options,
  );
}

describe.each(EXCEL_VERSIONS)('changes in Excel %s', (version) => {
  it("of the user are heard of with the sheet; own and co-authors' changes are not", async () => {
    const simulated = excel({ version });
    const host = hostIn(simulated);
    value(await host.read());
    const heard: (string | null)[] = [];
    const end = host.onChange((sheet) => heard.push(sheet));
    await simulated.type('附表', 'A1', 'x');
    expect(heard).toEqual(['附表']);
    const { entry } = await apply(host, [
      edit('自评表', 'A1', { content: { type: 'number', number: '1' } }),
      edit('自评表', 'B1', { content: { type: 'number', number: '2' } }),
    ]);
    await simulated.idle();
    value(await host.revert(entry ?? ''));
    await simulated.type('自评表', 'B1', 'y', true);
    expect(heard).toEqual(['附表']);
    await simulated.type('自评表', 'B1', 'z');
    expect(heard).toEqual(['附表', '自评表']);
    end();
    await simulated.type('自评表', 'B1', 'w');
    expect(heard).toHaveLength(2);
  });

  it('on a sheet that was added later are heard of', async () => {
    const simulated = excel({ version });
    const heard: (string | null)[] = [];
    hostIn(simulated).onChange((sheet) => heard.push(sheet));
    await simulated.idle();
    await simulated.addSheet('新表');
    heard.length = 0;
    await simulated.type('新表', 'A1', 1);
    expect(heard).toEqual([null]);
  });

  it('reach every listener until its own end', async () => {
    const simulated = excel({ version });
    const host = hostIn(simulated);
    const heard: string[] = [];
    const first = host.onChange(() => heard.push('first'));
    const second = host.onChange(() => heard.push('second'));
    await simulated.type('自评表', 'A1', 1);
    first();
    await simulated.type('自评表', 'A1', 2);
    second();
    await simulated.type('自评表', 'A1', 3);
    host.onChange(() => heard.push('third'));
    await simulated.type('自评表', 'A1', 4);
    expect(heard).toEqual(['first', 'second', 'second', 'third']);
  });
});

describe('showing a cell', () => {
  it('activates its sheet and selects the range', async () => {
    const simulated = excel();
    value(await hostIn(simulated).reveal('附表', 'A1:B3'));
    expect([simulated.book.activeSheet, simulated.book.selection]).toEqual(['附表', '附表!A1:B3']);
  });

  it.each([
    ['藏', '取消隐藏'],
    ['深藏', 'Visual Basic'],
  ])('says how to unhide the sheet %s, and does not unhide it', async (sheet, advice) => {
    const simulated = excel();
    expect(problem(await hostIn(simulated).reveal(sheet, 'A1'))).toMatchObject({
      code: 'sheet-hidden',
      message: { 'zh-CN': expect.stringContaining(advice) as unknown },
    });
    expect(simulated.sheet(sheet).visibility).not.toBe('visible');
  });

  it.each([
    ['没有', 'A1'],
    ['自评表', '不是地址'],
  ])('says so where there is no %s!%s', async (sheet, range) => {
    expect(problem(await hostIn(excel()).reveal(sheet, range)).code).toBe('no-such-cell');
  });
});

describe('the host', () => {
  it('says so outside Excel', async () => {
    const host = createExcelHost();
    expect(problem(await host.read()).code).toBe('host-failed');
    expect(host.abilities).toEqual({
      liveFunctions: false,
      notes: false,
      changeEvents: true,
      selection: true,
      newSheets: false,
      placesForms: false,
      emptiesUndo: true,
    });
  });

  it.each(EXCEL_VERSIONS)('needs nothing that Excel %s does not have', (version) => {
    for (const { set, version: minimum } of REQUIRED_SETS) expect(supports(version, set, minimum)).toBe(true);
  });

  it('tells what it can do in each version', () => {
    const abilities = EXCEL_VERSIONS.map((version) => [version, hostIn(excel({ version })).abilities]);
    expect(abilities).toEqual(
      EXCEL_VERSIONS.map((version) => [
        version,
        {
          liveFunctions: supports(version, PROBED_SETS.functions.set, PROBED_SETS.functions.version),
          notes: version === '365' || version === 'web',
          changeEvents: true,
          selection: true,
          newSheets: version !== '2019',
          placesForms: version !== '2019',
          emptiesUndo: true,
        },
      ]),
    );
  });
});

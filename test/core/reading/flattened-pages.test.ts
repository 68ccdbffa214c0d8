import { analyse } from '../../../src/core/engine';
import { planFill } from '../../../src/core/plan';
import { readWorkbook } from '../../../src/core/reading/read-workbook';
import { toJsonFile, type JsonTable } from '../../../src/core/report/json-report';
import { DEFAULT_POLICY } from '../../../src/core/scoring/policies';
import { type PlainCell, rowsOf, snapshotOf } from '../../support/snapshots';

type Row = readonly PlainCell[];

function read(rows: readonly Row[], merges: readonly string[] = []): JsonTable {
  const { result } = analyse(snapshotOf(rows, merges), { policy: DEFAULT_POLICY });
  return toJsonFile({ path: '', error: null, result }, 'zh-CN').tables[0]!;
}

/** Levels and figures of each indicator, without their cells. */
function meaning({ indicators }: JsonTable): readonly unknown[] {
  return indicators.map(({ levels, target, actual, weight, score }) => [
    levels.join('/'),
    target?.op,
    target?.value,
    actual?.value,
    weight?.value,
    score?.value,
  ]);
}

const doubts = ({ indicators }: JsonTable): readonly number[] => indicators.filter(({ unsure }) => unsure).map(({ row }) => row);

const SELF_EVALUATION = rowsOf(`
项目支出绩效自评表
一级指标|二级指标|三级指标|年度指标值|全年完成值|分值|得分|偏差原因
产出指标|数量指标|疫苗接种人次|≥4500人次|4700人次|10|10
||健康讲座场次|≥30场|24场|10|8|场地不足
|质量指标|疫苗接种率|≥95%|96%|20|20
||疫苗冷链合格率|100%|100%|10|10
效益指标|社会效益指标|居民健康素养水平|≥25%|27%|30|30
满意度指标|服务对象满意度指标|受检群众满意度|≥90%|92%|10|10`);

/** The same, without what the merged areas of the labels cover, from a row on. */
const flattened = (rows: readonly Row[], from: number): readonly Row[] =>
  rows.map((row, at) =>
    at < from
      ? row
      : row.slice(
          Math.max(
            0,
            row.findIndex((cell) => cell !== null),
          ),
        ),
  );

describe('a page that was written row by row, without the places that merged areas cover', () => {
  test('is read as it stood, every figure at the cell where it is written, and nothing is doubtful', () => {
    const sound = read(SELF_EVALUATION, ['A3:A6', 'B3:B4', 'B5:B6']);
    const page = read(flattened(SELF_EVALUATION, 2));
    expect(meaning(page)).toEqual(meaning(sound));
    expect(page.indicators.map(({ target, score }) => [target?.cell, score?.cell])).toEqual([
      ['D3', 'G3'],
      ['B4', 'E4'],
      ['C5', 'F5'],
      ['B6', 'E6'],
      ['D7', 'G7'],
      ['D8', 'G8'],
    ]);
    expect(doubts(page)).toEqual([]);
  });

  test('goes on with the labels of the page before, which kept its places', () => {
    expect(meaning(read(flattened(SELF_EVALUATION, 4)))).toEqual(meaning(read(SELF_EVALUATION, ['A3:A6', 'B3:B4', 'B5:B6'])));
  });

  test('has points beside each label: a row begins with a label or with its name, never with the points', () => {
    const rows = rowsOf(`
一级指标|分值|二级指标|分值|三级指标|分值|评分标准|自评得分|佐证材料
决策|20|项目立项|10|立项依据充分性|5|依据充分得满分|5|批复
||||立项程序规范性|5|程序规范得满分|4|会议纪要
||绩效目标|10|绩效目标合理性|6|目标明确得满分|6|目标表
||||绩效指标明确性|4|每缺一项扣0.5分|3.5|目标表
过程|80|资金管理|80|资金到位率|30|到位率×分值|30|凭证
||||预算执行率|50|执行率×分值|48|台账`);
    const sound = read(rows, ['A2:A5', 'B2:B5', 'C2:C3', 'D2:D3', 'C4:C5', 'D4:D5', 'A6:A7', 'B6:B7', 'C6:C7', 'D6:D7']);
    expect(sound.indicators).toHaveLength(6);
    expect(meaning(read(flattened(rows, 1)))).toEqual(meaning(sound));
  });

  test('has its second line of headers under the words that it divides', () => {
    const header = [
      ['一级指标', '二级指标', '三级指标', '年度指标值', '全年完成值', '分值', '评分', null, '备注'],
      [null, null, null, null, null, null, '自评得分', '复核得分', null],
    ];
    const body = SELF_EVALUATION.slice(2).map((row) => [...row.slice(0, 7), row[6] ?? null, '无']);
    const merges = ['A1:A2', 'B1:B2', 'C1:C2', 'D1:D2', 'E1:E2', 'F1:F2', 'G1:H1', 'I1:I2', 'A3:A6', 'B3:B4', 'B5:B6'];
    const page = [header[0]!, ['自评得分', '复核得分'], ...flattened(body, 0)];
    expect(meaning(read(page))).toEqual(meaning(read([...header, ...body], merges)));
  });

  test('has names on a fourth level', () => {
    const rows = rowsOf(`
一级指标|二级指标|三级指标|四级指标|分值|评分标准|得分
决策|项目立项|立项充分性|立项依据充分性|20|符合得满分|20
|||项目公益性|10|是得满分|10
||立项规范性|审批程序规范性|20|缺一项扣0.5分|20
产出|产出数量|建设内容|完工标段数量完成率|30|完成率×分值|27
|||管网排查覆盖率|20|覆盖率×分值|20`);
    const sound = read(rows, ['A2:A4', 'B2:B4', 'C2:C3', 'A5:A6', 'B5:B6', 'C5:C6']);
    expect(sound.indicators.map(({ levels }) => levels.length)).toEqual([4, 4, 4, 4, 4]);
    expect(meaning(read(flattened(rows, 1)))).toEqual(meaning(sound));
  });

  test('loses a column without a header in some rows: their values stand one column further left for it', () => {
    const rows = rowsOf(`
一级指标|二级指标|绩效目标内容||指标值
产出|数量目标|新建分馆数|项目期内计划提供的数量|12个
||新增馆藏图书|项目期内计划提供的数量|≥6万册
|质量目标|图书加工差错率|项目产出的质量标准|≤0.5%
效果|社会效益目标|年接待读者|项目实施对社会的影响|≥240万人次
|满意度目标|读者满意度|服务对象的满意程度|≥90%`);
    const page = [
      ...flattened(rows.slice(0, 4), 1),
      ['效果', '社会效益目标', '年接待读者', '≥240万人次'],
      ['满意度目标', '读者满意度', '≥90%'],
    ];
    expect(read(page).indicators.map(({ target }) => target?.value)).toEqual(['12', '6', '0.5', '240', '90']);
    expect(read(page).indicators.map(({ levels }) => levels.slice(0, 3).join('/'))).toEqual(
      read(rows, ['A2:A4', 'B2:B3', 'A5:A6']).indicators.map(({ levels }) => levels.slice(0, 3).join('/')),
    );
  });

  test('takes a score at the place where it is blank', () => {
    const rows = flattened(
      SELF_EVALUATION.map((row, at) => (at === 3 ? [...row.slice(0, 6), null, ...row.slice(7)] : row)),
      2,
    );
    const snapshot = snapshotOf(rows, []);
    const { edits } = planFill(readWorkbook(snapshot), DEFAULT_POLICY, 'value', snapshot);
    expect(edits.map(({ cell }) => cell)).toContain('E4');
  });
});

describe('rows stay where they are written', () => {
  test('where only their labels have further lines', () => {
    const rows = rowsOf(`
一级指标|二级指标|三级指标|指标值
产出|数量指标|评审项目数量|≥120个
指标||委托机构数量|≥6家
|质量指标|评审报告合格率|≥98%
满意|服务对象|项目单位满意度|≥90%
度指|满意度指
标|标`);
    expect(read(rows).indicators.map(({ levels }) => levels.join('/'))).toEqual([
      '产出指标/数量指标/评审项目数量',
      '产出指标/数量指标/委托机构数量',
      '产出指标/质量指标/评审报告合格率',
      '满意度指标/服务对象满意度指标/项目单位满意度',
    ]);
  });

  test('where two columns stand in one cell, which is why the others stand further left', () => {
    const rows = SELF_EVALUATION.map((row, at) => (at < 2 ? row : [...row.slice(0, 5), `${String(row[5])} ${String(row[6])}`]));
    const page = read(rows);
    expect(page.indicators.map(({ levels }) => levels.join('/'))).toEqual(
      read(SELF_EVALUATION).indicators.map(({ levels }) => levels.join('/')),
    );
  });

  test('where the sheet has its merged areas', () => {
    const rows = rowsOf(`
一级指标|二级指标|三级指标|年度指标值|全年完成值|分值|得分
产出指标|数量指标|疫苗接种人次|≥4500人次|4700人次|50|50
受检群众满意度|≥90%|92%|50|50`);
    expect(read(rows, ['A2:A2', 'F2:G2']).indicators[0]?.target?.cell).toBe('D2');
  });
});

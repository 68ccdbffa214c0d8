import { cellsName } from './cells-name';
import { runs, toFill, toVerify, type Block, type Run } from './document';
import { deviationBlocks } from './draft-achievement';
import { cited } from './draft-pieces';
import type { TableStatements } from './types';

function gradeRuns({ sheet, total: { grade } }: TableStatements): readonly Run[] {
  if (!grade) return runs('评价等级', toFill('等级'), '。');
  const run: Run = {
    text: grade.name,
    source: { what: '评价等级', sheet, cells: cellsName(grade.cells), computed: `按总得分分档，${grade.by}` },
  };
  return runs('按', grade.by, '，评价等级为“', run, '”。');
}

function resultRuns(table: TableStatements): readonly Run[] {
  const {
    total: { weight, score },
    execution,
  } = table;
  return runs(
    '自评总得分',
    score ? cited(table, score, '总得分', '分') : toFill('总得分'),
    weight ? runs('，满分', cited(table, weight, '总分值', '分')) : '',
    score?.computed ? '（按表中各项得分相加）' : '',
    '。',
    execution.score
      ? runs(
          '预算执行率得分',
          cited(table, execution.score, '预算执行率 得分', '分'),
          execution.weight ? runs('，执行率分值', cited(table, execution.weight, '预算执行率 分值', '分')) : '',
          '。',
        )
      : '',
    gradeRuns(table),
  );
}

/** 四 and 五: what deviates, and what the evaluation came to; then what is to be looked at. */
export function closingBlocks(table: TableStatements): readonly Block[] {
  const doubtful = table.indicators.filter(({ unsure }) => unsure !== null);
  const verify =
    doubtful.length === 0
      ? []
      : [
          {
            kind: 'paragraph' as const,
            runs: runs('以下指标读法存疑，请对照原表核实：', ...doubtful.map(({ name, row }) => toVerify(`第${row}行“${name}”`))),
          },
        ];
  return [
    ...deviationBlocks(table),
    { kind: 'heading', level: 1, text: '五、自评结果' },
    { kind: 'paragraph', runs: resultRuns(table) },
    ...verify,
    { kind: 'heading', level: 1, text: '六、其他需要说明的情况' },
    { kind: 'paragraph', runs: runs(toFill('结果应用、公开情况及其他需要说明的事项')) },
  ];
}

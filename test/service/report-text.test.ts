import { strFromU8, unzipSync } from 'fflate';
import { WorkerEngine } from '../../src/service/worker-engine';
import { selfEvaluation } from '../../src/core/rules/example-tables';
import { snapshotOf } from '../support/snapshots';
import { InProcessWorker, REQUEST } from './support';

const table = { ...snapshotOf([['2024年度项目支出绩效自评表'], ...selfEvaluation({}).slice(1)]), name: '自评表.xlsx' };
const engine = (): WorkerEngine => new WorkerEngine(() => new InProcessWorker());

describe('reports in words, in the worker', () => {
  it('are drafted as .docx, which agrees with the tables when it is read again', async () => {
    const worker = engine();
    await worker.check(table, REQUEST);
    const drafted = await worker.run('draft-text', 'docx');
    if (!drafted.ok) throw new Error(drafted.problem.code);
    expect(strFromU8(unzipSync(drafted.value.content)['word/document.xml']!)).toContain('技能培训项目');
    const text = await worker.another().run('read-text', { name: '报告.docx', bytes: drafted.value.content });
    if (!text.ok) throw new Error(text.problem.code);
    const held = await worker.run('hold-text', text.value);
    if (!held.ok) throw new Error(held.problem.code);
    expect([held.value.findings, held.value.compared > 20]).toEqual([[], true]);
  });

  it('need a check first', async () => {
    const worker = engine();
    for (const done of [await worker.run('draft-text', 'txt'), await worker.run('hold-text', { name: 'x', paragraphs: ['1'] })])
      expect(done.ok ? null : done.problem.code).toBe('not-checked');
  });
});

import { screen, within } from '@testing-library/react';
import type { ReportTable } from '../../src/core/report/types';
import { FakeEngine } from './support/fake-engine';
import { renderChecked, sampleHost, SHEET } from './support/render-pane';
import { both, FINDINGS, outcome, table } from './support/sample-outcome';

const OPEN: Partial<ReportTable> = {
  unfilled: [
    { what: 'actual', cells: ['F14', 'F15'], text: both('2 个指标的实际完成值（F14、F15）') },
    { what: 'score', cells: ['H14'], text: both('1 个指标的得分（H14）') },
  ],
};

const folded = (): HTMLDetailsElement => screen.getByText('1 张表还没有填完，尚待填写：').closest('details')!;

describe('what is still to be filled in', () => {
  it('is listed with a link to the first cell of each part, and stands open where nothing else is to be said', async () => {
    const host = sampleHost();
    const { user } = await renderChecked({ host, engine: new FakeEngine(() => outcome([], [table(OPEN)])) });
    expect(folded().open).toBe(true);
    expect(
      within(folded())
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual(['2 个指标的实际完成值（F14、F15） F14', '1 个指标的得分（H14） H14']);
    await user.click(within(folded()).getByRole('button', { name: 'F14' }));
    expect(host.revealed.at(-1)).toBe(`${SHEET}!F14`);
  });

  it('is one line above the findings where there are any', async () => {
    await renderChecked({ engine: new FakeEngine(() => outcome(FINDINGS, [table(OPEN)])) });
    expect(folded().open).toBe(false);
    expect(folded().compareDocumentPosition(document.querySelector('[data-finding]')!) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  });

  it('is not said where every table is filled in', async () => {
    await renderChecked({ engine: new FakeEngine(() => outcome(FINDINGS, [table()])) });
    expect(screen.queryByText(/还没有填完，尚待填写/)).toBeNull();
  });
});

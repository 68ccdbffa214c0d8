import { type CellToWrite, writtenState } from '../../../src/hosts/journal/new-entry';

function cell(parts: Pick<CellToWrite, 'before' | 'planned'>): CellToWrite {
  return { sheet: '自评表', row: 3, column: 5, edits: [], result: null, ...parts };
}

describe('what a record remembers of the written state', () => {
  it('is nothing where a cell holds what was planned, or was only marked', () => {
    const cells = [
      cell({ before: { content: { value: '' }, format: 'General' }, planned: { content: { value: 9.5 } } }),
      cell({ before: { mark: null }, planned: { mark: '#FFC7CE' } }),
    ];
    expect(writtenState(cells, ({ planned }) => ({ content: { value: '' }, format: 'General', ...planned })).size).toBe(0);
  });

  it('is a content that was taken otherwise, and a number format that moved along', () => {
    const written = cell({ before: { content: { value: '' }, format: 'General' }, planned: { content: { formula: '=C3/D3' } } });
    expect([...writtenState([written], () => ({ content: { formula: '=C3/ D3' }, format: '0%' }))]).toEqual([
      [0, { content: { formula: '=C3/ D3' }, format: '0%' }],
    ]);
  });
});

import {
  findingGroups,
  listedAt,
  neighbour,
  protectedSheets,
  severityCounts,
  shownFindings,
  tableAt,
  withIgnored,
} from '../../../src/pane/controller/selectors';
import { INITIAL_STATE, type Checked, type Listing, type PaneState } from '../../../src/pane/controller/pane-state';
import { CATALOGUE, finding, FINDINGS, outcome, table } from '../support/sample-outcome';

function checked(findings = FINDINGS, tables = [table()]): Checked {
  return {
    workbook: 'w',
    outcome: outcome(findings, tables),
    sheets: [
      { name: '自评表', protected: true, visibility: 'visible' },
      { name: '说明', protected: true, visibility: 'visible' },
    ],
    notes: [],
    large: false,
    took: 0,
  };
}

function state(change: Partial<Listing> = {}, of: Checked = checked()): PaneState {
  return { ...INITIAL_STATE, checked: of, catalogue: CATALOGUE, listing: { ...INITIAL_STATE.listing, ...change } };
}

describe('next and previous', () => {
  it('start at either end and go round', () => {
    expect(neighbour(state(), 1)?.cell).toBe('D5');
    expect(neighbour(state(), -1)?.cell).toBe('G5');
    expect(neighbour(state({ selected: FINDINGS[3]!.id }), 1)?.cell).toBe('D5');
    expect(neighbour(state({ selected: FINDINGS[0]!.id }), -1)?.cell).toBe('G5');
  });

  it('follow the order on screen, whatever the grouping', () => {
    const groups = findingGroups(state({ grouping: 'rule' }));
    const order = groups.flatMap((group) => group.findings.map((one) => one.finding.id));
    expect(neighbour(state({ grouping: 'rule', selected: order[1]! }), 1)?.id).toBe(order[2]);
  });

  it('stay within what is shown, and have nowhere to go in an empty list', () => {
    expect(neighbour(state({ severity: 'warning', selected: FINDINGS[2]!.id }), 1)?.id).toBe(FINDINGS[2]!.id);
    expect(neighbour(state({}, checked([])), 1)).toBeNull();
    expect(neighbour(INITIAL_STATE, 1)).toBeNull();
  });
});

describe('the finding of a selected cell', () => {
  const total = finding({ rule: 'fund/total-mismatch', cell: 'E6', related: ['E7', 'E8'] });
  const many = finding({ rule: 'unit/missing', cell: 'F9', related: ['F10'], also: ['F10'], severity: 'warning' });
  const follower = finding({ rule: 'fund/rate-mismatch', cell: 'H6', because: total.id });
  const listed = state({}, checked([total, many, follower]));

  it('says something of the cell, alone, among others, or through what follows from it', () => {
    expect([listedAt(listed, '自评表', 'E6'), listedAt(listed, '自评表', 'F10'), listedAt(listed, '自评表', 'H6')]).toEqual([
      total,
      many,
      total,
    ]);
  });

  it('else compares the cell with another; where there is none, or it is not listed, nothing opens', () => {
    expect(listedAt(listed, '自评表', 'E8')).toEqual(total);
    expect([
      listedAt(listed, '自评表', 'A1'),
      listedAt(listed, '另一张', 'E6'),
      listedAt(state({ severity: 'warning' }, listed.checked!), '自评表', 'E6'),
    ]).toEqual([null, null, null]);
  });
});

describe('groups', () => {
  it('put the gravest table and rule first', () => {
    const second = table({ id: 'b', sheet: 'b', title: '第二张' });
    const findings = [
      finding({ rule: 'unit/missing', cell: 'B9', tableId: 'b', severity: 'warning' }),
      finding({ rule: 'fund/total-mismatch', cell: 'C3', tableId: 'b' }),
      finding({ rule: 'unit/missing', cell: 'A1', severity: 'warning' }),
    ];
    const both = checked(findings, [table(), second]);
    expect(
      findingGroups(state({ grouping: 'table' }, both)).map((group) => [
        group.title?.['zh-CN'],
        group.findings.map((one) => one.finding.cell),
      ]),
    ).toEqual([
      ['第二张', ['C3', 'B9']],
      ['项目支出绩效自评表', ['A1']],
    ]);
    expect(findingGroups(state({ grouping: 'rule' }, both)).map((group) => group.id)).toEqual(['fund/total-mismatch', 'unit/missing']);
  });

  it('sort cells by row and column, not by letters', () => {
    const cells = ['D10', 'D9', 'AA9', 'B9'].map((cell) => finding({ rule: 'unit/missing', cell }));
    expect(findingGroups(state({ grouping: 'table' }, checked(cells)))[0]?.findings.map((one) => one.finding.cell)).toEqual([
      'B9',
      'D9',
      'AA9',
      'D10',
    ]);
  });

  it('name a rule by its id where the catalogue does not know it', () => {
    const unknown = checked([finding({ rule: 'new/rule', cell: 'A1' })]);
    expect(findingGroups(state({ grouping: 'rule' }, unknown))[0]?.title?.['en-US']).toBe('new/rule');
  });
});

describe('narrowing', () => {
  it('counts each severity where the list looks, whatever severity it shows', () => {
    expect(severityCounts(checked(), { ...INITIAL_STATE.listing, severity: 'error' })).toEqual({ error: 2, warning: 1, info: 1 });
  });

  it('to some cells takes findings whose related cells lie there', () => {
    const scope = { sheet: '自评表', range: 'D6:D7' };
    expect(shownFindings(checked(), { ...INITIAL_STATE.listing, scope }).map((one) => one.finding.cell)).toEqual(['D5']);
    expect(shownFindings(checked(), { ...INITIAL_STATE.listing, scope: { ...scope, sheet: '别的表' } })).toEqual([]);
  });

  it('finds the table around some cells, edges included', () => {
    expect(tableAt(checked(), { sheet: '自评表', range: 'H20:J30' })?.id).toBe('自评表!A1:H20');
    expect(tableAt(checked(), { sheet: '自评表', range: 'I1:I1' })).toBeNull();
    expect(tableAt(checked(), { sheet: '说明', range: 'A1:A1' })).toBeNull();
  });
});

describe('what follows from another finding', () => {
  const cause = finding({ rule: 'fund/total-mismatch', cell: 'D5' });
  const follower = finding({ rule: 'fund/rate-mismatch', cell: 'H5', severity: 'info', because: cause.id });
  const both = checked([follower, cause]);

  it('hangs under its cause, is no item of the list and is not counted', () => {
    const groups = findingGroups(state({ grouping: 'rule' }, both));
    expect(groups.map((group) => [group.id, group.findings])).toEqual([
      ['fund/total-mismatch', [{ finding: cause, followers: [follower] }]],
    ]);
    expect(severityCounts(both, INITIAL_STATE.listing)).toEqual({ error: 1, warning: 0, info: 0 });
  });

  it('leads to its cause where only its own cell is selected', () => {
    expect(
      shownFindings(both, { ...INITIAL_STATE.listing, scope: { sheet: '自评表', range: 'H5:H5' } }).map((one) => one.finding.cell),
    ).toEqual(['D5']);
  });

  it('is ignored and restored with its cause', () => {
    const without = withIgnored(both, new Set([cause.id]));
    expect([without.outcome.result.findings, without.outcome.ignored]).toEqual([[], [follower, cause]]);
    expect(withIgnored(without, new Set()).outcome.result.findings).toHaveLength(2);
  });
});

describe('what a check leaves behind', () => {
  it('takes ignored findings out and back, and counts again', () => {
    const without = withIgnored(checked(), new Set([FINDINGS[0]!.id]));
    expect([without.outcome.result.summary.errors, without.outcome.ignored.map((one) => one.cell)]).toEqual([1, ['D5']]);
    const back = withIgnored(without, new Set());
    expect([back.outcome.result.summary.errors, back.outcome.ignored]).toEqual([2, []]);
  });

  it('names protected sheets only where they hold a table', () => {
    expect(protectedSheets(checked())).toEqual(['自评表']);
  });
});

import type { ReportLine, ReportSheetModel } from '../../src/core/report-sheet/types';
import { draftReportSheet } from '../../src/reports/report-sheet/draft-report-sheet';
import type { SheetDraft } from '../../src/core/forms/types';

const LINE: ReportLine = {
  kind: 'error',
  sheet: '自评表',
  cell: 'E5',
  found: '17',
  expected: '15',
  message: '=WEBSERVICE("http://example.com")',
  basis: '表内勾稽关系',
  todo: '核对后改为 15',
  remark: '',
};

/** What a report says, with a text that looks like a formula. */
export function reportModel(lines: readonly Partial<ReportLine>[] = [{}]): ReportSheetModel {
  return {
    language: 'zh-CN',
    facts: [
      ['结论', '还不能上报：1 处错误'],
      ['文件', '表.xlsx'],
    ],
    tables: [
      {
        kind: '绩效自评表',
        sheet: '自评表',
        range: 'A1:F9',
        score: '88.5 / 100',
        grade: '良',
        project: '农村公路养护',
        unit: '交通局',
        rate: '35.4%',
        counts: '错误 1，提醒 0',
      },
    ],
    points: [
      {
        title: '农村公路养护',
        groups: [
          { label: '产出指标', won: '45', lost: '5', open: '0', weight: '50' },
          { label: '效益指标', won: '28.5', lost: '1.5', open: '0', weight: '30' },
        ],
      },
    ],
    lines: lines.map((line) => ({ ...LINE, ...line })),
    more: 0,
  };
}

export function reportDraft(lines?: readonly Partial<ReportLine>[]): SheetDraft {
  return draftReportSheet(reportModel(lines));
}

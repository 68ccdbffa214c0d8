import type { Language, Problem } from '../../core/localized';
import { today } from '../../hosts/today';
import { reportName, XLSX_TYPE } from '../download';
import type { SaveFile } from '../pane-options';
import type { CheckCommands } from './check-commands';
import type { ReportKind } from './workbook-report';
import type { Workspace } from './workspace';

/** What kind of content each report is to a browser. */
const TYPES: Readonly<Record<ReportKind, string>> = { html: 'text/html', xlsx: XLSX_TYPE, json: 'application/json' };

const REPORT_FAILED: Problem = {
  code: 'report-failed',
  message: {
    'zh-CN': '报告没有保存：页面没有加载完整，或者浏览器不允许保存文件。请刷新页面后再试；校验结果没有受影响。',
    'en-US':
      'The report was not saved: the page is not loaded completely, or the browser does not allow files to be saved. Reload the page and try again; the results of the check are unaffected.',
  },
};

/** 导出报告: what the last check found, as something to hand in. */
export class ReportCommands {
  readonly #workspace: Workspace;
  readonly #checks: CheckCommands;

  readonly #saveFile: SaveFile;

  constructor(workspace: Workspace, checks: CheckCommands, saveFile: SaveFile) {
    this.#workspace = workspace;
    this.#checks = checks;
    this.#saveFile = saveFile;
  }

  /** Checks anew where needed, and saves a report of what was found; its name, or null where a person was told why there is none. */
  async save(kind: ReportKind, language: Language): Promise<string | null> {
    const { host, store, tasks, opened } = this.#workspace;
    let name: string | null = null;
    await opened();
    await tasks.run({ name: 'report', cancellable: true }, async (task) => {
      const before = store.getState();
      if ((before.checked === null || before.stale) && !(await this.#checks.run('report', task))) return;
      const { checked } = store.getState();
      const read = await host.read(task);
      if (!checked) return;
      if (!read.ok) return this.#checks.tell(read.problem, 'report');
      try {
        const { workbookReport } = await import('./workbook-report');
        const content = await workbookReport(kind, checked, store.getState(), read.value, language, today());
        const file = reportName(checked.workbook, language === 'zh-CN' ? '-校验报告' : '-report', kind);
        this.#saveFile(file, content, TYPES[kind]);
        name = file;
      } catch {
        // The part of the page that writes reports is loaded only now, and the browser may refuse to save.
        this.#checks.tell(REPORT_FAILED, 'report');
      }
    });
    return name;
  }
}

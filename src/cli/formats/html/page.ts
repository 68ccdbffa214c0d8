import type { Language, Localized } from '../../../core/localized';
import type { JsonSummary } from '../../../core/report/json-report';
import type { Policy } from '../../../core/scoring/types';
import type { RuleTexts } from '../../rule-texts';
import { SEVERITY_NAMES } from '../../words';
import { both, escapeHtml } from './escape';
import { STYLE } from './style.css';
import type { RuleCount, UnitCount } from '../summary-counts';
import { PAGE_WORDS } from './words';

/** A file that could not be checked, with the reason. */
export interface FailedFile {
  readonly path: string;
  readonly message: Localized;
}

function radio(group: string, id: string, checked: boolean, label: string): string {
  return `<input class="switch" type="radio" name="${group}" id="${id}"${checked ? ' checked' : ''} aria-label="${label}">\n`;
}

/** Everything up to the summary. The policy of the page forbids scripts and requests of any kind. */
export function pageHead(language: Language, policy: Policy): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="PerfScore">
<title>${escapeHtml(PAGE_WORDS.title[language])}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${radio('language', 'zh', language === 'zh-CN', '中文')}${radio('language', 'en', language === 'en-US', 'English')}${radio('view', 'by-unit', true, '按单位查看 / By unit')}${radio('view', 'by-rule', false, '按规则查看 / By rule')}<nav aria-hidden="true"><label for="zh">中文</label><label for="en">English</label></nav>
<nav aria-hidden="true"><label for="by-unit">${both(PAGE_WORDS.byUnit)}</label><label for="by-rule">${both(PAGE_WORDS.byRule)}</label></nav>
<h1>${both(PAGE_WORDS.title)}</h1>
<p class="faint">${both(PAGE_WORDS.policy, { name: policy.name })}</p>
`;
}

function counts(summary: JsonSummary): string {
  const shown = [
    ['files', summary.files, ''],
    ['tables', summary.tables, ''],
    ['indicators', summary.indicators, ''],
    ['errors', summary.errors, 'error'],
    ['warnings', summary.warnings, 'warning'],
    ['infos', summary.infos, 'info'],
    ...(summary.unsure > 0 ? [['unsure', summary.unsure, 'warning'] as const] : []),
    ...(summary.unrecognised > 0 ? [['unrecognised', summary.unrecognised, ''] as const] : []),
  ] as const;
  return `<ul class="counts">${shown.map(([name, number, style]) => `<li><b class="${style}">${number}</b>${both(PAGE_WORDS[name])}</li>`).join('')}</ul>\n`;
}

function failures(failed: readonly FailedFile[]): string {
  if (failed.length === 0) return '';
  return `<section><h2>${both(PAGE_WORDS.notChecked)}</h2><ul>${failed.map(({ path, message }) => `<li><b>${escapeHtml(path)}</b>: ${both(message)}</li>`).join('')}</ul></section>\n`;
}

function unitTable(units: readonly UnitCount[]): string {
  const head = (['unit', 'tables', 'errors', 'warnings', 'infos'] as const).map((name, at) => `<th scope="col"${at > 0 ? ' class="number"' : ''}>${both(PAGE_WORDS[name])}</th>`).join('');
  const rows = units.map((unit) => {
    const name = unit.unit === null ? both(PAGE_WORDS.unknownUnit, { file: unit.path }) : escapeHtml(unit.unit);
    const numbers = [unit.tables, unit.errors, unit.warnings, unit.infos].map((number) => `<td class="number">${number}</td>`).join('');
    return `<tr><td><a href="#${unit.anchor}">${name}</a></td>${numbers}</tr>\n`;
  });
  return units.length === 0 ? '' : `<section class="units"><h2>${both(PAGE_WORDS.byUnit)}</h2><table><thead><tr>${head}</tr></thead><tbody>\n${rows.join('')}</tbody></table></section>\n`;
}

function ruleTable(rules: readonly RuleCount[], texts: RuleTexts): string {
  const head = (['severity', 'rule', 'count'] as const).map((name, at) => `<th scope="col"${at > 1 ? ' class="number"' : ''}>${both(PAGE_WORDS[name])}</th>`).join('');
  const rows = rules.map(({ rule, severity, part, count }) => {
    const title = texts(rule)?.title;
    return `<tr><td class="${severity}">${both(SEVERITY_NAMES[severity])}</td><td><a href="#rule-${part}">${title ? both(title) : ''} <span class="id">${escapeHtml(rule)}</span></a></td><td class="number">${count}</td></tr>\n`;
  });
  return rules.length === 0 ? '' : `<section class="rules"><h2>${both(PAGE_WORDS.byRule)}</h2><table><thead><tr>${head}</tr></thead><tbody>\n${rows.join('')}</tbody></table></section>\n`;
}

/** The numbers at the top: over all, by unit and by rule, and what could not be checked. */
export function pageSummary(summary: JsonSummary, failed: readonly FailedFile[], units: readonly UnitCount[], rules: readonly RuleCount[], texts: RuleTexts): string {
  return counts(summary) + failures(failed) + unitTable(units) + ruleTable(rules, texts);
}

export const PAGE_END = '</main>\n</body>\n</html>\n';

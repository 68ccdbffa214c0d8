/**
 * The page's style sheet. Language and view are switched by radio buttons alone: the page holds no script. `mso-number-format`
 * makes Excel take pasted cells as text, so that nothing copied from the page becomes a formula.
 */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1f2328; --faint: #59636e; --line: #d1d9e0; --paper: #ffffff; --band: #f6f8fa; --error: #b3261e; --warning: #7a4d00; --info: #0b57a4; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6edf3; --faint: #9da7b1; --line: #3d444d; --paper: #0d1117; --band: #161b22; --error: #ff8a80; --warning: #e3b341; --info: #79b8ff; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 72rem; padding: 1.5rem 1.25rem 4rem; color: var(--ink); background: var(--paper); font: 15px/1.6 "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Segoe UI", sans-serif; }
h1 { font-size: 1.6rem; margin: .5rem 0; } h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; } h3 { font-size: 1.05rem; margin: 1.25rem 0 .25rem; } h4 { font-size: 1rem; margin: .75rem 0 .25rem; }
.faint { color: var(--faint); } .id { color: var(--faint); font-family: Consolas, monospace; font-size: .85em; font-weight: normal; }
.switch { position: absolute; opacity: 0; }
nav label { display: inline-block; border: 1px solid var(--line); border-radius: 4px; padding: .15rem .75rem; margin-right: .25rem; cursor: pointer; }
nav { margin: .25rem 0; }
#zh:checked ~ nav label[for=zh], #en:checked ~ nav label[for=en], #by-unit:checked ~ nav label[for=by-unit], #by-rule:checked ~ nav label[for=by-rule] { background: var(--info); color: var(--paper); border-color: var(--info); }
#zh:focus-visible ~ nav label[for=zh], #en:focus-visible ~ nav label[for=en], #by-unit:focus-visible ~ nav label[for=by-unit], #by-rule:focus-visible ~ nav label[for=by-rule] { outline: 2px solid var(--ink); outline-offset: 2px; }
#zh:checked ~ * [lang="en-US"], #en:checked ~ * [lang="zh-CN"], #by-unit:checked ~ .rules, #by-rule:checked ~ .units { display: none; }
.counts { display: flex; flex-wrap: wrap; gap: .75rem; margin: 1rem 0; padding: 0; list-style: none; }
.counts li { border: 1px solid var(--line); border-radius: 6px; padding: .5rem 1rem; min-width: 6rem; } .counts b { display: block; font-size: 1.5rem; line-height: 1.3; }
.error { color: var(--error); } .warning { color: var(--warning); } .info { color: var(--info); }
table { border-collapse: collapse; width: 100%; margin: .5rem 0 1rem; } th, td { border: 1px solid var(--line); padding: .3rem .5rem; text-align: left; vertical-align: top; mso-number-format: "\\@"; overflow-wrap: anywhere; }
th { background: var(--band); } td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; }
.scores th, .scores td.number, .scores td:nth-child(3) { white-space: nowrap; } .findings { table-layout: fixed; } .findings .cell { width: 9%; } .findings .figure { width: 12%; } .findings .basis { width: 20%; } .findings p { margin: 0 0 .15rem; } .findings td.number { text-align: left; } .findings td.faint { font-size: .9em; }
.findings tr > td:first-child { border-left: 3px solid var(--line); font-weight: 600; } .is-error > td:first-child { border-left-color: var(--error) !important; } .is-warning > td:first-child { border-left-color: var(--warning) !important; } .is-info > td:first-child { border-left-color: var(--info) !important; }
td .figure { margin-right: 1em; white-space: nowrap; } .figure b { font-variant-numeric: tabular-nums; white-space: normal; }
.cover dl { display: grid; grid-template-columns: max-content 1fr; gap: .4rem 1.5rem; margin: 1rem 0; } .cover dt { color: var(--faint); } .cover dd { margin: 0; overflow-wrap: anywhere; }
.verdict { font-weight: 600; } .verdict.is-errors { color: var(--error); } .verdict.is-failed, .verdict.is-unread, .verdict.is-hidden { color: var(--warning); }
.sign { display: none; }
.follows { margin: .15rem 0; padding-left: 1.25rem; color: var(--faint); }
.doubt { border-left: 3px double var(--warning); padding: .1rem .75rem; margin: .35rem 0; color: var(--warning); } .unrecognised { color: var(--faint); }
.advice { background: var(--band); border-radius: 4px; padding: .35rem .75rem; margin: .35rem 0 .75rem; }
@media print {
  body { max-width: none; padding: 0; font-size: 9.5pt; line-height: 1.45; color-scheme: light; --ink: #000; --paper: #fff; --band: #f2f2f2; --line: #999; --error: #a00; --warning: #640; --info: #024; --faint: #444; }
  nav { display: none; } a { color: inherit; text-decoration: none; }
  tr, h2, h3, h4, .advice, .doubt, .counts li { break-inside: avoid; } h2, h3, h4, h3 + p, .doubt, .doubt + p { break-after: avoid; } thead { display: table-header-group; }
  .cover { display: flex; flex-direction: column; min-height: 255mm; break-after: page; } .cover h1 { text-align: center; font-size: 22pt; margin: 6mm 0 7mm; } .cover dl { font-size: 12pt; gap: 2mm 8mm; margin: 0 10mm; } .cover .counts { margin: 5mm 10mm 3mm; gap: 2mm; } .cover .counts li { min-width: 0; padding: 1mm 3mm; } .cover .counts b { display: inline; font-size: 1.1em; margin-right: .35em; }
  .cover .scores { margin: 0 10mm; } .cover .scores h2 { margin: 2mm 0 1mm; font-size: 12pt; }
  .sign { display: grid; grid-template-columns: 1fr 1fr; gap: 9mm 12mm; margin: auto 10mm 6mm; padding-top: 8mm; font-size: 12pt; } .sign div { border-bottom: 1px solid var(--ink); padding-bottom: 1.5mm; }
  @page { size: A4; margin: 16mm 14mm 18mm; @bottom-center { content: counter(page) " / " counter(pages); font-size: 9pt; color: #444; } }
}
`;

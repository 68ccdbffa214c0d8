import HtmlWebpackPlugin from 'html-webpack-plugin';
import type { Compiler } from 'webpack';
import { own } from '../core/own-value';

/** Where Microsoft serves Office.js: to the world, and to tenants of the Office 365 that 21Vianet runs in China. */
const CDN: Readonly<Record<string, string>> = {
  cdn: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  '21vianet': 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
};

/** What `OFFICE_JS` can be. */
export const OFFICE_JS_SOURCES: readonly string[] = [...Object.keys(CDN), 'self'];

/** Address at Microsoft; undefined for every other source. */
function microsoftUrl(office: string | null): string | undefined {
  return office === null ? undefined : own(CDN, office);
}

/**
 * What a page may load. Nothing but its own origin, no eval, no inline script. Styles: Fluent UI and Office.js on the web
 * insert style elements, so inline styles must stay allowed. The Microsoft hosts only where Office.js comes from them.
 */
export function contentSecurityPolicy({ office }: { readonly office: string | null }): string {
  const served = microsoftUrl(office);
  const microsoft = served === undefined ? '' : ` ${new URL(served).origin} https://ajax.aspnetcdn.com`;
  return [
    "default-src 'none'",
    `script-src 'self'${microsoft}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** Address of Office.js by its source; null for a page that runs without Excel. */
export function officeJsUrl(office: string | null): string | null {
  return microsoftUrl(office) ?? (office === 'self' ? 'office-js/office.js' : null);
}

/**
 * Puts the security policy, the script for old browser engines and Office.js in front of everything else in the head of the page `filename`. Office.js and
 * the bundles load in order and block: worksheet functions must be registered before Excel asks for them.
 */
export class PagePlugin {
  constructor(private readonly page: { readonly filename: string; readonly office: string | null }) {}

  apply(compiler: Compiler): void {
    compiler.hooks.compilation.tap('PagePlugin', (compilation) => {
      HtmlWebpackPlugin.getHooks(compilation).alterAssetTagGroups.tap('PagePlugin', (data) => {
        if (data.outputName !== this.page.filename) return data;
        const meta = { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy({ office: this.page.office }) };
        const office = officeJsUrl(this.page.office);
        const tags: HtmlWebpackPlugin.HtmlTagObject[] = [{ tagName: 'meta', voidTag: true, attributes: meta, meta: {} }];
        if (office) tags.push({ tagName: 'script', voidTag: false, attributes: { src: 'first.js' }, meta: {} });
        if (office) tags.push({ tagName: 'script', voidTag: false, attributes: { src: office }, meta: {} });
        data.headTags.unshift(...tags);
        return data;
      });
    });
  }
}

import HtmlWebpackPlugin from 'html-webpack-plugin';

/** Where Microsoft serves Office.js: to the world, and to tenants of the Office 365 that 21Vianet runs in China. */
const CDN = {
  cdn: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  '21vianet': 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
};

/** What `OFFICE_JS` can be. */
export const OFFICE_JS_SOURCES = [...Object.keys(CDN), 'self'];

/**
 * What a page may load. Nothing but its own origin, no eval, no inline script. Styles: Fluent UI and Office.js on the web
 * insert style elements, so inline styles must stay allowed. The Microsoft hosts only where Office.js comes from them.
 */
export function contentSecurityPolicy({ office }) {
  const microsoft = CDN[office] ? ` ${new URL(CDN[office]).origin} https://ajax.aspnetcdn.com` : '';
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
export function officeJsUrl(office) {
  return CDN[office] ?? (office === 'self' ? 'office-js/office.js' : null);
}

/**
 * Puts the security policy, the script for old browser engines and Office.js in front of everything else in the head of the page `filename`. Office.js and
 * the bundles load in order and block: worksheet functions must be registered before Excel asks for them.
 */
export class PagePlugin {
  constructor({ filename, office }) {
    this.filename = filename;
    this.office = office;
  }

  apply(compiler) {
    compiler.hooks.compilation.tap('PagePlugin', (compilation) => {
      HtmlWebpackPlugin.getHooks(compilation).alterAssetTagGroups.tap('PagePlugin', (data) => {
        if (data.outputName !== this.filename) return data;
        const meta = { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy({ office: this.office }) };
        const office = officeJsUrl(this.office);
        const tags = [{ tagName: 'meta', voidTag: true, attributes: meta, meta: {} }];
        if (office) tags.push({ tagName: 'script', voidTag: false, attributes: { src: 'first.js' }, meta: {} });
        if (office) tags.push({ tagName: 'script', voidTag: false, attributes: { src: office }, meta: {} });
        data.headTags.unshift(...tags);
        return data;
      });
    });
  }
}

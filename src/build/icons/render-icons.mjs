/**
 * Draws every icon at every size: `node src/build/icons/render-icons.mjs`. Needs Chromium (`CHROMIUM_PATH`, or
 * /usr/bin/chromium). Writes `<name>.svg` (128 px) and `<name>-<size>.png` into assets/icons.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { drawIcon, icons } from './icon-shapes.mjs';

const SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 128];

const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage({ deviceScaleFactor: 1 });
for (const name of Object.keys(icons)) {
  writeFileSync(fileURLToPath(new URL(`../../../assets/icons/${name}.svg`, import.meta.url)), drawIcon(name, 128));
  for (const size of SIZES) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>html,body{margin:0;background:transparent}svg{display:block}</style>${drawIcon(name, size)}`);
    await page.screenshot({
      path: fileURLToPath(new URL(`../../../assets/icons/${name}-${size}.png`, import.meta.url)),
      omitBackground: true,
    });
  }
}
await browser.close();

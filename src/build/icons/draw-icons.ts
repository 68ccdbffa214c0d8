import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { browserPath } from '../../../test/support/programs';
import { drawIcon, ICON_NAMES } from './icon-shapes';

const FOLDER = join(__dirname, '../../../assets/icons');
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 128];

/** `npm run icons`: draws every icon at every size, `<name>.svg` (128 px) and `<name>-<size>.png` in assets/icons. */
async function main(): Promise<void> {
  const browser = await chromium.launch({ executablePath: browserPath(), args: ['--no-sandbox', '--disable-gpu'] });
  const page = await browser.newPage({ deviceScaleFactor: 1 });
  for (const name of ICON_NAMES) {
    writeFileSync(join(FOLDER, `${name}.svg`), drawIcon(name, 128));
    for (const size of SIZES) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(`<style>html,body{margin:0;background:transparent}svg{display:block}</style>${drawIcon(name, size)}`);
      await page.screenshot({ path: join(FOLDER, `${name}-${size}.png`), omitBackground: true });
    }
  }
  await browser.close();
}

void main();

import type { Page } from 'playwright-core';

/** A part of the page, in its pixels. */
export interface DrawnBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where the grid draws this colour, as one box around all of it; null where it does not. */
export function drawnIn(page: Page, colour: string): Promise<DrawnBox | null> {
  return page.evaluate((wanted) => {
    const canvas = document.querySelector<HTMLCanvasElement>('canvas[id^="univer-sheet-main-canvas"]');
    if (!canvas) return null;
    const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d', { willReadFrequently: true });
    if (!copy) return null;
    copy.drawImage(canvas, 0, 0);
    const { data, width, height } = copy.getImageData(0, 0, canvas.width, canvas.height);
    const [red, green, blue] = [1, 3, 5].map((at) => parseInt(wanted.slice(at, at + 2), 16));
    let box: DrawnBox | null = null;
    for (let y = 0; y < height; y += 1) {
      for (let x = 0; x < width; x += 1) {
        const at = 4 * (y * width + x);
        if (data[at] !== red || data[at + 1] !== green || data[at + 2] !== blue || data[at + 3] !== 255) continue;
        box = box
          ? { left: Math.min(box.left, x), top: box.top, right: Math.max(box.right, x), bottom: y }
          : { left: x, top: y, right: x, bottom: y };
      }
    }
    const place = canvas.getBoundingClientRect();
    const scale = canvas.width / place.width;
    const found = box as DrawnBox | null;
    return (
      found && {
        left: place.left + found.left / scale,
        top: place.top + found.top / scale,
        right: place.left + found.right / scale,
        bottom: place.top + found.bottom / scale,
      }
    );
  }, colour);
}

/** Waits until the grid draws this colour, or no longer. */
export async function untilDrawn(page: Page, colour: string, wanted = true): Promise<DrawnBox | null> {
  for (;;) {
    const box = await drawnIn(page, colour);
    if ((box !== null) === wanted) return box;
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
}

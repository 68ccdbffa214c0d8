import type { IWorkbookData } from '@univerjs/core';

/** How long a file's fonts may keep the grid waiting, in milliseconds. */
const PATIENCE = 500;

/**
 * Gets the fonts that a workbook names ready before it is drawn: a canvas does not draw again when a font arrives. They come
 * from this machine only (see page.css).
 */
export async function fontsReady(data: IWorkbookData): Promise<void> {
  const families = new Set(Object.values(data.styles).flatMap((style) => (style?.ff ? [style.ff] : [])));
  const loaded = Promise.all(
    [...families].flatMap((family) =>
      ['', 'bold '].map((weight) => document.fonts.load(`${weight}16px "${family.replaceAll('"', '')}"`, '表A1')),
    ),
  ).catch(() => []);
  await Promise.race([loaded, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
}

import type { Attributes, PartSource } from '../../file/xlsx/xml/parse';
import { parseXml } from '../../file/xlsx/xml/parse';

const DRAWING_NAMESPACES = ['http://schemas.openxmlformats.org/drawingml/2006/main', 'http://purl.oclc.org/ooxml/drawingml/main'];

/** Order in which cells count theme colours; the part itself lists the dark ones first. */
const THEME_ORDER = ['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'];

/** Colours of Office's own theme, for files that carry none. */
const OFFICE_THEME = [
  'FFFFFF',
  '000000',
  'E7E6E6',
  '44546A',
  '4472C4',
  'ED7D31',
  'A5A5A5',
  'FFC000',
  '5B9BD5',
  '70AD47',
  '0563C1',
  '954F72',
];

/** The palette that `indexed` counts in: eight basic colours twice, then 48 more; 64 and 65 are the system's own. */
const INDEXED = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF ' +
  '800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF ' +
  '000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 ' +
  '3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

/** Reads the colours of a theme part, in the order in which cells count them. */
export function readTheme(source: PartSource): readonly string[] {
  const colors = new Map<string, string>();
  let current: string | null = null;
  let inScheme = false;
  parseXml(
    source,
    {
      open(name, attributes) {
        if (name === 'clrScheme') inScheme = true;
        else if (inScheme && THEME_ORDER.includes(name)) current = name;
        else if (current !== null && !colors.has(current)) {
          const value = name === 'srgbClr' ? attributes['val'] : name === 'sysClr' ? attributes['lastClr'] : undefined;
          if (value !== undefined) colors.set(current, value.toUpperCase());
        }
      },
      close(name) {
        if (name === 'clrScheme') inScheme = false;
        else if (name === current) current = null;
      },
      text() {
        // A theme keeps everything in attributes.
      },
    },
    DRAWING_NAMESPACES,
  );
  return THEME_ORDER.map((name, index) => colors.get(name) ?? OFFICE_THEME[index] ?? '000000');
}

/** Lightens (tint above 0) or darkens a channel the way a spreadsheet does: along its luminance, hue kept. */
function tinted(hex: string, tint: number): string {
  const channels = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16));
  return channels
    .map((channel) => Math.round(tint < 0 ? channel * (1 + tint) : channel + (255 - channel) * tint))
    .map((channel) => Math.min(255, Math.max(0, channel)).toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}

/** The `#RRGGBB` of a colour element; null where it is automatic or says nothing that can be shown. */
export function colorOf(attributes: Attributes, theme: readonly string[] = OFFICE_THEME): string | null {
  const { rgb, theme: themed, indexed } = attributes;
  const tint = Number(attributes['tint'] ?? 0);
  const base =
    rgb !== undefined
      ? rgb.slice(-6).toUpperCase()
      : themed !== undefined
        ? theme[Number(themed)]
        : indexed !== undefined
          ? INDEXED[Number(indexed)]
          : undefined;
  if (base === undefined || !/^[0-9A-F]{6}$/.test(base)) return null;
  return `#${tint === 0 || Number.isNaN(tint) ? base : tinted(base, tint)}`;
}

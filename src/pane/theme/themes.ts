import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from '@fluentui/react-components';
import { highContrast, OWN, SYSTEM } from './high-contrast';

/** `forced`: the system's own colours, where a person has chosen a contrast theme there. */
export type ThemeName = 'light' | 'dark' | 'high-contrast' | 'forced';

/** `auto` follows the system: contrast themes first, then dark or light. */
export type ThemeChoice = Exclude<ThemeName, 'forced'> | 'auto';

/** A spreadsheet green; stop 80 has 5.3:1 against white. */
const brand: BrandVariants = {
  10: '#031109',
  20: '#0A2417',
  30: '#0B3B23',
  40: '#0C4B2B',
  50: '#0D5A33',
  60: '#0E6639',
  70: '#0F713E',
  80: '#107C41',
  90: '#2C8C56',
  100: '#459B6B',
  110: '#5DAA80',
  120: '#76B995',
  130: '#8FC8AA',
  140: '#A8D6BF',
  150: '#C2E5D4',
  160: '#E9F6EF',
};

/** The interface's Chinese font first, then what each system has. */
const fontFamilyBase =
  '"Segoe UI", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", system-ui, sans-serif';

const dark = createDarkTheme(brand);

/** The dark theme's red has 3.4:1 on a selected card; this one has 5:1. */
const DARK_DANGER = '#EB9099';

export const themes: Readonly<Record<ThemeName, Theme>> = {
  light: { ...createLightTheme(brand), fontFamilyBase },
  dark: {
    ...dark,
    fontFamilyBase,
    colorStatusDangerForeground1: DARK_DANGER,
    colorBrandForeground1: brand[110],
    colorBrandForeground2: brand[120],
    colorBrandForegroundLink: brand[120],
    colorBrandForegroundLinkHover: brand[130],
  },
  'high-contrast': { ...highContrast(dark, OWN), fontFamilyBase },
  forced: { ...highContrast(dark, SYSTEM), fontFamilyBase },
};

import type { Localized } from '../localized';

/** The title under which a report sheet is on record. */
export const REPORT_SHEET_TITLE: Localized = { 'zh-CN': '校验报告', 'en-US': 'Check report' };

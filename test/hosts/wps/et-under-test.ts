import type { WorkbookHost } from '../../../src/hosts/port';
import { createWpsHost } from '../../../src/hosts/wps/wps-host';
import type { EtQuirks } from '../../simulated-et/quirks';
import type { SimulatedEt } from '../../simulated-et/simulated-et';
import { createSimulatedEt } from '../../simulated-et/simulated-et';
import type { HostFixture, HostUnderTest } from '../contract/fixture';
import { bookOf, markOn, typed } from '../excel/excel-under-test';

export function hostIn(et: SimulatedEt): WorkbookHost {
  return createWpsHost({ page: et.page, editingPause: 1 });
}

function underTest(et: SimulatedEt): HostUnderTest {
  return {
    host: hostIn(et),
    fill: (sheet, name) => Promise.resolve(et.cell(sheet, name).fill?.color ?? null),
    mark: (sheet, name) => Promise.resolve(markOn(et, sheet, name)),
    note: (sheet, name) => Promise.resolve(et.sheet(sheet).notes.get(name) ?? null),
    type: (sheet, name, content) => et.type(sheet, name, typed(content)),
    select: (sheet, range) => et.select(sheet, range),
    reopen: () => Promise.resolve(underTest(et.reopen())),
  };
}

/** The contract's workbook in a WPS of this kind. */
export function etWith(fixture: HostFixture, quirks: Partial<EtQuirks> = {}): SimulatedEt {
  return createSimulatedEt(bookOf(fixture), quirks);
}

/** Makes the contract's host in a WPS of this kind. */
export function wpsUnderTest(quirks: Partial<EtQuirks> = {}): (fixture: HostFixture) => Promise<HostUnderTest> {
  return (fixture) => Promise.resolve(underTest(etWith(fixture, quirks)));
}

import type { CreateHost } from './fixture';
import { describeApplying } from './applying';
import { describeLocks } from './locks';
import { describePlaces } from './places';
import { describeReading } from './reading';
import { describeReverting } from './reverting';
import { describeReportSheet } from './report-sheet';
import { describeSelecting } from './selecting';
import { describeSettings } from './settings';
import { describeSheets } from './sheets';

export type { CreateHost, HostFixture, HostUnderTest } from './fixture';

/**
 * What every host owes the product, whatever holds the workbook: a file, Excel, the workbench's grid.
 * @param name shown in the test report
 * @param create makes a host that holds a fixture
 */
export function describeHostContract(name: string, create: CreateHost): void {
  describe(`${name} as a host`, () => {
    describeReading(create);
    describeApplying(create);
    describeReverting(create);
    describeLocks(create);
    describeSettings(create);
    describeSelecting(create);
    describeSheets(create);
    describeReportSheet(create);
    describePlaces(create);
  });
}

import { describeHostContract } from '../contract/host-contract';
import { closeGrids, gridUnderTest } from './fixture-grid';

// The grid waits a tenth of a second after each change before it calculates: the tests with many changes take a while.
jest.setTimeout(60_000);

afterEach(closeGrids);

describeHostContract("The workbench's grid", gridUnderTest);

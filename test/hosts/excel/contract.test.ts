import { EXCEL_VERSIONS } from '../../simulated-excel/versions';
import { describeHostContract } from '../contract/host-contract';
import { excelUnderTest } from './excel-under-test';

describe.each(EXCEL_VERSIONS)('simulated Excel %s', (version) => {
  describeHostContract('Excel', excelUnderTest({ version }));
});

import { OLD, UNUSUAL } from '../../simulated-et/quirks';
import { describeHostContract } from '../contract/host-contract';
import { wpsUnderTest } from './et-under-test';

describeHostContract('WPS Spreadsheets', wpsUnderTest());
describeHostContract('A WPS that does everything otherwise', wpsUnderTest(UNUSUAL));
describeHostContract('A WPS without comments', wpsUnderTest(OLD));

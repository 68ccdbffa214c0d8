import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { sampleWorkbook } from './sample/workbook';

/** Makes the sample workbook anew from the corpus: `npx tsx test/support/make-sample.ts`. */
writeFileSync(path.join(__dirname, '../../assets/sample/published-tables.xlsx'), sampleWorkbook(path.join(__dirname, '../corpus')));

import { resolve } from 'node:path';
import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';
import type { FunctionsMetadata } from '../../src/build/metadata-plugin';

/** What the build reads out of the doc comments of the worksheet functions, both languages still together. */
export async function readMetadata(): Promise<FunctionsMetadata> {
  const { metadataJson, errors } = await generateCustomFunctionsMetadata(
    [resolve(__dirname, '../../src/functions/jx-functions.ts')],
    false,
  );
  if (errors.length > 0) throw new Error(errors.join('\n'));
  return JSON.parse(metadataJson) as FunctionsMetadata;
}

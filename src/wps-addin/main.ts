import { registerFunctions } from './cell-functions';
import { wpsPage, type WpsGlobals } from './wps-page';
import { ribbonCallbacks } from './ribbon';

/** The page without a face that WPS keeps open behind the ribbon: buttons and worksheet functions. */
const page = (): ReturnType<typeof wpsPage> => wpsPage(globalThis as unknown as WpsGlobals);

Object.assign(
  globalThis,
  ribbonCallbacks(page, new URL('pane.html', location.href).href, ({ AddCustomFunction }) => {
    if (AddCustomFunction) registerFunctions(AddCustomFunction);
  }),
);

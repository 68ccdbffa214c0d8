import { createRequire } from 'node:module';
import officeAddins from 'eslint-plugin-office-addins';

/** The project's own: the plugin brings an older one. */
const tseslint = createRequire(new URL('../../package.json', import.meta.url))('typescript-eslint');

/** The plugin's `recommended` set by hand: as it is it brings a second copy of typescript-eslint. */
export default [
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { 'office-addins': officeAddins },
    languageOptions: { parser: tseslint.parser },
    linterOptions: { reportUnusedDisableDirectives: 'off' },
    rules: {
      'office-addins/call-sync-after-load': 'error',
      'office-addins/call-sync-before-read': 'error',
      'office-addins/load-object-before-read': 'error',
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/no-empty-load': 'error',
      'office-addins/no-navigational-load': 'error',
      'office-addins/no-office-initialize': 'error',
      'office-addins/test-for-null-using-isNullObject': 'error',
    },
  },
];

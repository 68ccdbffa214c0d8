import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** What the pure core must never reach for: hosts, the DOM, the file system, the clock, binary floating point. */
const coreForbiddenGlobals = [
  'window',
  'document',
  'Office',
  'Excel',
  'process',
  'Date',
  'performance',
  'fetch',
  'setTimeout',
  'parseFloat',
];

/** Programs that hold a workbook. What their hosts share stands in a room beside them, and no host leans on another program's. */
const programs = ['excel', 'wps', 'univer'];

/** Keeps the files of a folder of src/hosts from importing the hosts of some programs. */
function awayFrom(folder, others) {
  const regex = `^(?:\\.{1,2}/)+(?:hosts/)?(?:${others.join('|')})(?:/|$)`;
  return {
    files: [`src/hosts/${folder}/**/*.ts`],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex, message: 'What hosts share stands in src/hosts/journal, or in another room beside them.' }] },
      ],
    },
  };
}

export default tseslint.config(
  { ignores: ['dist/', 'dist-wps/', 'release/', 'node_modules/', 'coverage/', 'reports/', '.stryker-tmp/'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    // Where components and their hooks are: what looks for them in every file takes a third of the lint's time.
    files: ['**/*.tsx', 'src/{pane,workbench}/**/*.ts'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  {
    // A function with more branches is taken apart into steps with names. A switch over kinds is one decision, however many there are.
    files: ['src/**/*.{ts,tsx}'],
    rules: { complexity: ['error', { max: 20, variant: 'modified' }] },
  },
  {
    files: ['src/core/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...coreForbiddenGlobals],
      'no-restricted-imports': [
        'error',
        { patterns: ['react*', 'fflate', 'saxes', 'node:*', 'fs', '@fluentui/*', '**/hosts/*', '**/pane/*', '**/cli/*'] },
      ],
    },
  },
  ...programs.map((program) =>
    awayFrom(
      program,
      programs.filter((other) => other !== program),
    ),
  ),
  ...['journal', 'file'].map((room) => awayFrom(room, programs)),
  { files: ['**/*.{js,mjs,cjs}'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  // A library that is loaded late and at once, which an import cannot be.
  { files: ['src/hosts/file/old-formats/xls/library.ts'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
);

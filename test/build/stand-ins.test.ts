import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tokens as published } from '@fluentui/react-components';
import { globSync } from 'tinyglobby';
import webpack from 'webpack';
import { compiling } from '../../src/build/compiling';
import { standIns } from '../../src/build/stand-ins/stand-ins';
import { tokens } from '../../src/build/stand-ins/tokens-by-name';
import { themes } from '../../src/pane/theme/themes';

const root = join(__dirname, '../..');

test('a token by its name is what the published list says, but for those that no source uses', () => {
  const names = Object.keys(published) as (keyof typeof published)[];
  expect(names.filter((name) => tokens[name] !== published[name] && !name.startsWith('zIndex'))).toEqual([]);
  const sources = globSync(['src/pane/**/*.{ts,tsx}', 'src/workbench/**/*.{ts,tsx}'], { cwd: root });
  expect(sources.length).toBeGreaterThan(100);
  expect(sources.filter((file) => /tokens\.(zIndex|colorPalette)/.test(readFileSync(join(root, file), 'utf8')))).toEqual([]);
});

describe('the themes of the build', () => {
  const folder = mkdtempSync(join(tmpdir(), 'themes-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  async function built(): Promise<typeof themes> {
    const stats = await new Promise<webpack.Stats | undefined>((resolve, reject) =>
      webpack(
        {
          ...compiling('es2020'),
          mode: 'production',
          target: 'node',
          entry: join(root, 'src/pane/theme/themes.ts'),
          optimization: { minimize: false },
          output: { path: folder, filename: 'themes.js', library: { type: 'commonjs2' } },
          plugins: [...standIns()],
        },
        (error, done) => (error ? reject(error) : resolve(done)),
      ),
    );
    expect(stats?.toJson({ all: false, errors: true }).errors).toEqual([]);
    return jest.requireActual<{ readonly themes: typeof themes }>(join(folder, 'themes.js')).themes;
  }

  test('have every colour, font and width of the published ones but the palettes that tell persons apart', async () => {
    const lean = await built();
    const personal = (name: string): boolean => /^colorPalette(?!(Red|Green|DarkOrange|Yellow|Berry|LightGreen|Marigold)[A-Z])/.test(name);
    for (const [name, theme] of Object.entries(themes)) {
      const wanted = Object.entries(theme).filter(([token]) => !personal(token));
      const own = Object.entries(lean[name as keyof typeof themes]).filter(([token]) => !personal(token));
      expect(Object.fromEntries(own)).toEqual(Object.fromEntries(wanted));
    }
  });
});

import { join } from 'node:path';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { buildSync } from 'esbuild';
import { defaultReporter, type TestRunnerConfig } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { chromium } from '../kit/chromium.ts';
import { testMs } from '../kit/patience.ts';
import { countReporter } from './count-reporter.ts';

const root = join(import.meta.dirname, '../..');
const { executablePath, env, args } = await chromium();

/** The clock of pages comes as CommonJS, which a browser does not read. */
function fakeTimers(): NonNullable<TestRunnerConfig['plugins']>[number] {
  const name = '@sinonjs/fake-timers';
  const url = '/fake-timers.js';
  const { outputFiles } = buildSync({
    stdin: { contents: `export { withGlobal } from '${name}'`, resolveDir: import.meta.dirname },
    bundle: true,
    format: 'esm',
    external: ['util', 'timers', 'timers/promises'],
    write: false,
  });
  return {
    name,
    resolveImport: ({ source }) => (source === name ? url : undefined),
    serve: ({ path }) => (path === url ? { body: outputFiles[0]!.text, type: 'js' } : undefined),
  };
}

/** As in the build of the console: csv-parse takes the streams of the web from Node by name. */
const webStreams: NonNullable<TestRunnerConfig['plugins']>[number] = {
  name: 'web-streams',
  resolveImport: ({ source }) =>
    source === 'node:stream/web' ? '/admin/src/imports/reading/web-streams.ts' : undefined,
};

/** Element tests of the widget and the admin, in the real browser. */
const config: TestRunnerConfig = {
  rootDir: root,
  files: ['widget/test/**/*.test.ts', 'admin/test/**/*.test.ts'],
  concurrency: 2,
  testFramework: { config: { timeout: testMs } },
  browserStartTimeout: testMs,
  testsStartTimeout: testMs,
  testsFinishTimeout: 2 * testMs,
  // A page takes one file after another: what the one before has kept, also in leaving, is not the next one's.
  testRunnerHtml: (framework) =>
    `<!doctype html><html><head><script>localStorage.clear(); sessionStorage.clear();</script></head><body><script type="module" src="${framework}"></script></body></html>`,
  // Lit's development build warns on every page.
  nodeResolve: { exportConditions: ['production'] },
  plugins: [
    fakeTimers(),
    webStreams,
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: join(root, 'tsconfig.wtr.json') }),
  ],
  browsers: [
    chromeLauncher({
      launchOptions: { executablePath, env, args },
      // Files run side by side, with a storage of their own.
      createPage: async ({ context }) => (await context.browser().createBrowserContext()).newPage(),
    }),
  ],
  reporters: [defaultReporter({ reportTestProgress: false }), countReporter(process.env.HUIYIN_COUNTS_FILE)],
};

export default config;

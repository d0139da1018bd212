import { join } from 'node:path';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter, type TestRunnerConfig } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { chromium } from '../kit/chromium.ts';
import { testMs } from '../kit/patience.ts';
import { countReporter } from './count-reporter.ts';

const root = join(import.meta.dirname, '../..');
const { executablePath, env, args } = await chromium();

/** Element tests of the widget and the admin, in the real browser. */
const config: TestRunnerConfig = {
  rootDir: root,
  files: ['widget/test/**/*.test.ts', 'admin/test/**/*.test.ts'],
  concurrency: 2,
  testFramework: { config: { timeout: testMs } },
  browserStartTimeout: testMs,
  testsStartTimeout: testMs,
  testsFinishTimeout: 2 * testMs,
  // Lit's development build warns on every page.
  nodeResolve: { exportConditions: ['production'] },
  plugins: [esbuildPlugin({ ts: true, target: 'es2022', tsconfig: join(root, 'tsconfig.wtr.json') })],
  browsers: [
    chromeLauncher({
      launchOptions: { executablePath, env, args },
      // Files run side by side: each with a storage of its own.
      createPage: async ({ context }) => (await context.browser().createBrowserContext()).newPage(),
    }),
  ],
  reporters: [defaultReporter({ reportTestProgress: false }), countReporter(process.env.HUIYIN_COUNTS_FILE)],
};

export default config;

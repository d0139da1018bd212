import { patienceMs, testMs } from './tests/kit/patience.ts';
import { sqldBinary } from './tests/kit/sqld.ts';

const patient = {
  testTimeout: testMs,
  hookTimeout: testMs,
  expect: { poll: { timeout: patienceMs } },
};

const real = { fileParallelism: false, ...patient };

/** The same files on three set-ups: what holds on one must hold on all. */
const routes = (setup: 'file' | 'cluster' | 'worker') => ({
  test: {
    name: `routes-${setup}`,
    include: ['tests/routes/**/*.test.ts'],
    globalSetup: [`tests/kit/setups/${setup}.ts`],
    ...real,
  },
});

const unit = {
  test: {
    name: 'unit',
    include: ['shared/src/**/*.test.ts', 'server/src/**/*.test.ts', 'tests/{kit,run}/**/*.test.ts'],
    ...patient,
  },
};

const heavy = (name: string, more: object = {}) => ({
  test: { name, include: [`tests/${name}/**/*.test.ts`], ...real, ...more },
});

export default {
  test: {
    projects: [
      unit,
      routes('file'),
      ...(sqldBinary() ? [routes('cluster'), routes('worker')] : []),
      heavy('journeys', { setupFiles: ['tests/journeys/kit/picture-failures.ts'] }),
      heavy('faults'),
      heavy('budgets'),
    ],
  },
};

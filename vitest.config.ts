import { sqldBinary } from './tests/kit/sqld.ts';

const real = {
  fileParallelism: false,
  testTimeout: 60_000,
  hookTimeout: 60_000,
  expect: { poll: { timeout: 10_000 } },
};

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
    // Real disks wait for one another on a busy machine.
    testTimeout: 30_000,
  },
};

const heavy = (name: string) => ({ test: { name, include: [`tests/${name}/**/*.test.ts`], ...real } });

export default {
  test: {
    projects: [
      unit,
      routes('file'),
      ...(sqldBinary() ? [routes('cluster'), routes('worker')] : []),
      heavy('journeys'),
      heavy('faults'),
      heavy('budgets'),
    ],
  },
};

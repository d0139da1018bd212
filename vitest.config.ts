import { patienceMs, testMs } from './tests/kit/patience.ts';
import { sqldBinary } from './tests/kit/sqld.ts';

const tellWhy = 'tests/kit/tell-why.ts';
const quickPasswords = 'tests/kit/quick-passwords.ts';

const patient = {
  setupFiles: [tellWhy],
  testTimeout: testMs,
  hookTimeout: testMs,
  expect: { poll: { timeout: patienceMs } },
};

/** Files of a worker share its modules, browser and application, none of which keeps a state; what a file imports is else most of its time. */
const quick = { isolate: false, maxWorkers: '100%', ...patient };

const alone = { ...quick, maxWorkers: 1 };

/** What can differ on a libSQL server or in a worker: these tests run there too. */
const tags = [
  { name: 'verb', description: 'one call of each verb' },
  {
    name: 'storage',
    description: 'transactions, what happens at once, what one process tells another through the database',
  },
  { name: 'stream', description: 'answers that stay open' },
  { name: 'limits', description: 'how much and how often' },
  { name: 'auth', description: 'sessions, keys, passwords, rights' },
];

const folder = 'tests/kit/folder.ts';

const routes = (setup: 'file' | 'cluster' | 'worker') => ({
  test: {
    name: `routes-${setup}`,
    include: ['tests/routes/**/*.test.ts'],
    globalSetup: [setup === 'file' ? folder : `tests/routes/setups/${setup}.ts`],
    ...(setup === 'file' ? quick : alone),
    setupFiles: [tellWhy, quickPasswords],
  },
});

const unit = {
  test: {
    name: 'unit',
    include: ['shared/src/**/*.test.ts', 'server/src/**/*.test.ts', 'tests/{kit,run}/**/*.test.ts'],
    ...quick,
  },
};

const heavy = (name: string, how: object) => ({ test: { name, include: [`tests/${name}/**/*.test.ts`], ...how } });

export default {
  test: {
    tags,
    projects: [
      unit,
      routes('file'),
      ...(sqldBinary() ? [routes('cluster'), routes('worker')] : []),
      heavy('journeys', {
        ...quick,
        globalSetup: [folder],
        setupFiles: [tellWhy, 'tests/journeys/kit/picture-failures.ts'],
      }),
      heavy('browsers', { ...alone, globalSetup: [folder] }),
      heavy('faults', quick),
      heavy('budgets', alone),
    ],
  },
};

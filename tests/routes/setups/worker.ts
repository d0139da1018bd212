import type { TestProject } from 'vitest/node';
import { provideSetUp } from './provide.ts';

/** `runtimes/worker.ts` in workerd on a libSQL server. */
export default (project: TestProject): Promise<() => Promise<void>> => provideSetUp(project, 'worker');

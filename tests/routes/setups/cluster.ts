import type { TestProject } from 'vitest/node';
import { provideSetUp } from './provide.ts';

/** Two app processes on one libSQL server. */
export default (project: TestProject): Promise<() => Promise<void>> => provideSetUp(project, 'cluster');

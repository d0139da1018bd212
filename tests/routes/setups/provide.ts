import type { TestProject } from 'vitest/node';
import { makeFirstSite } from '../../kit/first-site.ts';
import type { SetUp } from './set-up.ts';

/** Makes the first site on what was started, hands both to the tests, and ends everything after them. */
export async function provideSetUp(
  project: TestProject,
  setUp: Omit<SetUp, 'firstSite'>,
  setupUrl: string,
  started: AsyncDisposableStack,
): Promise<() => Promise<void>> {
  project.provide('setUp', { ...setUp, firstSite: await makeFirstSite(setUp.baseUrls, setupUrl) });
  return () => started.disposeAsync();
}

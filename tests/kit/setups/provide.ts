import type { TestProject } from 'vitest/node';
import { makeFirstSite, type FirstSite } from '../first-site.ts';

declare module 'vitest' {
  interface ProvidedContext {
    baseUrls: string[];
    firstSite: FirstSite;
  }
}

/** Makes the first site on what was started, hands both to the tests, and ends everything after them. */
export async function provideSite(
  project: TestProject,
  baseUrls: string[],
  setupUrl: string,
  started: AsyncDisposableStack,
): Promise<() => Promise<void>> {
  project.provide('baseUrls', baseUrls);
  project.provide('firstSite', await makeFirstSite(baseUrls, setupUrl));
  return () => started.disposeAsync();
}

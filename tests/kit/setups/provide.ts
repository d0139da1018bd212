import type { TestProject } from 'vitest/node';
import { makeFirstSite, type FirstSite } from '../first-site.ts';

declare module 'vitest' {
  interface ProvidedContext {
    baseUrls: string[];
    /** The libSQL server beneath; null for a local file, which nobody else may open. */
    databaseUrl: string | null;
    /** A worker serves the API only. */
    servesPages: boolean;
    firstSite: FirstSite;
  }
}

/** Makes the first site on what was started, hands both to the tests, and ends everything after them. */
export async function provideSite(
  project: TestProject,
  baseUrls: string[],
  setupUrl: string,
  started: AsyncDisposableStack,
  databaseUrl: string | null = null,
  servesPages = true,
): Promise<() => Promise<void>> {
  project.provide('baseUrls', baseUrls);
  project.provide('databaseUrl', databaseUrl);
  project.provide('servesPages', servesPages);
  project.provide('firstSite', await makeFirstSite(baseUrls, setupUrl));
  return () => started.disposeAsync();
}

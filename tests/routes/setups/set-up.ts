import type { FirstSite } from '../../kit/first-site.ts';

/** What the tests of the routes call, the same on every set-up. */
export interface SetUp {
  /** The processes, one or two. */
  baseUrls: string[];
  firstSite: FirstSite;
  /** The libSQL server beneath; null for a local file, which nobody else may open. */
  databaseUrl: string | null;
  /** A worker serves the API only. */
  servesPages: boolean;
}

declare module 'vitest' {
  interface ProvidedContext {
    /** What a set-up started in processes of its own. */
    setUp: SetUp;
  }
}

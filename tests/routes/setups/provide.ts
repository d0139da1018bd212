import type { TestProject } from 'vitest/node';
import { startPlace, type SetUpName } from '../../faults/place.ts';
import './set-up.ts';

/** Starts a set-up as it comes, hands it to the tests, and ends everything after them. */
export async function provideSetUp(project: TestProject, name: SetUpName): Promise<() => Promise<void>> {
  const place = await startPlace(name, {}, true);
  const { apps, site: firstSite, databaseUrl } = place;
  const baseUrls = apps.map((app) => app.url());
  project.provide('setUp', { baseUrls, firstSite, databaseUrl, servesPages: name !== 'worker' });
  return async () => place[Symbol.asyncDispose]();
}

import { policy } from '@huiyin/server/features';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startJourney, type Journey } from '../kit/journey.ts';
import { listenForFaults } from './kit/faults.ts';

let journey: Journey;
beforeAll(async () => void (journey = await startJourney()));
afterAll(() => journey[Symbol.asyncDispose]());

test('the API page shows every call and breaks no rule of its policy', async () => {
  const page = await journey.visitorPage();
  // Its script is of several megabytes, which a busy machine takes long to read.
  const faults = await listenForFaults(page);
  await page.goto('/docs');
  await page.getByRole('heading', { name: /^Huiyin/ }).waitFor();
  const call = page.getByText('Take in one answer of a visitor; 201 means it is on disk').first();
  await call.click();
  await page.getByText('threadSecret').first().waitFor();
  expect(faults).toEqual([]);
});

test('the description of the API is OpenAPI 3.1 and holds every route of the policy', async () => {
  const { status, body } = await journey.owner.get('/openapi.json');
  expect(status).toBe(200);
  expect(body.openapi).toMatch(/^3\.1\./);
  expect(body.info).toMatchObject({ title: 'Huiyin', version: expect.stringMatching(/^\d/) });
  const described = Object.entries<object>(body.paths).flatMap(([path, calls]) =>
    Object.keys(calls).map((method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`),
  );
  const wanted = Object.keys(policy).filter((route) => !route.startsWith('ALL '));
  expect(wanted.filter((route) => !described.includes(route))).toEqual([]);
  for (const calls of Object.values<Record<string, { summary?: string; responses?: object }>>(body.paths))
    for (const [method, call] of Object.entries(calls)) {
      expect(call.summary, method).toBeTruthy();
      expect(Object.keys(call.responses ?? {}).length, call.summary).toBeGreaterThan(0);
    }
});

test('each reference of the description leads somewhere', async () => {
  const { body } = await journey.owner.get('/openapi.json');
  const references = [...JSON.stringify(body).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path]) => path!);
  const found = (path: string): unknown =>
    path
      .split('/')
      .reduce<any>((at, key) => at?.[decodeURIComponent(key).replaceAll('~1', '/').replaceAll('~0', '~')], body);
  expect(references.filter((path) => found(path) === undefined)).toEqual([]);
});

import { beforeAll, expect, test } from 'vitest';
import { siteOrigin } from '../kit/first-site.ts';
import { baseUrls, owner, servesPages, visitor } from './kit/routes.ts';
import { newSite } from './kit/staff.ts';
import { strangeDates, strangeNumbers, strangeTags, strangeZones } from '../kit/strange.ts';

// A language that is not ours is answered in one that is; a zone, a moment or a number that is none is refused by its name.

const languages = ['zh-TW', 'en'] as const;
let made: { id: string; key: string };
beforeAll(async () => {
  made = await newSite({ origins: [siteOrigin], languages: [...languages] });
});

const shortTags = strangeTags.filter((tag) => tag.length < 1000);
/** What may stand in a header. */
const headerTags = shortTags.filter((tag) => /^[\x20-\x7e]*$/.test(tag));

test.each(shortTags)('the widget asked for in %j speaks a language of the site', async (tag) => {
  const { status, body } = await visitor().get(`/v1/sites/${made.key}?locale=${encodeURIComponent(tag)}`);
  expect(status).toBe(200);
  expect(body.language).toBeOneOf([...languages]);
});

test.runIf(servesPages)('a page of a survey speaks a language of the site, whatever the browser wants', async () => {
  const asked = headerTags.flatMap((tag) => [
    { query: `?lang=${encodeURIComponent(tag)}`, header: '' },
    { query: '', header: tag },
    { query: '', header: `${tag};q=x,${tag}` },
  ]);
  for (const { query, header } of asked) {
    const answer = await fetch(`${baseUrls()[0]}/s/${made.key}/csat${query}`, {
      headers: { 'accept-language': header },
    });
    expect([answer.status, header + query]).toEqual([200, header + query]);
    expect(/<html[^>]* lang="([^"]*)"/.exec(await answer.text())?.[1]).toBeOneOf([...languages]);
  }
});

const refusedField = ({ status, body }: { status: number; body: any }): unknown[] => [
  status,
  [...new Set(body.errors?.map((error: { field: string }) => error.field))],
];

test.each(strangeZones)('a site in the zone %j is refused', async (timeZone) => {
  const made = await owner().post('/api/sites', { name: 'Shop', timeZone });
  expect(refusedField(made)).toEqual([400, ['timeZone']]);
});

test.each(strangeDates.filter(Boolean))('a metric from %j is refused', async (from) => {
  const path = `/api/sites/${made.id}/metrics/csat?from=${encodeURIComponent(from)}`;
  expect(refusedField(await owner().get(path))).toEqual([400, ['from']]);
});

test.each(strangeNumbers)('a page of %d tickets is refused', async (limit) => {
  expect(refusedField(await owner().get(`/api/sites/${made.id}/tickets?limit=${limit}`))).toEqual([400, ['limit']]);
});

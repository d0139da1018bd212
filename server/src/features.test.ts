import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { events } from '@huiyin/shared/contract/events';
import { jobNames } from '@huiyin/shared/domain/jobs';
import { permissions } from '@huiyin/shared/domain/permissions';
import { series } from '@huiyin/shared/domain/series';
import { getTableName, is } from 'drizzle-orm';
import { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { describe, expect, it } from 'vitest';
import { allJobs, features, policy } from './features.ts';
import type { Given } from './http/manifest.ts';
import { openTestDb } from './testing/open-test-db.ts';

const src = import.meta.dirname;
const folders = (files: string): string[] => globSync(files, { cwd: src }).map((file) => file.split('/', 1)[0]!);
const names = features.map(({ name }) => name);
const manifest = (name: string): string => `server/src/${name}/feature.ts`;

const tablesThere = import.meta.glob<object>('./**/tables.ts', { eager: true });
const namesOf = (exported: object): string[] =>
  Object.values(exported)
    .filter((one) => is(one, SQLiteTable))
    .map(getTableName)
    .toSorted();

const eventsThere = import.meta.glob<object>(['../../shared/src/contract/events/*.ts', '!**/{event,by-feature}.ts'], {
  eager: true,
});

const given: Given = {
  tokens: { take: () => undefined, giveBack: () => undefined, forget: () => undefined },
  whole: async (_, next) => next(),
  jobs: [],
  sample: [],
  onAnswers: [],
};

describe('what is forgotten is told', () => {
  it('a manifest that server/src/features.ts does not list, or lists twice', () => {
    expect(names.toSorted()).toEqual(folders('*/feature.ts').toSorted());
  });

  it('a folder with tables and without a manifest', () => {
    expect([...new Set(folders('**/tables.ts'))].filter((folder) => !names.includes(folder))).toEqual([]);
  });

  it.each(features)('a table that the manifest of $name does not have', ({ name, tables = {} }) => {
    const there = Object.entries(tablesThere).filter(([file]) => file.startsWith(`./${name}/`));
    expect(namesOf(tables), `tables of ${manifest(name)}`).toEqual(there.flatMap(([, all]) => namesOf(all)).toSorted());
  });

  it.each(features)('a route of $name without who may call it, and who of no route', async (feature) => {
    await using t = await openTestDb();
    const { routes, uploads, who = {}, name } = feature;
    const called = [routes, uploads]
      .flatMap((some) => some?.(t, given).routes ?? [])
      .filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method} /api${path}`);
    expect(Object.keys(who).toSorted(), `who of ${manifest(name)}`).toEqual([...new Set(called)].toSorted());
  });

  it('a permission that no route asks, but for what stands here with what asks it', () => {
    const asked = new Set<string>(Object.values(policy).flat());
    // `POST /api/sites` asks on which of the sites of whoever calls; `GET …/responses` asks for contacts; `POST …/ticket-acts` by what is done.
    expect(
      permissions.filter((one) => !asked.has(one)),
      '`who` of a feature.ts, or shared/src/domain/permissions.ts',
    ).toEqual(['answers.contacts', 'tickets.classify', 'sites.make']);
  });

  it('events of no feature, and those that shared/src/contract/events/by-feature.ts does not list', () => {
    const ofFeatures = Object.entries(eventsThere).map(([file, exported]) => ({
      name: basename(file, '.ts'),
      types: Object.values(exported).flatMap((types) => Object.keys(types)),
    }));
    expect(
      ofFeatures.filter(({ name }) => !names.includes(name)),
      'a file is called as its feature is',
    ).toEqual([]);
    expect(ofFeatures.flatMap(({ types }) => types).toSorted()).toEqual(Object.keys(events).toSorted());
  });

  it('a job that no manifest has, and the order in which Health names them', async () => {
    await using t = await openTestDb();
    expect(
      allJobs(t, null).map(({ name }) => name),
      '`jobs` of a feature.ts',
    ).toEqual([...jobNames]);
  });

  it('a series that nobody counts, or two do', () => {
    expect(features.flatMap(({ counts = [] }) => counts).toSorted(), '`counts` of a feature.ts').toEqual(
      [...series].toSorted(),
    );
  });
});

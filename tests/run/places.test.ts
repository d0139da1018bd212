import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import type { Place } from '../../admin/src/place.ts';
import { places } from '../../admin/src/places.ts';
import { describedScreens } from '../journeys/kit/screens.ts';

const admin = join(import.meta.dirname, '../../admin/src');
const foldersWith = (file: string): string[] =>
  globSync(`*/${file}`, { cwd: admin }).map((found) => basename(dirname(found)));
const ids = places.map(({ id }) => id).sort();
const screensOf = ({ id }: Place) => describedScreens[`../../../admin/src/${id}/manifest.ts`] ?? [];

test('every folder with a place has a manifest, and every manifest is among the places', () => {
  expect(foldersWith('*-place.ts').sort()).toEqual(ids);
  expect(foldersWith('manifest.ts').sort()).toEqual(ids);
});

test.each(places)('the address of $id and those of its screens lead to it alone', (place) => {
  const ofPlace = [place.href, ...screensOf(place).map(({ path }) => path)];
  for (const path of ofPlace) {
    const [pathname = ''] = path.split('?');
    expect(places.filter((one) => one.path.test(pathname)).map(({ id }) => id)).toEqual([place.id]);
  }
});

test.each(places)('axe and the pictures see $id and each of its sections', (place) => {
  const paths = screensOf(place).map(({ path }) => path);
  expect(paths.filter((path) => path.startsWith(place.href))).not.toEqual([]);
  const sections = (place.sections ?? []).map(({ id }) => `${place.href}/${id}`);
  expect(sections.filter((section) => !paths.includes(section))).toEqual([]);
});

test('no two places have one key after g', () => {
  expect(new Set(places.map(({ key }) => key)).size).toBe(places.length);
});

test('no two screens have one name or picture', () => {
  const all = places.flatMap(screensOf);
  const pictures = all.flatMap(({ picture }) => picture ?? []);
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
  expect(new Set(pictures).size).toBe(pictures.length);
});

test.each(places.flatMap(({ sections = [] }) => sections))(
  'what the section $id is made of is defined somewhere',
  ({ tags }) => {
    const code = globSync('**/*.ts', { cwd: admin }).map((file) => readFileSync(join(admin, file), 'utf8'));
    expect(tags.filter((tag) => !code.some((text) => text.includes(`@customElement('${tag}')`)))).toEqual([]);
  },
);

import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import type { Place, Section } from '../../admin/src/place.ts';
import { places } from '../../admin/src/places.ts';
import { words } from '../../shared/src/i18n/admin/shell/en.ts';
import { describedScreens } from '../journeys/kit/screens.ts';

const admin = join(import.meta.dirname, '../../admin/src');
const foldersWith = (file: string): string[] =>
  globSync(`*/${file}`, { cwd: admin }).map((found) => basename(dirname(found)));
const ids = places.map(({ id }) => id).sort();
const isAt = ({ path }: Place, address: string): boolean => path.test(address.split('?', 1)[0]!);
const screensOf = (place: Place) => describedScreens.filter(({ path }) => isAt(place, path));
const ownSections = import.meta.glob<Record<string, Section | object>>('../../admin/src/*/section.ts', { eager: true });

test('every folder with a place has a manifest, and every manifest is among the places', () => {
  expect(foldersWith('*-place.ts').sort()).toEqual(ids);
  expect(foldersWith('manifest.ts').sort()).toEqual(ids);
});

test('every section with a folder of its own is among those of a place', () => {
  const listed = new Set<object>(places.flatMap(({ sections = [] }) => sections));
  const forgotten = Object.entries(ownSections).filter(([, all]) => !Object.values(all).some((one) => listed.has(one)));
  expect(
    forgotten.map(([file]) => file),
    '`sections` of the manifest.ts of its place',
  ).toEqual([]);
});

test('the address of every place and screen leads to one place alone', () => {
  for (const address of [...places.map(({ href }) => href), ...describedScreens.map(({ path }) => path)])
    expect(
      places.filter((place) => isAt(place, address)),
      address,
    ).toHaveLength(1);
});

test.each(places)('axe and the pictures see $id and each of its sections', (place) => {
  const paths = screensOf(place).map(({ path }) => path);
  expect(paths.filter((path) => path.startsWith(place.href))).not.toEqual([]);
  const sections = (place.sections ?? []).map(({ id }) => `${place.href}/${id}`);
  expect(
    sections.filter((section) => !paths.includes(section)),
    '`screens` of the manifest.ts or section.ts',
  ).toEqual([]);
});

test('every draft of a form has a name and a way to it where all that is unsaved is listed', () => {
  const forms = globSync('**/*.ts', { cwd: admin })
    .map((file) => ({ file, code: readFileSync(join(admin, file), 'utf8') }))
    .filter(({ code }) => code.includes('new KeptEdit'))
    .map(({ file, code }) => ({
      file,
      kinds: [...code.matchAll(/\.(?:take|begin)\(this\.session, ['`](\w+)/g)].map(([, kind]) => kind!),
    }));
  expect(
    forms.filter(({ kinds }) => !kinds.length).map(({ file }) => file),
    'the kind is written where the edit begins',
  ).toEqual([]);
  const ofSections = places.flatMap(({ sections = [] }) => sections.flatMap(({ drafts = {} }) => Object.keys(drafts)));
  const written = forms.flatMap(({ kinds }) => kinds);
  expect(
    written.filter((kind) => ![...ofSections, ...Object.keys(words.unsaved.kinds)].includes(kind)),
    '`drafts` of the section, or `unsaved.kinds` of the words of the frame',
  ).toEqual([]);
  expect(ofSections.filter((kind) => !written.includes(kind))).toEqual([]);
  expect(new Set(ofSections).size).toBe(ofSections.length);
});

test('no two places have one key after g', () => {
  expect(new Set(places.map(({ key }) => key)).size).toBe(places.length);
});

test('no two screens have one name or picture', () => {
  const pictures = describedScreens.flatMap(({ picture }) => picture ?? []);
  expect(new Set(describedScreens.map(({ name }) => name)).size).toBe(describedScreens.length);
  expect(new Set(pictures).size).toBe(pictures.length);
});

test.each(places.flatMap(({ sections = [] }) => sections))(
  'what the section $id is made of is defined somewhere',
  ({ tags }) => {
    const code = globSync('**/*.ts', { cwd: admin }).map((file) => readFileSync(join(admin, file), 'utf8'));
    expect(tags.filter((tag) => !code.some((text) => text.includes(`@customElement('${tag}')`)))).toEqual([]);
  },
);

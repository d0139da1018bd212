import type { doors } from '@huiyin/shared/domain/doors';
import type { SiteRef } from './api/session.ts';
import { ask } from './ask/manifest.ts';
import { improve } from './improve/manifest.ts';
import { inbox } from './inbox/manifest.ts';
import { insights } from './insights/manifest.ts';
import { shows, type Place } from './place.ts';
import { settings } from './settings/manifest.ts';
import { today } from './today/manifest.ts';

/** The six places, in the order of the sidebar. Each is loaded when it is first opened. */
export const places: readonly Place[] = [today, inbox, insights, improve, ask, settings];

/** What each place loads when it, a section of it or the sheet is first opened. */
export const partsOf = ({ load, sections = [], shortcuts }: Place): (() => Promise<object>)[] => [
  load,
  ...sections.map((section) => section.load),
  ...(shortcuts ? [shortcuts] : []),
];

/** The places that a person sees of a site. */
export const placesOf = (site: SiteRef): readonly Place[] => places.filter((place) => shows(site, place));

/** Whether a person sees a place of a site. */
export const canOpen = (site: SiteRef, id: Place['id']): boolean => placesOf(site).some((place) => place.id === id);

/** A page below /admin that the server sends without the frame. */
const door = (name: (typeof doors)[number], load: () => Promise<object>) => ({
  path: new RegExp(`^/admin/${name}$`),
  tag: `${name}-page`,
  load,
});

/** Pages for people who are not signed in (yet). */
export const accountPages = [
  { path: /^\/setup$/, tag: 'setup-page', load: () => import('./account/setup-page.ts') },
  door('sign-in', () => import('./account/sign-in-page.ts')),
  door('forgot', () => import('./account/forgot-page.ts')),
  door('reset', () => import('./account/reset-page.ts')),
  door('invitation', () => import('./account/invitation-page.ts')),
];

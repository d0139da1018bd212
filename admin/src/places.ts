import type { doors } from '@huiyin/shared/domain/doors';
import { holdsAll, type Permission } from '@huiyin/shared/domain/permissions';
import type { SiteRef } from './api/session.ts';
import type { IconName } from './ui/ui-icon.ts';
import type { Params } from './router/router.ts';

/** What the shell gives to a place's element, and may ask of it. */
export interface PlaceElement extends HTMLElement {
  /** What the path matched; set again when it changes while the place stays. */
  params: Params;
  /** Puts the cursor into the place's search field, for `/`. */
  focusSearch?(): void;
}

export interface Place {
  readonly id: 'today' | 'inbox' | 'insights' | 'improve' | 'ask' | 'settings';
  /** Its named groups become `params`. */
  readonly path: RegExp;
  readonly href: string;
  readonly icon: IconName;
  /** The key after `g`. */
  readonly key: string;
  /** What somebody must hold to see it. */
  readonly needs: readonly Permission[];
  /** The custom element that `load` defines. */
  readonly tag: string;
  readonly load: () => Promise<unknown>;
}

/** The six places, in the order of the sidebar. Each is loaded when it is first opened. */
export const places: readonly Place[] = [
  {
    id: 'today',
    path: /^\/admin\/?$/,
    href: '/admin',
    icon: 'today',
    key: 't',
    needs: [],
    tag: 'today-place',
    load: () => import('./today/today-place.ts'),
  },
  {
    id: 'inbox',
    path: /^\/admin\/inbox(\/(?<ticket>[^/]+))?\/?$/,
    href: '/admin/inbox',
    icon: 'inbox',
    key: 'i',
    needs: ['tickets.read'],
    tag: 'inbox-place',
    load: () => import('./inbox/inbox-place.ts'),
  },
  {
    id: 'insights',
    path: /^\/admin\/insights(\/(?<metric>[^/]+))?\/?$/,
    href: '/admin/insights',
    icon: 'insights',
    key: 'n',
    needs: ['site.read', 'metrics.read'],
    tag: 'insights-place',
    load: () => import('./insights/insights-place.ts'),
  },
  {
    id: 'improve',
    path: /^\/admin\/improve\/?$/,
    href: '/admin/improve',
    icon: 'improve',
    key: 'm',
    needs: ['site.read', 'metrics.read', 'surveys.read'],
    tag: 'improve-place',
    load: () => import('./improve/improve-place.ts'),
  },
  {
    id: 'ask',
    path: /^\/admin\/ask(\/(?<slug>[^/]+))?(\/(?<tab>[^/]+))?\/?$/,
    href: '/admin/ask',
    icon: 'ask',
    key: 'a',
    needs: ['site.read', 'surveys.read'],
    tag: 'ask-place',
    load: () => import('./ask/ask-place.ts'),
  },
  {
    id: 'settings',
    path: /^\/admin\/settings(\/(?<section>[^/]+))?\/?$/,
    href: '/admin/settings',
    icon: 'settings',
    key: 's',
    needs: [],
    tag: 'settings-place',
    load: () => import('./settings/settings-place.ts'),
  },
];

/** The places that a person sees of a site. */
export const placesOf = (site: SiteRef): readonly Place[] =>
  places.filter(({ needs }) => holdsAll(site.permissions, needs));

/** Whether a person sees a place of a site. */
export const canOpen = (site: SiteRef, id: Place['id']): boolean => placesOf(site).some((place) => place.id === id);

/** A page below /admin that the server sends without the frame. */
const door = (name: (typeof doors)[number], load: () => Promise<unknown>) => ({
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

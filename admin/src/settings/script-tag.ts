import type { Release } from '@huiyin/shared/contract/release';
import type { SiteView } from '../api/sites.ts';
import type { SurveyView } from '../api/surveys.ts';

/** How the widget's button looks before it has asked the server. */
const usual = { accent: '#1f6f5c', position: 'bottom-right', offset: 16, z: 999_999 };

type PinnedFile = Release['pinned'];

/** What of the tag follows from the site, beside its key and its look. */
interface TagOptions {
  /** The script of one release, instead of the newest. */
  readonly pinned?: PinnedFile | undefined;
  /** Whether surveys come up by themselves: the page fetches what that takes. */
  readonly asks?: boolean;
}

/** What a site owner pastes into every page; it says how the button looks where that is not the usual. */
export function scriptTag(
  server: string,
  site: Pick<SiteView, 'key' | 'theme'>,
  { pinned, asks = false }: TagOptions = {},
): string {
  const src = pinned ? new URL(pinned.src, `${server}/`).href : `${server}/huiyin.js`;
  const sri = pinned ? ` integrity="${pinned.integrity}" crossorigin="anonymous"` : '';
  return `<script src="${src}"${sri} data-site="${site.key}"${look(site.theme)}${asks ? ' data-ask' : ''} async></script>`;
}

/** Whether surveys of a site come up by themselves, which a page says in its tag. */
export const asks = (surveys: readonly Pick<SurveyView, 'on' | 'rules'>[]): boolean =>
  surveys.some(({ on, rules }) => on && rules.triggers.length > 0);

function look({ accent, position, offset, zIndex, label }: SiteView['theme']): string {
  const said = { accent, position, offset, z: zIndex };
  const others = Object.entries(said).filter(([name, value]) => value !== usual[name as keyof typeof usual]);
  const words = Object.values(label ?? {});
  // One text stands in the tag; with several the widget chooses by the visitor's language, as without.
  const all = words.length === 1 ? [...others, ['label', words[0]]] : others;
  return all.map(([name, value]) => ` data-${name}="${quoted(String(value))}"`).join('');
}

const quoted = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

import { shell, type ShellBook } from '@huiyin/shared/i18n/admin/shell';
import type { Me } from '../api/session.ts';
import { draftsOf } from '../drafts.ts';
import { bookOf, language } from '../language/language.ts';
import { places } from '../places.ts';
import type { Link } from '../ui/ui-question.ts';

type Kind = keyof ShellBook['unsaved']['kinds'];

/** Where drafts about one of many are written on; the others are where their section is. */
const paths: Record<Kind, (which: string) => string> = {
  reply: (number) => `/admin/inbox/${number}`,
  note: (number) => `/admin/inbox/${number}`,
  survey: (slug) => `/admin/ask/${slug}`,
  rules: (slug) => `/admin/ask/${slug}/rules`,
  wave: (slug) => `/admin/ask/${slug}/wave`,
  target: (metric) => `/admin/insights/${metric}`,
};

/** Every draft of a person, with the way to it. */
export function unsavedOf({ person, sites }: Me): Link[] {
  const words = bookOf(shell).unsaved;
  return draftsOf(person.id)
    .list()
    .sort()
    .flatMap((about) => {
      const { kind, which, siteId } = partsOf(about);
      const site = sites.find(({ id }) => id === siteId);
      const way = wayTo(kind, which);
      if (!site || !way) return [];
      if (sites.length === 1) return way;
      return { href: `${way.href}?site=${encodeURIComponent(site.key)}`, label: words.at(way.label, site.name) };
    });
}

function wayTo(kind: string, which: string): Link | undefined {
  if (isOfMany(kind))
    return { href: paths[kind](encodeURIComponent(which)), label: bookOf(shell).unsaved.kinds[kind](which) };
  const ways = places.flatMap(({ href, sections = [] }) =>
    sections.flatMap(({ id, drafts }) => {
      const title = drafts?.[kind];
      return title ? { href: `${href}/${id}`, label: title[language()] } : [];
    }),
  );
  return ways[0];
}

const isOfMany = (kind: string): kind is Kind => Object.hasOwn(paths, kind);

/** What a person has drafts of on a site: numbers of tickets for `reply` and `note`, slugs for the parts of a survey. */
export function unsavedOn(siteId: string, personId: string, kinds: readonly string[]): Set<string> {
  const parts = draftsOf(personId).list().map(partsOf);
  return new Set(parts.flatMap((one) => (one.siteId === siteId && kinds.includes(one.kind) ? one.which : [])));
}

/** `look SITE` or `reply 12 SITE`. */
function partsOf(about: string): { kind: string; which: string; siteId: string } {
  const [kind, ...others] = about.split(' ');
  return { kind: kind!, which: others.length > 1 ? others[0]! : '', siteId: others.at(-1) ?? '' };
}

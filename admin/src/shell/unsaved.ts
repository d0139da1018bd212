import { shell, type ShellBook } from '@huiyin/shared/i18n/admin/shell';
import type { Me } from '../api/session.ts';
import { draftsOf } from '../drafts.ts';
import { bookOf } from '../language/language.ts';
import type { Link } from '../ui/ui-question.ts';

type Kind = keyof ShellBook['unsaved']['kinds'];

/** Where each kind of draft is written on. */
const paths: Record<Kind, (which: string) => string> = {
  reply: (number) => `/admin/inbox/${number}`,
  note: (number) => `/admin/inbox/${number}`,
  survey: (slug) => `/admin/ask/${slug}`,
  rules: (slug) => `/admin/ask/${slug}/rules`,
  wave: (slug) => `/admin/ask/${slug}/wave`,
  site: () => '/admin/settings/site',
  look: () => '/admin/settings/site',
  origins: () => '/admin/settings/install',
  template: () => '/admin/settings/replies',
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
      if (!site || !(kind in paths)) return [];
      const label = words.kinds[kind](which);
      const path = paths[kind](encodeURIComponent(which));
      if (sites.length === 1) return { href: path, label };
      return { href: `${path}?site=${encodeURIComponent(site.key)}`, label: words.at(label, site.name) };
    });
}

/** What a person has drafts of on a site: numbers of tickets for `reply` and `note`, slugs for the parts of a survey. */
export function unsavedOn(siteId: string, personId: string, kinds: readonly Kind[]): Set<string> {
  const parts = draftsOf(personId).list().map(partsOf);
  return new Set(parts.flatMap((one) => (one.siteId === siteId && kinds.includes(one.kind) ? one.which : [])));
}

/** `look SITE` or `reply 12 SITE`. */
function partsOf(about: string): { kind: Kind; which: string; siteId: string } {
  const [kind, ...others] = about.split(' ');
  return { kind: kind as Kind, which: others.length > 1 ? others[0]! : '', siteId: others.at(-1) ?? '' };
}

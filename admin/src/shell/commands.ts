import { shell } from '@huiyin/shared/i18n/admin/shell';
import { bookOf, languageNames, speak, type Language } from '../language/language.ts';
import { placesOf } from '../places.ts';
import { go } from '../router/router.ts';
import { sectionsOf } from '../settings/sections.ts';
import type { IconName } from '../ui/ui-icon.ts';
import { leave } from './leave.ts';
import { can, type Session } from './session.ts';
import { setTheme, type Theme } from './theme.ts';

/** One line of the palette. */
export interface Command {
  readonly label: string;
  readonly icon: IconName;
  run(): void;
}

/** What the palette offers for what was typed: commands with all its words, then a search of the tickets. */
export function commandsFor(typed: string, session: Session): Command[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const found = all(session).filter(({ label }) => words.every((word) => label.toLowerCase().includes(word)));
  return words.length && can(session.site, 'tickets.read') ? [...found, findTickets(typed.trim())] : found;
}

function all({ me, site }: Session): Command[] {
  const book = bookOf(shell);
  return [
    ...placesOf(site).map(({ id, icon, href }) => ({ label: book.goTo(book.places[id]), icon, run: () => go(href) })),
    ...sectionsOf(site).map((section) => ({
      label:
        section === 'password' ? book.password : book.goTo(book.pair(book.places.settings, book.sections[section])),
      icon: 'settings' as const,
      run: () => go(`/admin/settings/${section}`),
    })),
    ...me.sites
      .filter(({ id }) => id !== site.id)
      .map(({ name, key }) => ({
        label: book.switchTo(name),
        icon: 'forward' as const,
        run: () => go(`/admin?site=${encodeURIComponent(key)}`),
      })),
    ...(['auto', 'light', 'dark'] as const satisfies Theme[]).map((look) => ({
      label: book.pair(book.theme, book.themes[look]),
      icon: 'settings' as const,
      run: () => setTheme(look),
    })),
    ...(Object.keys(languageNames) as Language[]).map((name) => ({
      label: book.pair(book.language, languageNames[name]),
      icon: 'language' as const,
      run: () => speak(name),
    })),
    { label: book.signOut, icon: 'sign-out', run: () => void leave(me) },
  ];
}

function findTickets(typed: string): Command {
  const label = bookOf(shell).findTicket(typed);
  return { label, icon: 'search', run: () => go(`/admin/inbox?status=all&q=${encodeURIComponent(typed)}`) };
}

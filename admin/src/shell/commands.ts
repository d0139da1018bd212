import { shell } from '@huiyin/shared/i18n/admin/shell';
import type { SiteRef } from '../api/session.ts';
import { bookOf, language, languageNames, type Language } from '../language/language.ts';
import { isDivided, sectionsOf, type Command, type Place } from '../place.ts';
import { placesOf } from '../places.ts';
import { go } from '../router/router.ts';
import { undoKey, undoLast } from '../ui/ui-toasts.ts';
import { newestUndo } from '../ui/undos.ts';
import { chooseLanguage } from './choose-language.ts';
import { leave } from './leave.ts';
import { mayMakeSites, type Session } from './session.ts';
import { switchSite } from './switch-site.ts';
import { setTheme, type Theme } from './theme.ts';

/**
 * What the palette offers for what was typed: commands with all its words, first `here`, what can be done with what is in sight;
 * then to look for it where a place can.
 */
export function commandsFor(typed: string, session: Session, here: readonly Command[] = []): Command[] {
  const found = withWords(typed, [...here, ...all(session)]);
  return typed.trim() ? [...found, ...lookFor(typed.trim(), session)] : found;
}

/** Those whose label has all words that were typed. */
export function withWords(typed: string, commands: readonly Command[]): Command[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return commands.filter(({ label }) => words.every((word) => label.toLowerCase().includes(word)));
}

function all({ me, site }: Session): Command[] {
  const book = bookOf(shell);
  const undo = newestUndo();
  return [
    ...(undo ? [{ label: book.pair(book.undo, undo.text), icon: 'back' as const, key: undoKey, run: undoLast }] : []),
    ...placesOf(site).map(({ id, icon, href }) => ({ label: book.goTo(book.places[id]), icon, run: () => go(href) })),
    ...placesOf(site).flatMap((place) => sectionsIn(place, site)),
    ...me.sites
      .filter(({ id }) => id !== site.id)
      .map((other) => ({
        label: book.switchTo(other.name),
        icon: 'forward' as const,
        run: () => switchSite(other),
      })),
    ...(mayMakeSites(me)
      ? [{ label: book.addSite, icon: 'plus' as const, run: () => go('/admin/settings/site?add=site') }]
      : []),
    ...(['auto', 'light', 'dark'] as const satisfies Theme[]).map((look) => ({
      label: book.pair(book.theme, book.themes[look]),
      icon: 'settings' as const,
      run: () => setTheme(look),
    })),
    ...(Object.keys(languageNames) as Language[]).map((name) => ({
      label: book.pair(book.language, languageNames[name]),
      icon: 'language' as const,
      run: () => void chooseLanguage(name),
    })),
    { label: book.signOut, icon: 'sign-out', run: () => void leave(me) },
  ];
}

function sectionsIn(place: Place, site: SiteRef): Command[] {
  const book = bookOf(shell);
  const found = sectionsOf(site, place).filter(({ beside }) => beside || isDivided(place));
  return found.map(({ id, title, label }) => ({
    label: label?.(book) ?? book.goTo(book.pair(book.places[place.id], title[language()])),
    icon: place.icon,
    run: () => go(`${place.href}/${id}`),
  }));
}

const lookFor = (typed: string, { site }: Session): Command[] =>
  placesOf(site).flatMap(({ find }) =>
    find ? [{ label: find.label(bookOf(shell), typed), icon: 'search', run: () => go(find.href(typed)) }] : [],
  );

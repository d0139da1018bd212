import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { nearestLanguage } from '@huiyin/shared/domain/languages';
import { isolated } from '@huiyin/shared/domain/text/direction';
import type { Book, ConsoleLanguage } from '@huiyin/shared/i18n/admin/book';
import { keepingApart } from '@huiyin/shared/domain/text/keeping-apart';
import { machineMemory } from '../memory.ts';
import { booksWith, loadBooks, wordsOf, type Books } from './books.ts';

/** The languages of the console, with the name each gives itself. */
export const languageNames = {
  en: 'English',
  'zh-CN': '简体中文',
  'zh-TW': '繁體中文',
} as const satisfies Record<ConsoleLanguage, string>;
export type Language = ConsoleLanguage;

const stored = 'huiyin.language';
const changes = new EventTarget();
let current: Language = remembered() ?? preferred(navigator.languages ?? []);
document.documentElement.lang = current;

/** The language shown now. */
export const language = (): Language => current;

/** What was asked for last, where several are on their way. */
let wanted = current;

/**
 * Shows the console in another language, as soon as its words are here, and remembers it on this machine, where that is allowed.
 * Rejects where they do not come; the language stays.
 */
export async function speak(next: Language): Promise<void> {
  wanted = next;
  await loadBooks(next);
  if (wanted !== next) return;
  current = next;
  document.documentElement.lang = next;
  changes.dispatchEvent(new Event('change'));
  machineMemory.keep(stored, next);
}

/** Loads all that may be said, in the language shown then. Rejects where words do not come. */
export async function loadWords(): Promise<void> {
  const loading = current;
  await loadBooks(loading);
  if (loading !== current) await loadWords();
}

/**
 * Loads what a part of the console says, which has just come. Words that other parts brought are tried along, and keep this one from nothing but
 * saying them. Rejects where its own do not come.
 * @param before the books that were here when it began to load
 */
export async function loadWordsOf(part: object, before: Books): Promise<void> {
  const loading = current;
  loadBooks(loading).catch(() => undefined);
  await loadBooks(loading, booksWith(part, before));
  if (loading !== current) await loadWordsOf(part, before);
}

/** Calls back at each change of language, until the returned function is called. */
export function onLanguage(heard: () => void): () => void {
  changes.addEventListener('change', heard);
  return () => changes.removeEventListener('change', heard);
}

const apart = keepingApart(isolated);
const apartInChinese = keepingApart(isolated, true);

/** A book in the language shown now; what its sentences are given is kept apart in them. It is there: see {@link loadWords}. */
export const bookOf = <Words>(book: Book<Words>): Words =>
  (current === 'en' ? apart : apartInChinese)(wordsOf(book, current));

/**
 * {@link bookOf} for an element: the element renders again when it changes.
 * @example readonly #text = localized(this, today); // in render(): this.#text().title
 */
export function localized<Words>(host: ReactiveControllerHost, book: Book<Words>): () => Words {
  host.addController(new LanguageController(host));
  return () => bookOf(book);
}

/** The best of our languages for a browser's list, e.g. `zh-HK` reads traditional characters. */
export function preferred(wanted: readonly string[]): Language {
  return nearestLanguage(
    Object.keys(languageNames) as Language[],
    wanted.find((tag) => /^(en|zh)\b/i.test(tag)),
  );
}

function remembered(): Language | undefined {
  const name = machineMemory.read(stored);
  return name !== null && Object.hasOwn(languageNames, name) ? (name as Language) : undefined;
}

class LanguageController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #stop?: () => void;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  hostConnected(): void {
    this.#stop = onLanguage(() => this.#host.requestUpdate());
  }

  hostDisconnected(): void {
    this.#stop?.();
  }
}

import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { nearestLanguage } from '@huiyin/shared/domain/languages';
import { machineMemory } from '../memory.ts';
import { keepingApart } from './keeping-apart.ts';

/** The languages of the console, with the name each gives itself. */
export const languageNames = { en: 'English', 'zh-CN': '简体中文', 'zh-TW': '繁體中文' } as const;
export type Language = keyof typeof languageNames;

/** One message book in every language; `en` is the type. */
export type Books<Book> = Readonly<Record<Language, Book>>;

const stored = 'huiyin.language';
const changes = new EventTarget();
let current: Language = remembered() ?? preferred(navigator.languages ?? []);
document.documentElement.lang = current;

/** The language shown now. */
export const language = (): Language => current;

/** Shows the console in another language and remembers it on this machine, where that is allowed. */
export function speak(next: Language): void {
  current = next;
  document.documentElement.lang = next;
  changes.dispatchEvent(new Event('change'));
  machineMemory.keep(stored, next);
}

/** Calls back at each change of language, until the returned function is called. */
export function onLanguage(heard: () => void): () => void {
  changes.addEventListener('change', heard);
  return () => changes.removeEventListener('change', heard);
}

/** The book of the language shown now; what its sentences are given is kept apart in them. */
export const bookOf = <Book>(books: Books<Book>): Book => keepingApart(books[current], current !== 'en');

/**
 * {@link bookOf} for an element: the element renders again when it changes.
 * @example readonly #text = localized(this, today); // in render(): this.#text().title
 */
export function localized<Book>(host: ReactiveControllerHost, books: Books<Book>): () => Book {
  host.addController(new LanguageController(host));
  return () => bookOf(books);
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

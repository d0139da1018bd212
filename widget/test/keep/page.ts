import type { Env } from '../../src/env.ts';
import { uuid7 } from '../../src/ids.ts';
import type { Kept } from '../../src/keep/kept.ts';
import { startKeeper, type Keeper } from '../../src/keep/keeper.ts';
import { reduce } from '../../src/reduce.ts';
import { initial, type Action, type State } from '../../src/state.ts';

/** A page with a keeper: what a visitor does there, and what they see of it. Runs in the test's window or in a frame. */
export class Page {
  state: State = initial;
  readonly actions: Action[] = [];
  readonly keeper: Keeper;
  readonly env: Env;

  constructor(site: string, more: Partial<Env> = {}) {
    const root = document.createElement('div').attachShadow({ mode: 'open' });
    document.documentElement.append(root.host);
    const button = document.createElement('button');
    root.append(button);
    const env: Partial<Env> = { base: 'http://server.test/', site, language: 'en', root, button, calls: [], ...more };
    this.env = env as Env;
    this.keeper = startKeeper(
      this.env,
      () => this.state,
      (action) => {
        this.actions.push(action);
        this.state = reduce(this.state, action);
      },
    );
  }

  /** Holds an answer; gives its id. */
  answer(more: object = {}, id = uuid7(Date.now())): string {
    this.keeper.hold({ id, kind: 'csat', survey: 'csat', surveyVersion: 1, score: 5, ...more });
    return id;
  }

  answerNow(more: object = {}): string {
    const id = this.answer(more);
    this.keeper.send(id);
    return id;
  }
}

let sites = 0;
/** A site nobody used before. */
export const newSite = (): string => `S${Date.now().toString(36)}${++sites}`;

/** What is kept of a site in its database; undefined when there is nothing. */
export async function inDatabase(site: string, key = 'kept'): Promise<Kept | undefined> {
  const all = await indexedDB.databases();
  if (!all.some((d) => d.name === `huiyin:${site}`)) return undefined;
  return new Promise((resolve, reject) => {
    const ask = indexedDB.open(`huiyin:${site}`);
    ask.onerror = () => reject(ask.error as Error);
    ask.onsuccess = () => {
      const got = ask.result.transaction('kept').objectStore('kept').get(key);
      got.onsuccess = () => {
        ask.result.close();
        resolve(got.result as Kept | undefined);
      };
    };
  });
}

/** Puts something there, as another release or a broken page would have. */
export const intoDatabase = (site: string, value: unknown): Promise<void> =>
  new Promise((resolve) => {
    const ask = indexedDB.open(`huiyin:${site}`);
    ask.onupgradeneeded = () => ask.result.createObjectStore('kept');
    ask.onsuccess = () => {
      const tx = ask.result.transaction('kept', 'readwrite');
      tx.objectStore('kept').put(value, 'kept');
      tx.oncomplete = () => {
        ask.result.close();
        resolve();
      };
    };
  });

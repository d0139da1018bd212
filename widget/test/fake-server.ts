import { asNative } from './as-native.ts';
import type { WidgetConfig } from '@huiyin/shared/contract/surveys';
import { firstWords, widgetWords } from '@huiyin/shared/i18n/widget/words';
import { exampleConfig } from './example-config.ts';

export interface Call {
  readonly method: string;
  readonly path: string;
  readonly body: Record<string, unknown>;
  readonly init: RequestInit;
}

/** The other side of the wire: answers what a test tells it to and remembers what it was asked. */
export class FakeServer {
  readonly calls: Call[] = [];
  config: WidgetConfig = exampleConfig();
  /** Answer to the next POSTs; a network error when it throws. */
  post: (call: Call) => Response | Promise<Response> = ({ body }) => json(201, { id: body.id });
  get: (path: string) => Response = () => json(404, {});
  words: () => Response = () => json(200, widgetWords[this.config.language]);
  readonly #site: string;
  #fetch = window.fetch;

  /** Only what is said of one site counts: a widget of an earlier test may still speak. */
  constructor(site: string) {
    this.#site = site;
  }

  start(): this {
    window.fetch = asNative(async (input: RequestInfo | URL, init: RequestInit = {}) => {
      const url = new URL(String(input), location.href);
      if (!url.pathname.startsWith('/v1/')) return this.#fetch.call(window, input, init);
      const text = typeof init.body === 'string' ? init.body : '';
      const body = (text ? JSON.parse(text) : {}) as Record<string, unknown>;
      const call = { method: init.method ?? 'GET', path: url.pathname + url.search, body, init };
      this.calls.push(call);
      if (call.method !== 'GET') return this.post(call);
      if (url.pathname.startsWith('/v1/words/')) return this.words();
      return url.pathname.startsWith('/v1/sites/') ? json(200, this.#shown) : this.get(url.pathname);
    });
    return this;
  }

  /** As a server sends it: with the words of the first view. */
  get #shown(): object {
    return { ...this.config, words: firstWords(this.config.language) };
  }

  stop(): void {
    window.fetch = this.#fetch;
  }

  get posts(): Call[] {
    return this.calls.filter(
      (c) => c.method === 'POST' && (c.path.includes(this.#site) || c.path.includes('/threads/')),
    );
  }
}

export const json = (status: number, body: unknown, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });

import type { WidgetConfig } from '@huiyin/shared/contract/surveys';

export interface Call {
  readonly method: string;
  readonly path: string;
  readonly body: Record<string, unknown>;
  readonly init: RequestInit;
}

const texts = (question: string, choices: { id: string; label: string }[] = []) => ({
  question,
  low: 'Low',
  high: 'High',
  choicesTitle: 'Which?',
  choices,
  commentLabel: 'More?',
  thanks: 'Thank you so much.',
});

const config: WidgetConfig = {
  site: { key: 'SITE', name: 'Shop' },
  language: 'en',
  theme: { accent: '#0f766e', position: 'bottom-right' },
  surveys: {
    csat: {
      version: 3,
      texts: texts('How was it?', [
        { id: 'slow', label: 'Too slow' },
        { id: 'rude', label: 'Unfriendly' },
      ]),
    },
    nps: { version: 1, texts: texts('Would you recommend us?') },
    complaint: { version: 2, texts: texts('What went wrong?', [{ id: 'delivery', label: 'Delivery' }]) },
  },
};

/** The other side of the wire: answers what a test tells it to and remembers what it was asked. */
export class FakeServer {
  readonly calls: Call[] = [];
  /** Answer to the next POSTs; a network error when it throws. */
  post: (call: Call) => Response = ({ body }) => json(201, { id: body.id });
  thread: () => Response = () => json(404, {});
  #fetch = window.fetch;

  start(): this {
    window.fetch = async (input, init = {}) => {
      const url = new URL(String(input));
      if (!url.pathname.startsWith('/v1/')) return this.#fetch(input, init);
      const body = (init.body ? JSON.parse(String(init.body)) : {}) as Record<string, unknown>;
      const call = { method: init.method ?? 'GET', path: url.pathname, body, init };
      this.calls.push(call);
      if (call.method === 'POST') return this.post(call);
      return url.pathname.startsWith('/v1/sites/') ? json(200, config) : this.thread();
    };
    return this;
  }

  stop(): void {
    window.fetch = this.#fetch;
  }

  get posts(): Call[] {
    return this.calls.filter((c) => c.method === 'POST');
  }
}

export const json = (status: number, body: unknown, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });

import type { Env } from '../src/env.ts';
import { Widget } from '../src/widget.ts';

/** A widget beside a launcher, as the loader leaves it, and the ways in which a visitor sees and presses it. */
export class MountedWidget {
  readonly host = document.createElement('huiyin-widget');
  readonly widget: Widget;
  readonly button = document.createElement('button');

  constructor(site: string) {
    const root = this.host.attachShadow({ mode: 'open' });
    this.button.textContent = 'Feedback';
    root.append(this.button);
    document.body.append(this.host);
    const env: Env = {
      base: `${location.origin}/`,
      site,
      language: 'en',
      accent: undefined,
      position: undefined,
      button: this.button,
    };
    this.widget = new Widget(env);
    this.button.onclick = () => this.widget.toggle();
  }

  remove(): void {
    this.host.remove();
    localStorage.clear();
  }

  /** The first element of that selector in any of the widget's roots. */
  find<T extends HTMLElement>(selector: string): T | null {
    return search(this.host.shadowRoot!, selector) as T | null;
  }

  all(selector: string): HTMLElement[] {
    return searchAll(this.host.shadowRoot!, selector);
  }

  byName(words: string): HTMLElement | undefined {
    return this.all('button').find((b) => b.textContent.trim() === words || b.ariaLabel === words);
  }

  /** Waits until something is there. */
  async until<T>(look: () => T | null | undefined | false, ms = 3000): Promise<T> {
    const end = performance.now() + ms;
    for (;;) {
      const found = look();
      if (found) return found;
      if (performance.now() > end) throw new Error(`not there after ${ms} ms: ${String(look)}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  async press(words: string): Promise<void> {
    (await this.until(() => this.byName(words))).click();
  }

  async open(): Promise<void> {
    this.button.click();
    await this.until(() => this.find('[role=radio]'));
  }

  async tap(score: number): Promise<void> {
    (await this.until(() => this.all('[role=radio]').find((r) => r.textContent.trim() === String(score)))).click();
  }

  async write(name: string, text: string): Promise<void> {
    const field = await this.until(() => this.find<HTMLInputElement>(name));
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }

  get text(): string {
    return words(this.host.shadowRoot!);
  }
}

function* roots(root: ShadowRoot): Generator<ShadowRoot> {
  yield root;
  for (const element of root.querySelectorAll('*')) if (element.shadowRoot) yield* roots(element.shadowRoot);
}

const search = (root: ShadowRoot, selector: string): Element | null => searchAll(root, selector)[0] ?? null;
const searchAll = (root: ShadowRoot, selector: string): HTMLElement[] =>
  [...roots(root)].flatMap((r) => [...r.querySelectorAll<HTMLElement>(selector)]);
const words = (root: ShadowRoot): string => [...roots(root)].map((r) => r.textContent).join(' ');

import type { Env } from '../src/env.ts';
import { run } from '../src/panel.ts';
import type { Widget } from '../src/widget.ts';
import { until } from '../../tests/kit/until.ts';

/** The ways in which a visitor sees and presses what stands in a shadow root. */
export class Seen {
  readonly root: ShadowRoot;

  constructor(root: ShadowRoot) {
    this.root = root;
  }

  find<T extends HTMLElement>(selector: string): T | null {
    return this.root.querySelector<T>(selector);
  }

  all(selector: string): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>(selector)];
  }

  byName(words: string): HTMLElement | undefined {
    return this.all('button').find((b) => b.textContent.trim() === words || b.ariaLabel === words);
  }

  /** The point of a scale, of the row of that name if there are several. */
  point(name: string, row?: string): HTMLElement | undefined {
    const within = row ? this.all('[role=radiogroup]').find((g) => g.ariaLabel === row) : this.root;
    return [...(within?.querySelectorAll<HTMLElement>('[role=radio]') ?? [])].find((r) =>
      r.ariaLabel?.startsWith(name),
    );
  }

  /** Waits until something is there. */
  until<T>(look: () => T | null | undefined | false): Promise<T> {
    return until(look, { otherwise: () => this.text });
  }

  async press(words: string): Promise<void> {
    (await this.until(() => this.byName(words))).click();
  }

  async tap(score: number, row?: string): Promise<void> {
    (await this.until(() => this.point(`${score} of`, row))).click();
  }

  async write(field: string, text: string): Promise<void> {
    const found = await this.until(() => this.find<HTMLInputElement>(field));
    found.value = text;
    found.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }

  async says(words: string): Promise<void> {
    await this.until(() => this.text.includes(words));
  }

  key(key: string, more: KeyboardEventInit = {}): KeyboardEvent {
    const e = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...more });
    this.root.activeElement!.dispatchEvent(e);
    return e;
  }

  get text(): string {
    return this.all('.huiyin')
      .map((e) => e.textContent)
      .join(' ')
      .replaceAll(/\s+/g, ' ');
  }
}

/** A widget beside a launcher, as the loader leaves it. */
export class MountedWidget extends Seen {
  readonly host: HTMLElement;
  readonly env: Env;
  readonly button: HTMLElement;

  constructor(site: string, more: Partial<Env> = {}) {
    const host = document.createElement('huiyin-widget');
    super(host.attachShadow({ mode: 'open' }));
    this.host = host;
    const launcher = document.createElement('button');
    launcher.textContent = 'Feedback';
    this.root.append(launcher);
    document.body.append(host);
    this.button = more.button ?? launcher;
    this.env = {
      base: `${location.origin}/`,
      site,
      language: 'en',
      root: this.root,
      button: this.button,
      calls: [],
      put: () => {
        document.body.append(host);
        this.env.back?.();
      },
      ...more,
    };
    this.button.onclick = () => run(this.env, -this.env.calls.push(0));
  }

  get widget(): Widget {
    return run(this.env);
  }

  remove(): void {
    this.widget.close();
    void this.widget.mount.draw().then(() => this.host.remove());
    localStorage.clear();
  }

  async open(): Promise<void> {
    this.button.click();
    await this.until(() => this.find('[role=radio]'));
    await this.until(() => this.widget.state.more);
  }
}

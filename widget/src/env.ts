import type { Language } from '@huiyin/shared/contract/text';

/** What the loader hands to the panel: the checked attributes of the script tag and the launcher it drew. */
export interface Env {
  /** Absolute URL of the folder of `huiyin.js`, ending in `/`. */
  readonly base: string;
  readonly site: string;
  readonly language: Language;
  /** `#rrggbb` of the script tag; the site's own accent when left out. */
  readonly accent: string | undefined;
  readonly position: 'bottom-right' | 'bottom-left' | undefined;
  /** The launcher: its text is the label, its root the widget's. */
  readonly button: HTMLButtonElement;
}

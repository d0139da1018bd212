import type { PublicChannel } from '@huiyin/shared/contract/response-fields';
import type { Customer } from '@huiyin/shared/contract/asking';
import type { Theme } from '@huiyin/shared/contract/sites';
import type { Widget } from './widget.ts';

/** Who the host page says the visitor is. Under Global Privacy Control there is no customer. */
export interface Who {
  readonly customer?: Customer;
  readonly attributes: Readonly<Record<string, string | number | boolean>>;
  /** The token of the link through which they came. */
  readonly invitation?: string;
}

/**
 * What was called and pressed, in order: calls of `huiyin(…)` made before there was somebody to hear them; 0 for what was heard, and for
 * all that has opened or closed since. How many there are with one is the turn of that one, from 1. Where the loader begins anew, these
 * are the same.
 */
interface Calls extends Array<unknown[] | 0> {
  /** The newest. */
  widget?: Widget;
  /** The turn of what was done last, whichever widget did it. */
  done?: number;
}

/** What the loader (or an element) hands to the chunks: checked attributes and the launcher it drew. */
export interface Env {
  /** Absolute URL of the folder of `huiyin.js`, ending in `/`. */
  readonly base: string;
  readonly site: string;
  /** The only survey wanted, by its slug. */
  readonly survey?: string | undefined;
  /** The tag of the language asked for, e.g. `en` or `zh-hk`; what is shown is in `config.language`. */
  readonly language: string;
  /** `#rrggbb` of the tag, not yet checked; the site’s own accent when left out. */
  readonly accent?: string | undefined;
  readonly position?: Theme['position'] | undefined;
  /** There where the tag says that surveys may come up by themselves. */
  readonly ask?: string | undefined;
  /** Text of the launcher, where the tag says one. */
  readonly label?: string | undefined;
  /** Pixels from the edges of the window, as digits. */
  readonly offset?: string | undefined;
  readonly z?: string | undefined;
  /** The answer with the settings of the site, asked for by whoever needs it first; each reads a copy. Of nothing where it failed. */
  config?: Promise<Response | undefined> | undefined;
  /** What holds launcher and panel. */
  readonly root: ShadowRoot;
  /** The launcher, or the page's own button once it was pressed: gets the focus back. */
  button: HTMLElement;
  /** Puts launcher and panel where they belong in the page, also again; a loader of an earlier release does not. */
  put?: () => void;
  /** Set by the panel: it was taken out of the page and is back. */
  back?: () => void;
  /** The panel's, once that has come: whoever fetches it once more, from another folder, gets this one. */
  widget?: Widget;
  readonly calls: Calls;
  /** Set by the page through `huiyin('identify', …)`. */
  who?: Who;
  /** Where answers given here come from; widget when left out. */
  readonly channel?: PublicChannel | undefined;
  /** The place they are given at, as the tag or the link says it. */
  readonly touchpoint?: string | undefined;
  /** The type of service they are about, as the tag says it. */
  readonly serviceType?: string | undefined;
}

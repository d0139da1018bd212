import { define } from './define.ts';
import { HuiyinSurvey as Element } from './huiyin-survey.ts';

/** An answer has left. */
export type HuiyinAnswerEvent = CustomEvent<{ survey: string; kind: string; score?: number }>;
/** A complaint has arrived and has its number. */
export type HuiyinComplaintEvent = CustomEvent<{ number: number }>;

/** `<huiyin-survey>`: one survey of a site, in the flow of a page. Attributes and properties have the same names. */
export interface HuiyinSurveyElement extends HTMLElement {
  /** URL of the folder of your Huiyin server, ending in a slash. */
  base: string;
  /** Key of the site. */
  site: string;
  /** Slug of the survey, e.g. `csat`. */
  survey: string;
  /** BCP 47 tag; the page's `lang`, then the browser's language when left out. */
  language: string | null;
  addEventListener(
    type: 'huiyin:answer',
    listener: (event: HuiyinAnswerEvent) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: 'huiyin:complaint',
    listener: (event: HuiyinComplaintEvent) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

/** The class behind `<huiyin-survey>`, for wrappers such as `@lit/react`. Register it with {@link defineHuiyin} or by itself. */
export const HuiyinSurvey = Element as unknown as new () => HuiyinSurveyElement;

/** Registers `<huiyin-survey>`; a second time does nothing. */
export function defineHuiyin(): void {
  define('huiyin-survey', HuiyinSurvey);
}

/** Where the launcher comes from and how it looks; what is left out is the site's own setting. */
export interface HuiyinOptions {
  base: string;
  site: string;
  language?: string;
  label?: string;
  /** Surveys may come up by themselves on this page. */
  ask?: boolean;
  /** Where it stands, such as a shop; up to 60 characters. */
  touchpoint?: string;
  /** The type of service it is about; up to 60 characters. */
  serviceType?: string;
  /** `#rrggbb`. */
  accent?: string;
  position?: 'bottom-right' | 'bottom-left' | 'top-right' | 'top-left';
  /** Pixels from the edges. */
  offset?: number;
  z?: number;
  /** Selector of your own button; no launcher is drawn. `none` when only calls open the panel. */
  button?: string;
}

/** What the page says of its visitor: an id to be vouched for, and what may be asked of in rules. */
export interface HuiyinVisitor {
  id: string;
  [attribute: string]: string | number | boolean;
}

/** Speaks to the launcher, also before it has loaded. */
export interface Huiyin {
  (call: 'open', survey?: string): void;
  (call: 'close'): void;
  (call: 'event', name: string, detail?: object): void;
  (call: 'identify', visitor: HuiyinVisitor, signature: string): void;
  (call: 'explain'): void;
}

/**
 * Puts the launcher on the page, once, by the same script a tag would load, and gives the function that speaks to it.
 *
 * @example
 * const huiyin = loadHuiyin({ base: 'https://feedback.example/', site: 'KEY' });
 * huiyin('open', 'complaint');
 */
export function loadHuiyin({ base, ...data }: HuiyinOptions): Huiyin {
  const page = window as { huiyin?: ((...call: unknown[]) => void) & { q?: unknown[][] } };
  if (!page.huiyin) {
    const q: unknown[][] = [];
    page.huiyin = Object.assign((...call: unknown[]) => void q.push(call), { q });
    const script = document.createElement('script');
    for (const [name, value] of Object.entries(data))
      if (value !== undefined && value !== false) script.dataset[name] = value === true ? '' : String(value);
    script.src = scriptUrl(new URL('huiyin.js', base).href);
    document.head.append(script);
  }
  return ((...call: unknown[]) => page.huiyin!(...call)) as Huiyin;
}

/** Pages that require Trusted Types take no plain URL for a script. */
function scriptUrl(url: string): string {
  const types = (
    window as { trustedTypes?: { createPolicy(name: string, rules: object): { createScriptURL(url: string): string } } }
  ).trustedTypes;
  return types?.createPolicy('huiyin', { createScriptURL: (given: string) => given }).createScriptURL(url) ?? url;
}

import type { Trigger } from '@huiyin/shared/contract/asking';
import { now } from '../clock.ts';
import { warn } from '../warn.ts';

/** What a trigger looks at. */
export interface Moment {
  /** Ends with the page, or when nothing more may come up on it. */
  readonly signal: AbortSignal;
  /** ms since the visitor came to this page. */
  readonly since: number;
  /** Events the page told of here. */
  readonly events: ReadonlySet<string>;
  /** Whether a complaint of this visitor is resolved. */
  resolved(): boolean;
}

type Arm<T> = (trigger: T, fire: () => void, moment: Moment) => void;
type Of<On extends Trigger['on']> = Extract<Trigger, { on: On }>;

/** Whether the main pointer is a finger. */
export const isTouch = (): boolean => matchMedia('(pointer: coarse)').matches;

const delay: Arm<Of<'delay'>> = ({ seconds }, fire, { since, signal }) => {
  const timer = setTimeout(fire, seconds * 1000 - since);
  signal.addEventListener('abort', () => clearTimeout(timer));
};

/** Calls with what was scrolled, the page or a large part of it; what cannot scroll never fires. */
const scrolled = (signal: AbortSignal, heard: (box: Element) => void): void =>
  document.addEventListener(
    'scroll',
    (e) => {
      const box = e.target === document ? document.scrollingElement : (e.target as Element);
      if (box && box.clientHeight > innerHeight / 2 && box.scrollHeight > box.clientHeight) heard(box);
    },
    { signal, capture: true, passive: true },
  );

const scroll: Arm<Of<'scroll'>> = ({ percent }, fire, { signal }) =>
  scrolled(signal, ({ scrollTop, clientHeight, scrollHeight }) => {
    // A pixel may be lost to zoom.
    if (scrollTop + clientHeight + 1 >= (scrollHeight * percent) / 100) fire();
  });

/** The mouse leaves by the upper edge; a finger flings the page back up by half a screen within half a second. */
const exit: Arm<Of<'exit'>> = (_, fire, { signal }) => {
  const leaves = (e: MouseEvent): void => void (e.clientY <= 0 && fire());
  if (!isTouch()) return document.documentElement.addEventListener('mouseleave', leaves, { signal });
  let from = { top: 0, at: 0 };
  scrolled(signal, ({ scrollTop }) => {
    if (scrollTop > from.top || now() - from.at > 500) from = { top: scrollTop, at: now() };
    else if (from.top - scrollTop > innerHeight / 2) fire();
  });
};

/** Now and again and again. */
const look = (ms: number, signal: AbortSignal, what: () => void): void => {
  what();
  const timer = setInterval(what, ms);
  signal.addEventListener('abort', () => clearInterval(timer));
};

/** Elements that fit are looked for again a few times a second; which of them is seen, the browser tells. */
const visible: Arm<Of<'visible'>> = ({ selector }, fire, { signal }) => {
  const seen = new IntersectionObserver((all) => all.some((e) => e.isIntersecting) && fire());
  signal.addEventListener('abort', () => seen.disconnect());
  try {
    look(300, signal, () => [...document.querySelectorAll(selector)].slice(0, 50).forEach((e) => seen.observe(e)));
  } catch {
    warn('not a selector, ignored', selector);
  }
};

const event: Arm<Of<'event'>> = ({ name }, fire, { events }) => {
  if (events.has(name)) fire();
};

/** How a ticket stands becomes known some time after the page is there. */
const resolved: Arm<Of<'resolved'>> = (_, fire, { resolved: isResolved, signal }) =>
  look(1000, signal, () => isResolved() && fire());

const arms = { delay, scroll, exit, visible, event, resolved } as { readonly [on: string]: Arm<Trigger> | undefined };

/** Waits for a trigger and calls `fire` when it happens, perhaps more than once. A later release's trigger never does. */
export const arm: Arm<Trigger> = (trigger, fire, moment) => arms[trigger?.on]?.(trigger, fire, moment);

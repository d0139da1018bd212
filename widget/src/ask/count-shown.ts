import type { NewAsk } from '@huiyin/shared/contract/asking';
import type { Env } from '../env.ts';
import { isTest } from '../is-test.ts';
import { realm } from '../natives.ts';
import { warn } from '../warn.ts';
import type { Widget } from '../widget.ts';
import { isPrivate } from './private.ts';
import { sendAsk } from './send-ask.ts';
import { isTouch } from './triggers.ts';

/** A survey at its place in the flow of this page. */
interface Placed {
  /** Another one once it goes on in that. */
  widget: Widget;
  /** That it came into view is told. */
  late?: true;
}

/** What stands in an element. */
const placed = new WeakMap<Element, Placed>();

/** Those that came into view and are not told to their end. */
const seen = new Set<Placed>();

/** No page has more to tell. */
const most = 100;

/** This page has told; what comes into view only now is not counted. */
let told = false;

/** Counts a survey in the flow of the page once half of it is in view: told, of nobody, when the page is left. */
export function countShown(host: Element, widget: Widget): void {
  const last = placed.get(host);
  // What was seen of another survey is told as it was.
  if (last && (!seen.has(last) || isOfSame(last.widget.env, widget.env))) return void (last.widget = widget);
  const one: Placed = { widget };
  placed.set(host, one);
  try {
    watch(host, one);
  } catch (error) {
    warn('not counted', error);
  }
}

const isOfSame = (one: Env, other: Env): boolean =>
  one.base === other.base && one.site === other.site && one.survey === other.survey;

function watch(host: Element, one: Placed): void {
  const eyes = new IntersectionObserver(
    (all) => {
      if (!all.some((e) => e.isIntersecting)) return;
      eyes.disconnect();
      // What the page is by the time it is left says nothing of what it was.
      if (seen.size < most && !isTest()) seen.add(one);
    },
    { threshold: 0.5 },
  );
  eyes.observe(host);
  // A second time is none. Before what else hears it: that tells all in one.
  addEventListener('pagehide', tell, true);
  addEventListener('pageshow', back, true);
  document.addEventListener('visibilitychange', aside, true);
}

const aside = (): void => {
  if (document.hidden && isTouch()) tell();
};

const back = (e: PageTransitionEvent): void => {
  if (e.persisted) told = false;
};

/** What is told by itself: where surveys come up by themselves, their count takes this along. One call a site. */
function tell(): void {
  const bySite = new Map<string, { env: Env; shown: NewAsk['shown'] }>();
  const ends = [...seen].flatMap(takeEnd);
  told ||= ends.length > 0;
  for (const { env, one } of ends) {
    if (isTaken(env, one)) continue;
    const { shown } = bySite.get(env.base + env.site) ?? { shown: [] };
    bySite.set(env.base + env.site, { env, shown: [...shown, one] });
  }
  for (const { env, shown } of bySite.values()) sendAsk(env, { shown }).catch(() => {});
}

/**
 * What became of it, where that is to be told and was not; only an answer can still come after it. A complaint is a form, and
 * asks nobody.
 */
function takeEnd(placed: Placed): { env: Env; one: NewAsk['shown'][number] }[] {
  const { late, widget } = placed;
  const { env, state } = widget;
  const { config, drafts } = state;
  const found = config?.surveys.find(({ slug }) => slug === (env.survey ?? slug));
  if (!found || !config!.countsPages || isPrivate() || found.kind === 'complaint') return [];
  const end = drafts[found.slug] ? 'answered' : 'left';
  if (late ? end === 'left' : told) return [];
  if (end === 'left') placed.late = true;
  else seen.delete(placed);
  return [{ env, one: { survey: found.slug, end, late } }];
}

function isTaken({ site }: Env, one: NewAsk['shown'][number]): boolean {
  const { CustomEvent } = realm('CustomEvent');
  const detail = { site, ...one };
  return !document.dispatchEvent(new CustomEvent('huiyin:shown', { cancelable: true, detail }));
}

import type { NewAsk } from '@huiyin/shared/contract/asking';
import type { Env } from '../env.ts';
import { isTest } from '../is-test.ts';
import { realm } from '../natives.ts';
import type { Widget } from '../widget.ts';
import { isPrivate } from './private.ts';
import { sendAsk } from './send-ask.ts';
import { isTouch } from './triggers.ts';

/** Surveys in the flow of this page that came into view and are not told yet, by their elements. */
const seen = new Map<Element, Widget>();

/** No page has more to tell. */
const most = 100;

/** Counts a survey in the flow of the page once half of it is in view: told, of nobody, when the page is left. */
export function countShown(host: Element, widget: Widget): void {
  // It goes on in another one.
  if (seen.has(host)) return void seen.set(host, widget);
  const eyes = new IntersectionObserver(
    (all) => {
      if (!all.some((e) => e.isIntersecting)) return;
      eyes.disconnect();
      if (seen.size < most) seen.set(host, widget);
    },
    { threshold: 0.5 },
  );
  eyes.observe(host);
  // A second time is none. Before what else hears it: that tells all in one.
  addEventListener('pagehide', tell, true);
  document.addEventListener('visibilitychange', aside, true);
}

const aside = (): void => {
  if (document.hidden && isTouch()) tell();
};

/** What is told by itself: where surveys come up by themselves, their count takes this along. One call a site. */
function tell(): void {
  const bySite = new Map<string, { env: Env; shown: NewAsk['shown'] }>();
  for (const widget of seen.values()) {
    const one = endOf(widget);
    const { env } = widget;
    if (!one || isTaken(env, one)) continue;
    const { shown } = bySite.get(env.base + env.site) ?? { shown: [] };
    bySite.set(env.base + env.site, { env, shown: [...shown, one] });
  }
  seen.clear();
  for (const { env, shown } of bySite.values()) sendAsk(env, { shown }).catch(() => {});
}

/** What became of it; undefined where it was never there, or none is to be told of. A complaint is a form, and asks nobody. */
function endOf({ env, state: { config, drafts } }: Widget): NewAsk['shown'][number] | undefined {
  const found = config?.surveys.find(({ slug }) => slug === (env.survey ?? slug));
  if (!found || !config!.countsPages || isPrivate() || isTest() || found.kind === 'complaint') return undefined;
  return { survey: found.slug, end: drafts[found.slug] ? 'answered' : 'left' };
}

function isTaken({ site }: Env, one: NewAsk['shown'][number]): boolean {
  const { CustomEvent } = realm('CustomEvent');
  const detail = { site, ...one };
  return !document.dispatchEvent(new CustomEvent('huiyin:shown', { cancelable: true, detail }));
}

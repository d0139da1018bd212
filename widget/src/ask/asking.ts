import type { AskBody, AskDecision, NewAsk, NotAsked, Rules } from '@huiyin/shared/contract/asking';
import type { ShownSurvey, WidgetConfig } from '@huiyin/shared/contract/surveys';
import { deviceOf } from '@huiyin/shared/domain/asking/devices';
import { drawOf } from '@huiyin/shared/domain/asking/draw';
import { heldRules, reasonIn, type AskFacts, type AskRule } from '@huiyin/shared/domain/asking/rules';
import { chance, now } from '../clock.ts';
import { settingsOf } from '../config.ts';
import type { Env } from '../env.ts';
import { refusalIn } from '../keep/ours.ts';
import { backoffMs } from '../keep/queue.ts';
import { realm } from '../natives.ts';
import { warn } from '../warn.ts';
import type { Widget } from '../widget.ts';
import { complaintStates, mayHave } from './complaints.ts';
import { isTest } from '../is-test.ts';
import { fetchPanel } from './fetch-panel.ts';
import { hear, isSlug, type Said } from './hear.ts';
import { isPrivate } from './private.ts';
import { sendAsk } from './send-ask.ts';
import { arm, isTouch } from './triggers.ts';
import { visitorOf, type Visitor } from './visitor.ts';
import { placeOf, watchPage } from './watch-page.ts';

/** A survey with rules of when it comes up by itself. */
export type Asked = ShownSurvey & { readonly rules: Rules };

/** The surveys of a page that come up by themselves: waits for their moment, decides, and brings up one at a time. */
export interface Asking {
  readonly env: Env;
  readonly visitor: Visitor;
  /** Resolves when the settings are there, or did not come at once. */
  readonly ready: Promise<void>;
  config?: WidgetConfig;
  /** Why the settings did not come, and that they are asked for again. */
  failed?: string | undefined;
  /** Those that may come up by themselves, first things first. */
  surveys: readonly Asked[];
  page: URL;
  /** The survey that came up here. */
  asked?: string | undefined;
  /** The page itself closes the panel, which is no act of the visitor. */
  closing?: boolean;
  /** Surveys that will not come up here, whatever happens, and why: the server's reason, or `page`, which prevented it. */
  readonly refused: Map<string, string>;
  /** What the server said of the customer's signature. */
  identified?: boolean | undefined;
  /** Waits anew for the moments of those surveys whose conditions hold now. */
  evaluate(): void;
  /** The page told of an event. */
  happened(event: string): void;
  /** What is known here of this page and visitor, for the rules of a survey. */
  facts(survey: Asked): AskFacts;
  /** Asks the server; undefined where it does not answer in time. */
  post(ask: AskBody): Promise<AskDecision | undefined>;
  panel(): Promise<Widget>;
}

type Shown = NewAsk['shown'][number];

const isEnd = (value: unknown): value is Shown['end'] => value === 'answered' || value === 'left';

/** The server has this long to say whether an identified customer may be asked. */
const patienceMs = 2000;

export function startAsking(env: Env): Asking {
  const visitor = visitorOf(env.site);
  /** Events the page told of here. */
  const events = new Set<string>();
  /** Surveys whose moment has come. */
  const due = new Set<string>();
  const refused = new Map<string, string>();
  let widget: Widget | undefined;
  let arrivedAt = now();
  let armed = new AbortController();
  /** New with each page. */
  let visit = {};
  let busy = false;
  /** What came up and is not told to its end; `late`: that it came up is told. */
  const shown = new Map<string, Omit<Shown, 'survey'>>();
  /** What came into view in the flow of the page, as it is to be told; several may be of one survey. */
  const inFlow: Shown[] = [];
  /** What there was to tell of this page is told. */
  let told = false;
  let failures = 0;
  let retry: ReturnType<typeof setTimeout> | undefined;

  /** Reads the settings; where they did not come, again after a pause. What the server itself refuses waits for another page. */
  async function begin(): Promise<void> {
    clearTimeout(retry);
    try {
      await read();
      asking.failed = undefined;
    } catch (error) {
      warn('no survey can come up by itself', error);
      const isFinal = refusalIn((error as Error).cause);
      asking.failed = `${error as Error}: asked for again ${isFinal ? 'on the next page' : 'after a pause'}`;
      if (!isFinal) retry = setTimeout(begin, backoffMs(++failures, chance()));
    }
  }

  /** Reads the settings, which the loader has asked for. */
  async function read(): Promise<void> {
    const config = await settingsOf(env);
    asking.config = config;
    const asked = config.surveys.filter((s): s is Asked => !!s.rules?.triggers[0]);
    // What is wrong with the rules of one shows here.
    asked.map(reason);
    asking.surveys = asked;
    asking.evaluate();
  }

  /** How the visitor's complaints stand. */
  const complaints = (): string[] | undefined => complaintStates(env, widget);

  const reason = (survey: Asked): AskRule | undefined => reasonIn(heldRules(survey.rules, asking.facts(survey)));

  async function decide(): Promise<void> {
    if (busy || asking.asked || document.hidden) return;
    busy = true;
    try {
      for (const survey of asking.surveys) if (due.delete(survey.slug) && (await ask(survey))) break;
    } catch (error) {
      warn('could not ask', error);
    }
    busy = false;
    if (due.size) void decide();
  }

  /** Brings up a survey unless something speaks against it, which may come to light on the way. */
  async function ask(survey: Asked): Promise<boolean> {
    const { slug } = survey;
    const here = visit;
    if (reason(survey)) return false;
    const widget = await asking.panel();
    const stays = (): boolean => here === visit && !widget.state.open && !reason(survey);
    if (!stays() || (env.who?.customer && !(await mayAsk(slug))) || !stays()) return false;
    const event = { bubbles: true, composed: true, cancelable: true, detail: { survey: slug } };
    const { CustomEvent } = realm('CustomEvent');
    if (!env.root.host.dispatchEvent(new CustomEvent('huiyin:ask', event))) return !refused.set(slug, 'page');
    asking.asked = slug;
    shown.set(slug, { end: 'left' });
    armed.abort();
    visitor.happened('asked', slug);
    widget.open(undefined, slug, true);
    return true;
  }

  /** What the server says of an identified customer; no answer in time is a no. */
  async function mayAsk(survey: string): Promise<boolean> {
    const { customer, attributes } = env.who!;
    const answer = await post({ survey, customer, attributes, locale: asking.config!.language });
    asking.identified = answer?.identified;
    return answer?.ask === true || !refused.set(survey, answer?.reason ?? 'no answer');
  }

  async function post(ask: AskBody): Promise<AskDecision | undefined> {
    try {
      return (await (await sendAsk(env, ask, AbortSignal.timeout(patienceMs))).json()) as AskDecision;
    } catch {
      // Then nothing is asked now.
    }
  }

  /** The visitor answers or complains anywhere on the page, or closes what came up: from now on they are remembered. */
  function acted({ survey }: Said, { type, target }: Event): void {
    const isHere = target === env.root.host;
    const closes = type.endsWith('close');
    // Who opened it themselves has not dismissed it.
    if (closes && (!isHere || asking.closing || !widget?.state.polite)) return;
    if (isSlug(survey)) visitor.happened('answered', survey);
    const slug = survey ?? ((closes && asking.asked) || widget?.state.place);
    const one = isHere ? shown.get(slug as string) : undefined;
    if (one?.end === 'left') one.end = closes ? 'dismissed' : 'answered';
    visitor.acted();
  }

  /** Something in the flow of the page came into view, and is told with what came up here. */
  function taken({ site, survey, end, late }: Said, e: Event): void {
    if (site !== env.site || !isSlug(survey) || !isEnd(end)) return;
    inFlow.push({ survey, end, late: late === true || undefined });
    e.preventDefault();
  }

  /** Another query is the same page looked at again; another path is another page. */
  function moved(): void {
    const next = new URL(location.href);
    if (placeOf(next) !== placeOf(asking.page)) {
      leave();
      arrive();
    } else if (next.search !== asking.page.search) {
      asking.page = next;
      asking.evaluate();
    }
  }

  /** What was waiting for its moment will not have it. */
  function leave(e?: Event): void {
    armed.abort();
    visit = {};
    due.clear();
    tell(!!e);
  }

  /** Tells once a page, of nobody, what came up and what did not; after an act also what became of what was told before. */
  function tell(isLast: boolean): void {
    if (isPrivate() || isTest(asking.page) || !asking.config?.countsPages) return;
    const ask = { notAsked: told ? [] : notAsked(), shown: takeShown(isLast) };
    told = true;
    if (ask.shown[0] ?? ask.notAsked[0]) void post(ask);
  }

  const notAsked = (): NotAsked[] =>
    asking.surveys.flatMap((survey) => {
      const { slug, rules } = survey;
      if (shown.has(slug) || refused.has(slug) || inFlow.some((one) => one.survey === slug)) return [];
      const waits = busy || rules.triggers.some((t) => t.on === 'delay') ? 'left' : 'trigger';
      return { survey: slug, reason: reason(survey) ?? waits };
    });

  /** What is still open goes along to the next page of the same document. */
  const takeShown = (isLast: boolean): NewAsk['shown'] => {
    const own = [...shown].flatMap(([survey, one]): Shown | Shown[] => {
      const { late } = one;
      // A rating is no draft before the part that keeps it is there: it goes where the document goes.
      const end = widget?.state.drafts[survey] ? 'answered' : one.end;
      if ((told && !late) || (end === 'left' && (late || !isLast))) return [];
      if (end === 'left') one.late = true;
      else shown.delete(survey);
      return { survey, end, late };
    });
    return own.concat(inFlow.splice(0));
  };

  function arrive(): void {
    asking.page = new URL(location.href);
    if (!asking.config) void begin();
    arrivedAt = now();
    told = false;
    asking.asked = undefined;
    refused.clear();
    events.clear();
    asking.evaluate();
  }

  const asking: Asking = {
    env,
    visitor,
    refused,
    surveys: [],
    page: new URL(location.href),
    // After this turn, when all of it is there.
    ready: Promise.resolve().then(begin),
    evaluate() {
      armed.abort();
      if (asking.asked) return;
      const { signal } = (armed = new AbortController());
      const since = now() - arrivedAt;
      const moment = { signal, since, events, resolved: () => !!complaints()?.includes('resolved') };
      for (const survey of asking.surveys) {
        const { slug, rules } = survey;
        // A complaint may be solved while the page is open.
        const holds = (reason(survey) ?? 'open_complaint') === 'open_complaint';
        const fire = (): void => {
          due.add(slug);
          // What comes in the same moment is decided together.
          setTimeout(decide);
        };
        if (holds && !refused.has(slug)) for (const trigger of rules.triggers) arm(trigger, fire, moment);
      }
    },
    happened(event) {
      events.add(event);
      asking.evaluate();
    },
    facts({ slug, rules, drawn }) {
      const { language, coolDownDays } = asking.config!;
      const { customer, attributes = {} } = env.who ?? {};
      return {
        survey: slug,
        stop: null,
        page: asking.page,
        language,
        device: deviceOf(Math.min(screen.width, screen.height), isTouch()),
        attributes,
        // Nobody is drawn for nothing.
        draw: rules.percent < 100 ? drawOf(customer?.id ?? `${visitor.draw()}`, slug) : 0,
        asked: visitor.times('asked'),
        answered: visitor.times('answered'),
        coolDownDays,
        // Whom a wave draws the server knows.
        isDrawn: !drawn || (customer ? undefined : false),
        openComplaint: !complaints()?.every((s) => s === 'resolved' || s === 'closed'),
        now: now(),
      };
    },
    post,
    panel: async () => (widget = (await fetchPanel(env)).run(env)),
  };

  watchPage(moved, leave, arrive);
  for (const type of ['answer', 'complaint', 'close']) hear(type, acted);
  document.addEventListener('visibilitychange', () => {
    void decide();
    // A phone that puts a page aside may never come back to it.
    if (document.hidden && isTouch()) tell(true);
  });
  hear('shown', taken);
  // How a complaint stands says whether to ask, and when.
  if (mayHave(env.site)) asking.panel().catch(() => {});
  return asking;
}

import type { ThreadView } from '@huiyin/shared/contract/threads';
import { followingOf, resumed } from './draft.ts';
import { complaintOf, formOf, joined, merged } from './form.ts';
import type { Kept } from './keep/kept.ts';
import { conversations, glimpse, questionOf, surveyOf, type Action, type Complaint, type State } from './state.ts';

/** The next state; never changes the one it is given. */
export function reduce(state: State, action: Action): State {
  const next = ways[action.type] as ((state: State, action: Action) => State) | undefined;
  return (next ?? glimpse)(state, action);
}

type Of<Type extends Action['type']> = Action & { type: Type };

/** With another entry under a key. */
const put = <Name extends 'drafts' | 'complaints' | 'said' | 'views' | 'urls'>(
  state: State,
  name: Name,
  key: string,
  value: State[Name][string],
): State => ({ ...state, [name]: { ...state[name], [key]: value } });

/** A complaint that arrived takes along what was sent; what was written meanwhile stays. */
const restOf = ({ fields, pictures, sent }: Complaint): Complaint => ({
  fields: Object.fromEntries(Object.entries(fields).filter(([name, value]) => value !== sent!.fields[name])),
  pictures: pictures.filter((picture) => !sent!.pictures.includes(picture)),
});

/** Puts what was refused back where it was written. It took as long as it took the first time. */
function takenUp(state: State, { item, body, pictures, id, at }: Of<'again'>): State {
  const { what, thread, survey = conversations } = item;
  const there = { ...state, place: survey, shownAt: at! - (body.elapsedMs ?? 0), preselected: undefined };
  if (what === 'message')
    return { ...put(there, 'said', thread, joined(body.text, state.said[thread])!), current: thread };
  if (what === 'answer') return put(there, 'drafts', survey, resumed(surveyOf(state, survey)!, { ...body, id: id! }));
  const complaint = complaintOf(state, survey);
  // What was sent from here still stands in the form, with what was changed since.
  return complaint.id === item.id
    ? there
    : put(there, 'complaints', survey, {
        ...complaint,
        fields: merged(formOf(body), complaint.fields),
        pictures: [...pictures, ...complaint.pictures],
        wrong: undefined,
      });
}

/** A survey whose answer was refused and then taken out can be answered anew. */
function without({ drafts, kept: { queue } }: State, kept: Kept): State['drafts'] {
  const out = queue.filter((i) => i.refused && !kept.queue.some(({ id }) => id === i.id));
  return out[0]
    ? Object.fromEntries(Object.entries(drafts).filter(([, { body }]) => !out.some(({ id }) => id === body.id)))
    : drafts;
}

/** A second tap before the answer left changes its score, not its id. */
function answered(state: State, { slug, id, body }: Omit<Of<'answer'>, 'type'>): State {
  const survey = surveyOf(state, slug);
  const before = state.drafts[slug];
  if (!survey || before?.gone) return state;
  const base = { id: id!, kind: survey.kind, survey: slug, surveyVersion: survey.version };
  const answers = { ...before?.body.answers, ...body.answers };
  const draft = {
    path: [survey.questions[0]!.id],
    gone: false,
    ...before,
    body: { ...base, ...before?.body, ...body, answers },
  };
  return { ...put(state, 'drafts', slug, draft), preselected: undefined };
}

/** A point of a scale was chosen: the next question comes by itself when nothing else is asked about this one. */
function rated(state: State, { slug, id, question, score }: Of<'rate'>): State {
  const survey = surveyOf(state, slug);
  if (!survey) return state;
  const first = question === survey.questions[0]!.id;
  const next = answered(state, { slug, id, body: first ? { score } : { answers: { [question]: score } } });
  const shown = questionOf(survey, state.drafts[slug]);
  return shown.followUp ? next : stepped(next, { type: 'next', slug, question });
}

function stepped(state: State, { slug, type, question }: Of<'next' | 'back'>): State {
  const survey = surveyOf(state, slug);
  const draft = state.drafts[slug];
  if (!survey || !draft || draft.gone || questionOf(survey, draft).id !== question) return state;
  const next = followingOf(survey, draft);
  const path = type === 'back' ? draft.path.slice(0, -1) : next ? [...draft.path, next.id] : draft.path;
  return path.length ? put(state, 'drafts', slug, { ...draft, path }) : state;
}

function left(state: State, { id, type, code }: Of<'gone' | 'done'>): State {
  const done = type === 'done' && (code ?? true);
  for (const [slug, draft] of Object.entries(state.drafts))
    if (draft.body.id === id) return put(state, 'drafts', slug, { ...draft, gone: true, done });
  for (const [slug, complaint] of Object.entries(state.complaints))
    if (complaint.id === id && done) return put(state, 'complaints', slug, restOf(complaint));
  return state;
}

/** An answer is wanted, or not. What was said with the rating stands in the complaint, which says what it began with. */
function ledOn(state: State, { slug, to, at }: Of<'lead'>): State {
  const draft = state.drafts[slug]!;
  const { id, comment } = draft.body;
  const asked = put(state, 'drafts', slug, { ...draft, led: true });
  if (!to) return asked;
  const fields = { ...merged({ text: comment }, complaintOf(state, to).fields), ledFrom: id };
  return glimpse(filled(asked, { type: 'fill', slug: to, fields }), { type: 'go', place: to, at });
}

function filled(state: State, { slug, fields, pictures, wrong }: Of<'fill'>): State {
  const complaint = complaintOf(state, slug);
  return put(state, 'complaints', slug, {
    ...complaint,
    fields: { ...complaint.fields, ...fields },
    pictures: pictures ?? complaint.pictures,
    wrong,
  });
}

/** How much the staff has said in a thread, the question after a resolution included. */
export const newsOf = (view: ThreadView): number =>
  view.messages.filter((m) => m.from === 'staff').length + (view.rating ? 1 : 0);

/** News that nobody has looked at here. */
export const unread = ({ kept, views }: State): number =>
  kept.threads.reduce((sum, { id, seen }) => {
    const view = views[id];
    return view && view !== 'gone' ? sum + Math.max(0, newsOf(view) - seen) : sum;
  }, 0);

/** Id of the rating of how a ticket was solved: another one for each time it is asked. */
export const ratingId = (thread: string, rating: ThreadView['rating']): string => `${thread}:${rating?.askedAt}`;

const ways: { readonly [Type in Action['type']]?: (state: State, action: Of<Type>) => State } = {
  rate: rated,
  answer: answered,
  next: stepped,
  back: stepped,
  gone: left,
  done: left,
  again: takenUp,
  lead: ledOn,
  fill: filled,
  complain(state, { slug, id }) {
    const sent = complaintOf(state, slug);
    return put(state, 'complaints', slug, { ...sent, id, sent });
  },
  say: (state, { thread, text = '' }) => put(state, 'said', thread.id, text),
  large: (state, { large }) => ({ ...state, large }),
  kept: (state, { kept, lasting }) => ({
    ...state,
    kept,
    lasting,
    // Where the one that is shown was forgotten, the newest.
    current: kept.threads.some((t) => t.id === state.current)
      ? state.current
      : kept.threads[kept.threads.length - 1]?.id,
    drafts: without(state, kept),
  }),
  thread: (state, { id, view }) => put(state, 'views', id, view),
  picture: (state, { id, url }) => put(state, 'urls', id, url),
};

import type { ShownQuestion } from '@huiyin/shared/contract/questions';
import type { ShownSurvey } from '@huiyin/shared/contract/surveys';
import type { ThreadView } from '@huiyin/shared/contract/threads';
import { nextQuestion } from '@huiyin/shared/domain/surveys/next-question';
import type { Kept, KeptThread } from './keep/kept.ts';
import { answerTo, questionOf, surveyOf, type Action, type Draft, type State } from './state.ts';

/** The next state; never changes the one it is given. */
export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case 'go':
      return { ...state, place: action.place, current: action.thread ?? state.current };
    case 'answer':
      return answered(state, action);
    case 'next':
    case 'back':
      return step(state, action.slug, action.type);
    case 'gone':
    case 'done':
      return leave(state, action);
    case 'complained': {
      const { form, pictures } = state;
      return { ...state, complaint: action.id, ...(action.id ? { sent: { form, pictures } } : restOf(state)) };
    }
    case 'kept':
      return {
        ...state,
        kept: action.kept,
        lasting: action.lasting,
        current: currentOf(state, action.kept),
        drafts: without(state, action.kept),
      };
    case 'thread':
      return { ...state, views: { ...state.views, [action.id]: action.view } };
  }
}

/** A complaint that arrived takes along what was sent; what was written meanwhile, also to others, stays. */
const restOf = ({ form, pictures, sent }: State): Partial<State> => ({
  form: Object.fromEntries(
    Object.entries(form).filter(([name, value]) => name.startsWith('say ') || value !== sent?.form[name]),
  ),
  pictures: pictures.filter((picture) => !sent?.pictures.includes(picture)),
  wrong: undefined,
});

/** A survey whose answer was refused and then taken out can be answered anew. */
function without({ drafts, kept: { queue } }: State, kept: Kept): State['drafts'] {
  const out = queue.filter((i) => i.refused && !kept.queue.some(({ id }) => id === i.id));
  return out[0]
    ? Object.fromEntries(Object.entries(drafts).filter(([, { body }]) => !out.some(({ id }) => id === body.id)))
    : drafts;
}

const currentOf = ({ current }: State, { threads }: Kept): string | undefined =>
  threads.some((t) => t.id === current) ? current : threads[threads.length - 1]?.id;

const withDraft = (state: State, slug: string, draft: Draft): State => ({
  ...state,
  drafts: { ...state.drafts, [slug]: draft },
});

/** A second tap before the answer left changes its score, not its id. */
function answered(state: State, { slug, id, body }: Extract<Action, { type: 'answer' }>): State {
  const survey = surveyOf(state, slug);
  const before = state.drafts[slug];
  if (!survey || before?.gone) return state;
  const base = { id, kind: survey.kind, survey: slug, surveyVersion: survey.version };
  const answers = { ...before?.body.answers, ...body.answers };
  const draft = {
    path: [survey.questions[0]!.id],
    gone: false,
    ...before,
    body: { ...base, ...before?.body, ...body, answers },
  };
  return { ...withDraft(state, slug, draft), preselected: undefined };
}

/** The question after the one that is shown. */
export function followingOf(survey: ShownSurvey, draft: Draft | undefined): ShownQuestion | undefined {
  const shown = questionOf(survey, draft);
  return nextQuestion(survey.questions, shown.id, answerTo(survey, draft, shown));
}

function step(state: State, slug: string, way: 'next' | 'back'): State {
  const survey = surveyOf(state, slug);
  const draft = state.drafts[slug];
  if (!survey || !draft || draft.gone) return state;
  const next = followingOf(survey, draft);
  const path = way === 'back' ? draft.path.slice(0, -1) : next ? [...draft.path, next.id] : draft.path;
  return path.length ? withDraft(state, slug, { ...draft, path }) : state;
}

/** What to send of a draft: only answers to questions on the way the visitor took, and nothing empty. */
export function bodyOf(survey: ShownSurvey, { body, path }: Draft): Draft['body'] {
  const missed = survey.questions.map((q) => q.id).filter((id) => !path.includes(id));
  const filled = Object.entries(body.answers ?? {}).filter(
    ([id, v]) => !missed.includes(id.replace(/_(reasons|comment)$/, '')) && isFilled(v),
  );
  return { ...body, answers: filled.length ? Object.fromEntries(filled) : undefined };
}

/** Whether an answer says something: no blank text, no empty list. */
export const isFilled = (value: unknown): boolean =>
  typeof value === 'object' && value
    ? Object.keys(value).length > 0
    : typeof value === 'string'
      ? !!value.trim()
      : value !== undefined;

function leave(state: State, { id, type, code }: Extract<Action, { type: 'gone' | 'done' }>): State {
  const found = Object.entries(state.drafts).find(([, draft]) => draft.body.id === id);
  return found
    ? withDraft(state, found[0], { ...found[1], gone: true, done: type === 'done' && (code ?? true) })
    : state;
}

/** What was refused, to be answered again: at the last question of its way that was answered. */
export function resumed(survey: ShownSurvey, body: Draft['body']): Draft {
  let draft: Draft = { body, path: [], gone: false };
  for (let q: ShownQuestion | undefined = survey.questions[0]; q; q = followingOf(survey, draft))
    draft = { ...draft, path: [...draft.path, q.id] };
  while (draft.path[1] && !isFilled(answerTo(survey, draft, questionOf(survey, draft))))
    draft = { ...draft, path: draft.path.slice(0, -1) };
  return draft;
}

/** How much the staff has said in a thread, the question after a resolution included. */
export const newsOf = (view: ThreadView): number =>
  view.messages.filter((m) => m.from === 'staff').length + (view.rating ? 1 : 0);

/** News of a thread nobody has looked at here. */
const unreadOf = (state: State, thread: KeptThread): number => {
  const view = state.views[thread.id];
  return view && view !== 'gone' ? Math.max(0, newsOf(view) - thread.seen) : 0;
};

export const unread = (state: State): number => state.kept.threads.reduce((sum, t) => sum + unreadOf(state, t), 0);

/** Id of the rating of how a ticket was solved: another one for each time it is asked. */
export const ratingId = (thread: string, rating: ThreadView['rating']): string => `${thread}:${rating?.askedAt}`;

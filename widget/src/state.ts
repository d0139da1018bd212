import type { NewResponse } from '@huiyin/shared/contract/responses';
import type { ShownQuestion } from '@huiyin/shared/contract/questions';
import type { ShownSurvey, WidgetConfig } from '@huiyin/shared/contract/surveys';
import type { ScoredType } from '@huiyin/shared/domain/surveys/asked-question';
import type { ThreadView } from '@huiyin/shared/contract/threads';
import type { Kept, KeptThread, Lasting } from './keep/kept.ts';
import type { Keeper, Taken } from './keep/keeper.ts';
import type { Item } from './keep/queue.ts';
import type * as more from './more.ts';

/** The place of the conversations; every other place is the slug of a survey. */
export const conversations = '@';

export type Answers = NonNullable<NewResponse['answers']>;

/** An answer on its way. Its id is fixed at the first tap; `gone` ends the time in which it may change, `done`: the server has it, or a code for why it has another one. */
export interface Draft {
  readonly body: Partial<NewResponse> & { readonly id: string };
  /** Ids of the questions shown so far; the last is the one shown. */
  readonly path: readonly string[];
  readonly gone: boolean;
  readonly done?: boolean | string;
  /** Whether an answer was offered, and taken or not: it is offered once. */
  readonly led?: boolean;
}

/** The other views, and what keeps and sends. */
export type More = typeof more;

/** What is done with what keeps and sends. */
export type Act = (keeper: Keeper) => unknown;

/** The two things that can be done in a view, which is drawn from the state alone. */
export interface Hands {
  /** Says what the visitor did. */
  dispatch(deed: Deed): void;
  /** Does what leaves the page, as soon as that can be. */
  act(what: Act): void;
}

/** What stands in the fields of a complaint. */
export interface Fields {
  readonly [field: string]: string | undefined;
}

/** A field at fault and what is said there. */
export interface Wrong {
  readonly field: string;
  readonly text: string;
}

/** A complaint as it stands in its form. */
export interface Complaint {
  readonly fields: Fields;
  readonly pictures: readonly Blob[];
  readonly wrong?: Wrong | undefined;
  /** Id under which it was sent here, until its ticket is known. */
  readonly id?: string | undefined;
  /** What stood in the form when it was sent. */
  readonly sent?: Complaint | undefined;
}

export interface State {
  /** The tag of the language asked for, for as long as there are no settings. Like the three below fixed when it is mounted. */
  readonly language: string;
  /** One device for many people: nobody reads the words of others. */
  readonly kiosk?: boolean;
  /** Larger text whatever the visitor chooses. */
  readonly largeText?: boolean;
  /** Id of the answer, where a link may be answered once. */
  readonly responseId?: string | undefined;
  /** What the launcher is called. */
  readonly name?: string | undefined;
  /** What comes after the first view, once it is there. */
  readonly more?: More | undefined;
  /** When what is shown was shown, Unix ms. */
  readonly shownAt: number;
  readonly open: boolean;
  /** It came up by itself: the focus stays with the page; `told` once its title says so. */
  readonly polite?: boolean | 'told' | undefined;
  /** {@link conversations} or the slug of a survey; empty until there are settings. */
  readonly place: string;
  readonly config?: WidgetConfig;
  readonly failed?: boolean;
  /** The settings take their time: something has to stand in their place. */
  readonly late?: boolean;
  readonly drafts: { readonly [slug: string]: Draft };
  readonly complaints: { readonly [slug: string]: Complaint };
  /** What stands in the box of a conversation. */
  readonly said: { readonly [threadId: string]: string };
  readonly kept: Kept;
  readonly lasting?: Lasting | undefined;
  /** The conversation that is shown. */
  readonly current?: string | undefined;
  readonly views: { readonly [threadId: string]: ThreadView | 'gone' };
  /** Where pictures can be shown from, by the id of the attachment. */
  readonly urls: { readonly [attachmentId: string]: string };
  readonly large: boolean;
  /** A score chosen by a link, or just now: an answer only once it is sent, or held. */
  readonly preselected?: number | undefined;
}

/** Given where an action is handled: when that is, in Unix ms, and the id of the answer that begins with it. */
interface Stamp {
  at?: number;
  id?: string;
}

/** What the visitor did. */
export type Deed =
  | { type: 'go'; place: string; thread?: string | undefined; at?: number }
  | ({ type: 'rate'; slug: string; question: string; score: number } & Stamp)
  | ({ type: 'answer'; slug: string; body: Partial<NewResponse> } & Stamp)
  /** Whether an answer is wanted to what was rated, with the survey of a complaint, or not. */
  | { type: 'lead'; slug: string; to?: string; at?: number }
  /** From a question, while that is the one shown. */
  | { type: 'next' | 'back'; slug: string; question: string }
  /** Filled in, or sent with something wrong. */
  | { type: 'fill'; slug: string; fields?: Fields; pictures?: readonly Blob[]; wrong?: Wrong | undefined }
  /** What stands in the box of a conversation; without a text, that is sent. */
  | { type: 'say'; thread: KeptThread; text?: string }
  /** Takes up again what was refused. */
  | ({ type: 'again'; item: Item } & Taken & Stamp)
  | { type: 'large'; large: boolean }
  | { type: 'close' | 'load' };

/** What came of it. */
type News =
  | { type: 'gone' | 'done'; id: string; code?: string | undefined }
  | { type: 'complain'; slug: string; id: string }
  | { type: 'kept'; kept: Kept; lasting?: Lasting }
  | { type: 'thread'; id: string; view: ThreadView | 'gone' }
  | { type: 'picture'; id: string; url: string };

export type Action = Deed | News;

export const initial: State = {
  language: 'en',
  shownAt: 0,
  open: false,
  place: '',
  drafts: {},
  complaints: {},
  said: {},
  kept: { queue: [], threads: [] },
  views: {},
  urls: {},
  large: false,
};

/** What is seen of an action at once, before anything else is there. */
export function glimpse(state: State, action: Action): State {
  if (action.type === 'go')
    return {
      ...state,
      place: action.place,
      current: action.thread ?? state.current,
      preselected: undefined,
      shownAt: action.at!,
    };
  return action.type === 'rate' && !state.drafts[action.slug] ? { ...state, preselected: action.score } : state;
}

/** Whether an answer has left and its first try has come to an end: nothing can be done about it here any more. */
export const isOver = ({ kept }: State, draft: Draft | undefined): boolean =>
  !!draft?.gone && !kept.queue.some((i) => i.id === draft.body.id && !i.tries && !i.refused);

/** Whether all words are there, not only those of the first view. */
export const isSpoken = ({ config }: State): boolean => !!config?.words.send;

/** The survey of a place. */
export const surveyOf = ({ config }: State, slug: string): ShownSurvey | undefined =>
  config?.surveys.find((s) => s.slug === slug);

/** By the first letters alone: each byte counts, and no other type begins so. */
export const isScored = (type: ShownQuestion['type']): type is ScoredType => /^(c[se]|n)/.test(type);

/** The question of a survey that is shown. */
export const questionOf = (survey: ShownSurvey, draft: Draft | undefined): ShownQuestion =>
  survey.questions.find((q) => q.id === draft?.path[draft.path.length - 1]) ?? survey.questions[0]!;

/** What was answered to a question: the first one's score stands apart. */
export const answerTo = (survey: ShownSurvey, draft: Draft | undefined, { id, type }: ShownQuestion): unknown =>
  id === survey.questions[0]!.id && isScored(type) ? draft?.body.score : draft?.body.answers?.[id];

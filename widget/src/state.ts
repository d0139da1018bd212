import type { NewResponse } from '@huiyin/shared/contract/responses';
import type { ShownQuestion } from '@huiyin/shared/contract/questions';
import type { ShownSurvey, WidgetConfig } from '@huiyin/shared/contract/surveys';
import type { ThreadView } from '@huiyin/shared/contract/threads';
import type { Kept, Lasting } from './keep/kept.ts';

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
}

/** What stands in the fields of the complaint form. */
export interface Form {
  readonly [field: string]: string | undefined;
}

/** A field at fault and what is said there. */
export interface Wrong {
  readonly field: string;
  readonly text: string;
}

export interface State {
  readonly open: boolean;
  /** It came up by itself: the focus stays with the page; `told` once its title says so. */
  readonly polite?: boolean | 'told' | undefined;
  /** {@link conversations} or the slug of a survey; empty until there are settings. */
  readonly place: string;
  readonly config?: WidgetConfig;
  readonly failed: boolean;
  /** The settings take their time: something has to stand in their place. */
  readonly late: boolean;
  readonly drafts: { readonly [slug: string]: Draft };
  readonly form: Form;
  readonly pictures: readonly Blob[];
  readonly wrong?: Wrong | undefined;
  /** Id of the complaint sent here, until its ticket is known. */
  readonly complaint?: string | undefined;
  /** What stood in the form when it was sent. */
  readonly sent?: Pick<State, 'form' | 'pictures'>;
  readonly kept: Kept;
  readonly lasting?: Lasting | undefined;
  /** The conversation that is shown. */
  readonly current?: string | undefined;
  readonly views: { readonly [threadId: string]: ThreadView | 'gone' };
  readonly large: boolean;
  /** A score chosen by a link, or just now: an answer only once it is sent, or held. */
  readonly preselected?: number | undefined;
}

export type Action =
  | { type: 'go'; place: string; thread?: string }
  | { type: 'answer'; slug: string; id: string; body: Partial<NewResponse> }
  | { type: 'next' | 'back'; slug: string }
  | { type: 'gone' | 'done'; id: string; code?: string | undefined }
  | { type: 'complained'; id: string | undefined }
  | { type: 'kept'; kept: Kept; lasting?: Lasting }
  | { type: 'thread'; id: string; view: ThreadView | 'gone' };

export const initial: State = {
  open: false,
  place: '',
  failed: false,
  late: false,
  drafts: {},
  form: {},
  pictures: [],
  kept: { queue: [], threads: [] },
  views: {},
  large: false,
};

/** Whether an answer has left and its first try has come to an end: nothing can be done about it here any more. */
export const isOver = ({ kept }: State, draft: Draft | undefined): boolean =>
  !!draft?.gone && !kept.queue.some((i) => i.id === draft.body.id && !i.tries && !i.refused);

/** Whether all words are there, not only those of the first view. */
export const isSpoken = ({ config }: State): boolean => !!config?.words.send;

/** The survey of a place. */
export const surveyOf = ({ config }: State, slug: string): ShownSurvey | undefined =>
  config?.surveys.find((s) => s.slug === slug);

export const isScored = (type: ShownQuestion['type']): type is 'csat' | 'nps' | 'ces' => /^(csat|nps|ces)$/.test(type);

/** The question of a survey that is shown. */
export const questionOf = (survey: ShownSurvey, draft: Draft | undefined): ShownQuestion =>
  survey.questions.find((q) => q.id === draft?.path[draft.path.length - 1]) ?? survey.questions[0]!;

/** What was answered to a question: the first one's score stands apart. */
export const answerTo = (survey: ShownSurvey, draft: Draft | undefined, { id, type }: ShownQuestion): unknown =>
  id === survey.questions[0]!.id && isScored(type) ? draft?.body.score : draft?.body.answers?.[id];

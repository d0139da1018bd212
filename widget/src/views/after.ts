import type { ShownQuestion } from '@huiyin/shared/contract/questions';
import type { ShownSurvey } from '@huiyin/shared/contract/surveys';
import { thanksFor } from '@huiyin/shared/domain/surveys/thanks-for';
import { html, nothing } from 'lit/html.js';
import { fill } from '../fill.ts';
import { followingOf, isFilled } from '../draft.ts';
import { answerTo, isOver, isScored, questionOf, type Draft, type Hands, type State } from '../state.ts';
import { choices } from './choices.ts';
import { waits } from './complaint.ts';
import { field, primary, quiet, small, thanked } from './parts.ts';
import { words } from './words.ts';

/** What follows an answer: why, in words, the way to the next question, and thanks once it has left. */
export function after(state: State, hands: Hands, survey: ShownSurvey) {
  const { drafts, kept, config, lasting, responseId } = state;
  const draft = drafts[survey.slug];
  const { type } = survey.questions[0]!;
  if (type === 'complaint') return nothing;
  const over = isOver(state, draft);
  const waiting = over && kept.queue.find((i) => i.id === draft!.body.id && !i.refused);
  // Thanks are for what the server has, or will surely be sent again: what is not there any more may have been refused.
  const sure = over && (draft!.done || (waiting && lasting !== 'page'));
  // What this browser made itself, only it has sent.
  const isUsed = draft?.done === 'id_taken' && responseId;
  const said = sure
    ? isUsed
      ? config!.words.linkUsed
      : thanksFor(survey.thanks, draft!.body.score)
    : !over && draft && isScored(type) && !draft.path[1]
      ? config!.words.noted
      : '';
  return html`<div class="after">
    ${over ? nothing : followUp(state, hands, survey, draft)} ${thanked(said, sure, !isUsed)}
    ${waiting ? [small(waits(state)), words(waiting, config!)] : nothing}
    ${sure ? (!isUsed && offer(state, hands, survey, draft!)) || another(state, hands) : nothing}
  </div>`;
}

function followUp(state: State, hands: Hands, survey: ShownSurvey, draft: Draft | undefined) {
  const { words } = state.config!;
  const { slug, questions } = survey;
  const q = questionOf(survey, draft);
  const preselected = draft ? undefined : state.preselected;
  if (!draft && isScored(q.type) && preselected === undefined) return nothing;
  /** Whether there is anything to send. */
  const said = draft?.body.score !== undefined || Object.values(draft?.body.answers ?? {}).some(isFilled);
  const send =
    preselected !== undefined
      ? words.sendRating
      : draft?.gone
        ? words.sending
        : followingOf(survey, draft)
          ? words.next
          : words.send;
  const act = (): void => {
    if (said) hands.dispatch({ type: 'next', slug, question: q.id });
    else if (preselected !== undefined) hands.dispatch({ type: 'rate', slug, question: q.id, score: preselected });
  };
  return html`<form class="stack">
    ${draft && isScored(q.type) && q.followUp && answerTo(survey, draft, q) !== undefined ? why(state, hands, survey, draft, q) : nothing}
    <div class="way">
      ${primary(send, act, draft?.gone || (!said && preselected === undefined))}
      ${draft?.path[1] ? quiet(words.back, () => hands.dispatch({ type: 'back', slug, question: q.id })) : nothing}
      ${questions[1] ? html`<span class="small">${fill(words.step, { n: draft?.path.length ?? 1, max: questions.length })}</span>` : nothing}
    </div>
  </form>`;
}

/** Reasons after a low score, and a comment; those of a later question are named after it. */
function why({ config }: State, hands: Hands, survey: ShownSurvey, draft: Draft, q: ShownQuestion) {
  const { upTo, title, choices: reasons, commentLabel } = q.followUp!;
  const first = q === survey.questions[0];
  const [why, how] = first ? ['reasons', 'comment'] : [`${q.id}_reasons`, `${q.id}_comment`];
  const { answers, comment } = draft.body;
  const say = (body: Partial<Draft['body']>): void => hands.dispatch({ type: 'answer', slug: survey.slug, body });
  const low = (answerTo(survey, draft, q) as number) <= upTo && reasons[0];
  return html`${
    low
      ? choices({
          label: title,
          choices: reasons,
          chosen: answers?.[why] as string[] | undefined,
          many: true,
          choose: (ids) => say({ answers: { [why]: ids } }),
        })
      : nothing
  }
  ${field({
    label: commentLabel,
    optional: config!.words.optional,
    value: first ? comment : (answers?.[how] as string | undefined),
    input: (text) => say(first ? { comment: text } : { answers: { [how]: text } }),
    over: draft.gone,
    focus: () => say({}),
  })}`;
}

/** Whether whoever gave a low score would like an answer; on a device for many nobody could read it. */
function offer({ config, kiosk }: State, hands: Hands, { slug, answerUpTo }: ShownSurvey, { led, body }: Draft) {
  const { surveys, words } = config!;
  const to = surveys.find((s) => s.kind === 'complaint')?.slug;
  if (kiosk || led || !to || !(body.score! <= answerUpTo!) || !words.wantAnswer) return;
  const lead = (to?: string): void => hands.dispatch({ type: 'lead', slug, to });
  return html`<h2>${words.wantAnswer}</h2>
    <div class="way">${primary(words.yesAnswer, () => lead(to))} ${quiet(words.noAnswer, () => lead())}</div>`;
}

/** Another survey of the panel that was not answered yet. */
function another({ config, drafts, place, open }: State, hands: Hands) {
  const { surveys, words } = config!;
  const next = surveys.find((s) => s.inPanel && s.kind !== 'complaint' && !drafts[s.slug]);
  if (!next || !open || !surveys.find((s) => s.slug === place)?.inPanel) return nothing;
  return quiet(words.more, () => hands.dispatch({ type: 'go', place: next.slug }));
}

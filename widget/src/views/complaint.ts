import type { NewResponse } from '@huiyin/shared/contract/responses';
import type { ShownQuestion } from '@huiyin/shared/contract/questions';
import type { ShownSurvey } from '@huiyin/shared/contract/surveys';
import { html, nothing } from 'lit/html.js';
import { isEmail, isPhone } from '@huiyin/shared/domain/contacts';
import { longestCustomerName, longestEmail, longestPhone } from '@huiyin/shared/domain/limits';
import type { WidgetWords } from '@huiyin/shared/i18n/widget/en';
import { fill } from '../fill.ts';
import { complaintOf, sentOf } from '../form.ts';
import type { Deed, Fields, Hands, State, Wrong } from '../state.ts';
import { choices, type Choices } from './choices.ts';
import { duration } from './moments.ts';
import { fault, field, primary, quiet, small } from './parts.ts';
import { pictures, picturesWith } from './pictures.ts';

/** The complaint: what it is about, what happened, and how to reach the visitor if they like. */
export function complaint(state: State, hands: Hands, survey: ShownSurvey, q: ShownQuestion) {
  const { config, drafts } = state;
  const { slug } = survey;
  const own = complaintOf(state, slug);
  const { fields, wrong } = own;
  const { words, expectedReply, attachments } = config!;
  const sent = sentOf(state, slug);
  const put = (how: Partial<Filled>): void => hands.dispatch({ type: 'fill', slug, ...how });
  // What is on its way does not change any more.
  const change = (fields: Fields): void => (sent ? undefined : put({ fields }));
  const wrongIn = (name: string): string | undefined => (wrong?.field === name ? wrong.text : undefined);
  const write = (name: string, label = '', type?: string, max?: number) =>
    field({
      name,
      label,
      type,
      max,
      over: !!sent,
      value: fields[name],
      wrong: wrongIn(name),
      optional: type && words.optional,
      input: (text) => change({ [name]: text }),
    });
  const pick = (name: string, label?: string, list?: Choices['choices'], also?: Fields) =>
    list?.[0]
      ? choices({
          label,
          choices: list,
          chosen: [fields[name]],
          choose: ([id]) => change({ ...also, [name]: id }),
        })
      : nothing;
  const takes = q.attachments && attachments && !sent;
  const take = (e: Event, data: DataTransfer | null): void => {
    if (!takes || !data?.files[0]) return;
    e.preventDefault();
    put(picturesWith(own, words, data.files));
  };
  const from = Object.keys(drafts).find((place) => drafts[place]!.body.id === fields['ledFrom']);
  const submit = (): void => {
    const said = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, value?.trim()]));
    const wrong = check(said, words, q);
    put({ wrong });
    if (!wrong) hands.act((k) => k.complain(bodyOf(said, survey, q), own.pictures));
  };
  return html`<form
    class="stack"
    novalidate
    @paste=${(e: ClipboardEvent) => take(e, e.clipboardData)}
    @dragover=${(e: Event) => e.preventDefault()}
    @drop=${(e: DragEvent) => take(e, e.dataTransfer)}
  >
    ${q.guide && small(q.guide)} ${pick('category', q.categoriesTitle, q.categories, { detail: undefined })}
    ${pick('detail', words.detail, q.categories?.find((c) => c.id === fields['category'])?.children)}
    ${write('text', q.commentLabel)} ${q.orderNumber ? write('order', words.orderNumber, 'text') : nothing}
    ${pick('wish', words.wish, q.wishes)}
    ${q.attachments && attachments ? html`<div ?inert=${!!sent}>${pictures(own, words, put)}</div>` : nothing}
    ${
      q.contact
        ? html` ${write('email', words.email, 'email', longestEmail)}
            ${write('phone', words.phone, 'tel', longestPhone)}
            ${write('name', words.name, 'name', longestCustomerName)}
            ${
              fields['email'] && fields['phone']
                ? pick(
                    'by',
                    words.reachBy,
                    (['email', 'phone'] as const).map((id) => ({ id, label: words[id] })),
                  )
                : nothing
            }
            ${
              q.consent && isReached(fields)
                ? html`<div class="field">
                    <label class="tick">
                      <input
                        type="checkbox"
                        name="consent"
                        aria-invalid=${!!wrongIn('consent')}
                        aria-describedby=${wrongIn('consent') ? 'wrong' : nothing}
                        .checked=${!!fields['consent']}
                        ?disabled=${!!sent}
                        @change=${({ target }: Event) => change({ consent: (target as HTMLInputElement).checked ? '1' : undefined })}
                      />
                      <span>${q.consent.text}</span>
                    </label>
                    ${fault(wrongIn('consent'))}
                  </div>`
                : nothing
            }
            <small>${words.contactUse}</small>`
        : nothing
    }
    ${
      expectedReply
        ? small(
            fill(words.expected, {
              usual: duration(config!, expectedReply.p50),
              long: duration(config!, expectedReply.p90),
            }),
          )
        : nothing
    }
    <p role="status">${sent?.tries ? waits(state) : nothing}</p>
    <div class="way">
      ${primary(sent ? words.sending : words.sendComplaint, () => sent || submit(), !!sent)}
      ${from ? quiet(words.back, () => hands.dispatch({ type: 'go', place: from })) : nothing}
    </div>
  </form>`;
}

/** What a form is filled in with. */
export type Filled = Extract<Deed, { type: 'fill' }>;

/** What is said of something that could not be sent yet. */
export const waits = ({ lasting, config }: State): string =>
  lasting === 'page' ? config!.words.keptShort : config!.words.kept;

const isReached = ({ email, phone, name }: Fields): boolean => !!(email || phone || name)?.trim();

/** The first field at fault. */
function check(
  { text, email, phone, consent, ...form }: Fields,
  words: WidgetWords,
  q: ShownQuestion,
): Wrong | undefined {
  const faults: [string, unknown, string][] = [
    ['text', !text, words.textMissing],
    ['email', email && !isEmail(email), words.emailWrong],
    ['phone', phone && !isPhone(phone), words.phoneWrong],
    ['consent', q.consent && isReached({ email, phone, ...form }) && !consent, words.consentMissing],
  ];
  const found = faults.find(([field, wrong]) => wrong && (q.contact || field === 'text'));
  return found && { field: found[0], text: found[2] };
}

/** What is sent of the form; what is undefined or blank does not leave. */
function bodyOf(form: Fields, survey: ShownSurvey, q: ShownQuestion): Partial<NewResponse> {
  const { text, category, detail, order, wish, by, email, phone, name, ledFrom } = form;
  const reached = q.contact && isReached(form);
  const answers = {
    order_number: order,
    wish,
    reach_by: reached && email && phone ? by : undefined,
    consent_version: reached ? q.consent?.version : undefined,
  };
  return {
    survey: survey.slug,
    surveyVersion: survey.version,
    comment: text!,
    category: detail ? `${category}/${detail}` : category,
    contact: reached ? { email, phone, name } : undefined,
    ledFrom,
    answers: Object.values(answers).some(Boolean) ? (answers as NewResponse['answers']) : undefined,
  };
}

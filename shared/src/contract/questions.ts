import { z } from 'zod';
import { csatLooks, questionSets, questionTypes } from '../domain/choices.ts';
import { surveyLimits as limits } from '../domain/limits.ts';
import { isScored, ownNames } from '../domain/surveys/asked-question.ts';
import { surveyFaults } from '../domain/surveys/survey-faults.ts';
import { localized, token } from './text.ts';

const choice = z.strictObject({ id: token, label: localized(limits.choice) });

/** Whether no two of them have one id. */
export const differ = (items: readonly { id: string }[]): boolean =>
  new Set(items.map((i) => i.id)).size === items.length;
const choices = (least: number, most: number) => z.array(choice).min(least).max(most).refine(differ, 'ids must differ');

/** Where an answer leads: the first branch that holds wins, else the next question. Score bounds are inclusive. */
const branch = z.strictObject({
  atLeast: z.number().int().optional(),
  atMost: z.number().int().optional(),
  choice: token.optional(),
  goTo: z.union([token, z.literal('end')]).describe('a later question, or the end'),
});
export type Branch = z.infer<typeof branch>;

const common = {
  id: token,
  title: localized(limits.questionTitle),
  branches: z.array(branch).max(limits.branches).default([]),
};

/** Asked right after a score: reasons when it is `upTo` or less, and a comment. */
const followUp = z.strictObject({
  upTo: z.number().int(),
  title: localized(limits.label),
  choices: choices(0, limits.choices),
  commentLabel: localized(limits.label),
});

const scored = {
  ...common,
  low: localized(limits.scaleEnd),
  high: localized(limits.scaleEnd),
  followUp: followUp.optional(),
};

const csatQuestion = z.strictObject({
  type: z.literal('csat'),
  look: z.enum(csatLooks).default('numbers').describe('thumbs give 1 or 5'),
  ...scored,
});
const npsQuestion = z.strictObject({ type: z.literal('nps'), ...scored });
const cesQuestion = z.strictObject({ type: z.literal('ces'), ...scored });

/** Whether the need was met: 1 no, 2 partly, 3 yes. Its points have words of their own in every language, so that it is one scale on every site. */
const needMetQuestion = z.strictObject({ type: z.literal('need_met'), ...common, followUp: followUp.optional() });

/** Several things rated 1–5 at once; the presets are `presetAspects`, own ones are as good. */
const aspectsQuestion = z.strictObject({ type: z.literal('aspects'), ...common, aspects: choices(1, limits.aspects) });
const singleQuestion = z.strictObject({
  type: z.literal('single'),
  ...common,
  choices: choices(2, limits.choices),
  sets: z
    .enum(questionSets)
    .optional()
    .describe(
      'what is chosen is the touchpoint or the service type of the answer, by its name in the first language of the site',
    ),
});
const multipleQuestion = z.strictObject({
  type: z.literal('multiple'),
  ...common,
  choices: choices(2, limits.choices),
});
const textQuestion = z.strictObject({ type: z.literal('text'), ...common });

/** What a complaint is about, with those below it, at most so many. */
export const categoryWith = (most: number) => choice.extend({ children: choices(0, most).default([]) });

/** Words a customer agrees to before leaving an address; a new text is a new version. */
const consent = z.strictObject({ version: z.number().int().min(1).max(1_000_000), text: localized(limits.paragraph) });

/** The complaint form. `category` of an answer is `delivery` or `delivery/late`. */
const complaintQuestion = z.strictObject({
  type: z.literal('complaint'),
  ...common,
  categoriesTitle: localized(limits.label),
  categories: z.array(categoryWith(limits.choices)).max(limits.choices).refine(differ, 'ids must differ'),
  orderNumber: z.boolean().default(false),
  wishes: choices(0, limits.wishes).default([]),
  commentLabel: localized(limits.label),
  attachments: z.boolean().default(false).describe('up to 3 pictures'),
  contact: z.boolean().default(true),
  consent: consent.optional(),
  guide: localized(limits.paragraph).optional().describe('what happens next, shown above the form'),
});

/** One question of a survey, with its texts in every language. */
const question = z.discriminatedUnion('type', [
  csatQuestion,
  npsQuestion,
  cesQuestion,
  needMetQuestion,
  aspectsQuestion,
  singleQuestion,
  multipleQuestion,
  textQuestion,
  complaintQuestion,
]);
export type Question = z.infer<typeof question>;
export type QuestionType = Question['type'];

/** Thanks by score: the first whose `atMost` is not below the score; the last has none. */
const thanks = z.strictObject({ atMost: z.number().int().optional(), text: localized(limits.thanks) });

const namedChoice = z.object({ id: z.string(), label: z.string() });
const shownFollowUp = z.object({
  upTo: z.number(),
  title: z.string(),
  choices: z.array(namedChoice),
  commentLabel: z.string(),
});
/** A question in one language, as the widget gets it: only the fields its type has. */
export const shownQuestion = z.object({
  type: z.enum(questionTypes),
  id: z.string(),
  title: z.string(),
  branches: z.array(branch).optional(),
  look: z.enum(csatLooks).optional(),
  words: z.array(z.string()).optional().describe('words of its points, from the lowest up'),
  low: z.string().optional(),
  high: z.string().optional(),
  followUp: shownFollowUp.optional(),
  aspects: z.array(namedChoice).optional(),
  choices: z.array(namedChoice).optional(),
  categoriesTitle: z.string().optional(),
  categories: z.array(namedChoice.extend({ children: z.array(namedChoice) })).optional(),
  orderNumber: z.boolean().optional(),
  wishes: z.array(namedChoice).optional(),
  commentLabel: z.string().optional(),
  attachments: z.boolean().optional(),
  contact: z.boolean().optional(),
  consent: z.object({ version: z.number(), text: z.string() }).optional(),
  guide: z.string().optional(),
});
export type ShownQuestion = z.infer<typeof shownQuestion>;

type Say = (path: readonly (string | number)[], message: string) => void;

/** What the shape alone cannot say: ids differ and are not the form's own, branches lead onward, at most one question of each scored type, a complaint stands alone. */
function checkQuestions(questions: readonly Question[], say: Say): void {
  const ids = questions.map((q) => q.id);
  for (const [at, q] of questions.entries()) {
    if (ids.indexOf(q.id) !== at) say(['questions', at, 'id'], 'ids must differ');
    if ((ownNames as readonly string[]).includes(q.id)) say(['questions', at, 'id'], 'is a name of the form itself');
    if (q.type === 'complaint' && questions.length > 1) say(['questions', at, 'type'], 'a complaint stands alone');
    if (isScored(q.type) && questions.findIndex((o) => o.type === q.type) !== at) {
      say(['questions', at, 'type'], `a survey asks ${q.type} once`);
    }
    if (setsAs(q) !== undefined && questions.findIndex((o) => setsAs(o) === setsAs(q)) !== at) {
      say(['questions', at, 'sets'], 'one question alone says this of the answer');
    }
    for (const [nth, { goTo }] of q.branches.entries()) {
      if (goTo !== 'end' && ids.indexOf(goTo) <= at) {
        say(['questions', at, 'branches', nth, 'goTo'], 'must be a later question or end');
      }
    }
  }
}

const setsAs = (question: Question) => ('sets' in question ? question.sets : undefined);

/** What a survey asks: one to six questions and the thanks after them. */
export const surveyDefinition = z
  .strictObject({
    title: localized(limits.title).optional().describe('name of its tab in the panel'),
    questions: z.array(question).min(1).max(limits.questions),
    thanks: z.array(thanks).min(1).max(limits.thanksTexts),
    offersAnswer: z
      .boolean()
      .optional()
      .describe('after a low first score, whether the customer would like an answer; left out: yes'),
  })
  .superRefine(({ questions, thanks: all }, ctx) => {
    let isWrong = false;
    const say: Say = (path, message) => {
      isWrong = true;
      ctx.addIssue({ code: 'custom', path: [...path], message });
    };
    checkQuestions(questions, say);
    if (all.at(-1)?.atMost !== undefined) say(['thanks', all.length - 1, 'atMost'], 'the last holds for every score');
    if (!isWrong) for (const { path, message } of surveyFaults(questions, all)) say(path, message);
  });
export type SurveyDefinition = z.infer<typeof surveyDefinition>;

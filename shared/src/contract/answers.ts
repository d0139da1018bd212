import { z } from 'zod';
import { suspicions } from '../domain/choices.ts';
import { dimensionNames, type Dimension } from '../domain/dimensions.ts';
import { longestPage, staffLimits } from '../domain/limits.ts';
import { kinds } from '../domain/scales.ts';
import { page, pageQuery } from './pages.ts';
import { kind } from './response-fields.ts';
import { responseView } from './responses.ts';
import { asksGroups, scores } from './scores.ts';
import { slug } from './text.ts';

const yesOrNo = z.enum(['true', 'false']);
const value = z.string().min(1).max(200).optional();

const valueOfEach = Object.fromEntries(dimensionNames.map((name) => [name, value])) as Record<Dimension, typeof value>;

/**
 * Which answers are asked for: those of which everything holds that is named. What a figure says of them too means the same here, so that as many
 * are listed as were counted.
 */
export const answersAsked = z
  .strictObject({
    from: z.iso.date().optional().describe('local day of the site on which they came in, included'),
    to: z.iso.date().optional(),
    kind: kind.optional().describe('of the first question'),
    series: z
      .enum([...kinds, 'first_reply'])
      .optional()
      .describe(
        'those a metric counts, by a further question too; without those that are left out as suspect. first_reply: complaints that were replied to, or still wait',
      ),
    score: scores
      .optional()
      .describe(
        'in `series`, or where that is not named of `aspect`; `4`, or `0-6`; of nps `promoter`, `passive`, `detractor` with those that name no number, `none`: these alone',
      ),
    survey: slug.optional(),
    version: z
      .string()
      .regex(/^[1-9]\d{0,5}$/, 'must be a whole number')
      .optional()
      .describe('of `survey`'),
    ...valueOfEach,
    category: value.describe('with what lies within it; `none`: without any'),
    aspect: value.describe('`question.aspect`: rated it'),
    choice: value.describe('`question.choice`: chose it'),
    answered: value.describe('id of a further question: answered it'),
    page: z.string().min(1).max(longestPage).optional().describe('address without its query'),
    comment: yesOrNo.optional().describe('whether there is a comment'),
    suspect: z.enum(['true', 'false', ...suspicions]).optional(),
    q: z.string().max(staffLimits.search).optional().describe('words of the comment and of answers in words'),
  })
  .superRefine(({ score, series, aspect, survey, version }, ctx) => {
    const say = (path: string, message: string) => ctx.addIssue({ code: 'custom', path: [path], message });
    if (score && series === 'first_reply') say('score', 'is not what first replies are counted by');
    if (score && !series && !aspect) say('score', 'is asked for together with series, or with aspect');
    if (score && asksGroups(score) && series !== 'nps')
      say('score', 'of a group is asked for together with series=nps');
    if (version && !survey) say('version', 'is asked for together with survey');
  });
export type AnswersAsked = z.output<typeof answersAsked>;

/** Query of `GET …/responses`. */
export const answersQuery = answersAsked.safeExtend(pageQuery);
export type AnswersQuery = z.output<typeof answersQuery>;

/** Answers, newest first. */
export const answersPage = page(responseView).extend({
  nextCursor: z
    .string()
    .nullable()
    .describe(
      'null at the end. A page may hold fewer than were asked for, even none, before: some 20,000 are looked through at once',
    ),
  total: z
    .number()
    .int()
    .nullable()
    .describe(
      'how many there are, where the counts say it: of one value at most, without words, page and comment; else null',
    ),
  contacts: z.boolean().describe('whether you may see whose they are: else every contact is empty'),
});
export type AnswersPage = z.infer<typeof answersPage>;

import {
  newSurvey,
  newVersion,
  surveyEdit,
  surveyOrder,
  surveyResults as resultsShape,
  surveyVersionList,
  surveyVersionView,
  surveyView as surveyShape,
} from '@huiyin/shared/contract/surveys';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Deps } from '../base/deps.ts';
import type { StaffEnv } from '../http/context.ts';
import { document } from '../http/document.ts';
import { input } from '../http/input.ts';
import { Problem } from '../base/problem.ts';
import { answersOf } from '../metrics/count-answers.ts';
import { addVersion } from './add-version.ts';
import { changeSurvey } from './change-survey.ts';
import { makeSurvey } from './make-survey.ts';
import { orderSurveys } from './order-surveys.ts';
import { surveyOf, type Survey } from './read-surveys.ts';
import { surveyResults } from './survey-results.ts';
import { surveyView, surveyViews, versionView, versionViews } from './view-survey.ts';

const number = z
  .string()
  .regex(/^[1-9]\d{0,6}$/, 'must be a version')
  .transform(Number);
const resultsQuery = z.strictObject({
  version: number.optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
});

/** What a site asks: its surveys, where and when each is asked, their versions and what was answered. */
export const surveyRoutes = (deps: Deps) =>
  new Hono<StaffEnv>()
    .get(
      '/surveys',
      document('The surveys of a site', { 200: z.object({ surveys: z.array(surveyShape) }) }),
      async (c) => c.json({ surveys: await surveyViews(deps.db, c.var.call.site.id) }),
    )
    .post('/surveys', document('Make a survey', { 201: surveyShape }), input('json', newSurvey), async (c) =>
      c.json(await makeSurvey(c.var.call, c.req.valid('json')), 201),
    )
    .put(
      '/surveys/order',
      document('Put the surveys in another order', { 200: z.object({ surveys: z.array(surveyShape) }) }),
      input('json', surveyOrder),
      async (c) => c.json({ surveys: await orderSurveys(c.var.call, c.req.valid('json')) }),
    )
    .get('/surveys/:slug', document('A survey', { 200: surveyShape }), async (c) => {
      const survey = await named(deps, c.var.call.site.id, c.req.param('slug'));
      return c.json(surveyView(survey, await answersOf(deps.db, c.var.call.site.id, survey)));
    })
    .patch(
      '/surveys/:slug',
      document('Change where and when a survey is asked', { 200: surveyShape }),
      input('json', surveyEdit),
      async (c) => {
        const { call } = c.var;
        const survey = await named(deps, call.site.id, c.req.param('slug'));
        return c.json(await changeSurvey(call, survey, c.req.valid('json')));
      },
    )
    .get(
      '/surveys/:slug/versions',
      document('Versions of a survey, newest first, fifty at a time', { 200: surveyVersionList }),
      input('query', z.strictObject({ cursor: number.optional() })),
      async (c) => {
        const survey = await named(deps, c.var.call.site.id, c.req.param('slug'));
        return c.json(await versionViews(deps.db, c.var.call.site.id, survey, c.req.valid('query').cursor));
      },
    )
    .get(
      '/surveys/:slug/versions/:version',
      document('One version of a survey', { 200: surveyVersionView }),
      input('param', z.object({ slug: z.string(), version: z.string() })),
      async (c) => {
        const { slug, version } = c.req.valid('param');
        const survey = await named(deps, c.var.call.site.id, slug);
        const asked = number.safeParse(version);
        if (!asked.success) throw new Problem('not_found');
        return c.json(await versionView(deps.db, c.var.call.site.id, survey, asked.data));
      },
    )
    .post(
      '/surveys/:slug/versions',
      document('Change what a survey asks; old answers keep their version', { 201: surveyShape }),
      input('json', newVersion),
      async (c) => {
        const { call } = c.var;
        const survey = await named(deps, call.site.id, c.req.param('slug'));
        return c.json(await addVersion(call, survey, c.req.valid('json')), 201);
      },
    )
    .get(
      '/surveys/:slug/results',
      document('What was answered to each question of a survey', { 200: resultsShape }),
      input('query', resultsQuery),
      async (c) => {
        const survey = await named(deps, c.var.call.site.id, c.req.param('slug'));
        const { version = null, from = null, to = null } = c.req.valid('query');
        return c.json(await surveyResults(deps.db, c.var.call.site.id, survey, { version, from, to }));
      },
    );

async function named({ db }: Pick<Deps, 'db'>, siteId: string, slug: string): Promise<Survey> {
  const survey = await surveyOf(db, siteId, slug);
  if (!survey) throw new Problem('not_found');
  return survey;
}

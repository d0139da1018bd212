import { surveyDefinition, surveyKind, surveyView as surveyShape } from '@huiyin/shared/contract/surveys';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Deps } from '../deps.ts';
import type { StaffEnv } from '../http/context.ts';
import { document } from '../http/document.ts';
import { input } from '../http/input.ts';
import type { SiteDirectory } from '../sites/site-directory.ts';
import { changeSurvey, surveyView } from './change-survey.ts';
import { currentSurveys, surveyHistory } from './read-surveys.ts';

const kindParam = z.object({ kind: surveyKind });

export const surveyRoutes = (deps: Deps, directory: SiteDirectory) =>
  new Hono<StaffEnv>()
    .get(
      '/surveys',
      document('The surveys of a site', { 200: z.object({ surveys: z.array(surveyShape) }) }),
      async (c) => c.json({ surveys: (await currentSurveys(deps.db, c.var.site.id)).map(surveyView) }),
    )
    .get(
      '/surveys/:kind/versions',
      document('All versions of a survey, newest first', { 200: z.object({ versions: z.array(surveyShape) }) }),
      input('param', kindParam),
      async (c) =>
        c.json({ versions: (await surveyHistory(deps.db, c.var.site.id, c.req.valid('param').kind)).map(surveyView) }),
    )
    .post(
      '/surveys/:kind/versions',
      document('Change a survey; old answers keep their version', { 201: surveyShape }),
      input('param', kindParam),
      input('json', surveyDefinition),
      async (c) => {
        const { site, actor } = c.var;
        const made = await changeSurvey(deps, actor, site, c.req.valid('param').kind, c.req.valid('json'));
        directory.forget(site.key);
        return c.json(made, 201);
      },
    );

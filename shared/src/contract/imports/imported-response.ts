import { z } from 'zod';
import { ticketStatuses } from '../../domain/choices.ts';
import { lengthOfTime, longestSeconds } from '../../domain/imports/length-of-time.ts';
import { longestAttribute } from '../../domain/limits.ts';
import { checkScored, responseFields } from '../response-fields.ts';
import { npsGroup } from '../scores.ts';
import { line } from '../text.ts';

/** When something was, in a row of an import. */
export const importedMoment = z.union([z.iso.datetime({ offset: true, local: true }), z.iso.date()]);

/** When something happened to a complaint: a moment, or how long after `occurredAt`. */
const importedStep = z
  .union([importedMoment, z.string().regex(lengthOfTime)])
  .optional()
  .describe(
    'a moment as `occurredAt`, or how long after that, such as `PT90S`: of a complaint on its ticket, of others kept as an attribute, such as `attributes.first_replied_at` or `attributes.first_reply_seconds`',
  );

const importedSeconds = z.number().min(0).max(longestSeconds).optional();

/** One row of an import: a response with its own moment and id of the source. */
export const importedResponse = z
  .strictObject({
    ...responseFields.omit({ id: true, channel: true }).shape,
    surveyVersion: responseFields.shape.surveyVersion.describe('left out: the newest'),
    externalId: line(200),
    sourceId: line(200)
      .optional()
      .describe('what it was called where it came from first: it is known by that, as files from there say it'),
    group: npsGroup.optional().describe('of nps, instead of a score that nobody knows'),
    occurredAt: importedMoment.describe(
      'without an offset it is what clocks of the site showed; a bare day is noon there',
    ),
    status: z.enum(ticketStatuses).optional().describe('complaints only; closed by default'),
    firstRepliedAt: importedStep,
    resolvedAt: importedStep,
    closedAt: importedStep,
    agent: line(longestAttribute)
      .optional()
      .describe(
        'who answered it: of complaints whose they are, where a member of the site has that e-mail address or name; else `attributes.agent`',
      ),
    waitSeconds: importedSeconds.describe('how long its customer waited; kept as `attributes.wait_seconds`'),
    handleSeconds: importedSeconds.describe('how long it took to deal with; kept as `attributes.handle_seconds`'),
  })
  .superRefine(checkScored);
export type ImportedResponse = z.infer<typeof importedResponse>;

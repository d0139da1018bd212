import type { ImportedResponse } from '@huiyin/shared/contract/imports/imported-response';
import type { LeftOut } from '@huiyin/shared/contract/responses';
import { msOfLength } from '@huiyin/shared/domain/imports/length-of-time';
import { stepAttribute } from '@huiyin/shared/domain/imports/step-attributes';
import { stepFields } from '@huiyin/shared/files/parse-map';
import { isEnded } from '@huiyin/shared/domain/tickets/ticket-state';
import type { Site } from '../../base/site.ts';
import { noStory, type Story } from '../../tickets/tell-story.ts';
import { occurredAtOf } from './occurred-at.ts';

/** How a ticket stands that a row opens: nobody waits for an answer to history. */
export const statusOf = ({ status = 'closed' }: Pick<ImportedResponse, 'status'>) => status;

/** When somebody was answered by what an answer says that opens no ticket, as its attributes; none of a complaint. */
export function storyAsAttributes(body: ImportedResponse): Readonly<Record<string, string | number>> {
  if (body.kind === 'complaint') return {};
  const told: Record<string, string | number> = {};
  for (const step of stepFields) {
    const said = body[step];
    if (said !== undefined) Object.assign(told, stepAttribute(step, msOfLength(said) ?? said));
  }
  return told;
}

/**
 * What a row tells of its complaint after it was opened, with what of it cannot be: before the opening, after `now`, closed before it was resolved, an end
 * of what has not ended. That is left out and told, the complaint counts more. `openedAt` and `now` in ms UTC.
 */
export function storySaid(
  body: ImportedResponse,
  { openedAt, now, site }: { openedAt: number; now: number; site: Pick<Site, 'timeZone'> },
): { story: Omit<Story, 'assigneeId'>; leftOut: LeftOut[] } {
  const leftOut: LeftOut[] = [];
  const status = statusOf(body);
  const momentOf = (step: (typeof stepFields)[number], isPossible: boolean, earliest = openedAt): number | null => {
    const said = body[step];
    if (said === undefined) return null;
    const length = msOfLength(said);
    const at = length === null ? occurredAtOf(said, site.timeZone, now) : openedAt + length;
    if (isPossible && typeof at === 'number' && at >= earliest && at <= now) return at;
    leftOut.push({ field: step, value: said });
    return null;
  };
  if (body.kind !== 'complaint') return { story: noStory, leftOut };
  const firstRepliedAt = momentOf('firstRepliedAt', true);
  const resolvedAt = momentOf('resolvedAt', isEnded(status));
  const closedAt = momentOf('closedAt', status === 'closed', resolvedAt ?? openedAt);
  return { story: { firstRepliedAt, resolvedAt, closedAt }, leftOut };
}

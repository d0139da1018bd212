import type { ReactiveControllerHost } from 'lit';
import { touchpointsOf, type TouchpointView } from '../api/touchpoints.ts';
import { Reading } from '../data/reading.ts';
import { can, type Session } from '../shell/session.ts';
import { takeOverFromBrowser } from './left-in-browser.ts';

/** Whether a person may change the touchpoints of the site that is shown. */
export const mayChangeTouchpoints = ({ site }: Pick<Session, 'site'>): boolean => can(site, 'touchpoints.change');

/** Reads the touchpoints of the site that is shown; what an earlier release kept in this browser is taken over by whoever may change them. */
export function readTouchpoints(
  host: ReactiveControllerHost,
  session: () => Session,
): Reading<readonly TouchpointView[]> {
  const takeOver = async (all: readonly TouchpointView[]): Promise<void> => {
    if (!mayChangeTouchpoints(session())) return;
    // What cannot be taken over now is there the next time.
    const now = await takeOverFromBrowser(session().site, all).catch(() => all);
    if (now !== all) reading.put(now);
  };
  const reading: Reading<readonly TouchpointView[]> = new Reading(
    host,
    () => touchpointsOf(session().site.id),
    (all) => void takeOver(all),
  );
  return reading;
}

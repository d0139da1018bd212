import type { Call } from '../base/call.ts';
import { tokenOf, type InvitationFacts } from './token.ts';

/** Where an invitation is answered; opening it writes nothing. */
export async function surveyLinkOf(
  { call: { site, settings }, secret }: { call: Pick<Call, 'site' | 'settings'>; secret: string },
  facts: InvitationFacts,
): Promise<string> {
  return `${settings.publicUrl}/s/${site.key}/${facts.survey}?i=${await tokenOf(secret, facts)}`;
}

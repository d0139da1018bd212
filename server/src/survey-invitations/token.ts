import { invitationPayload } from '@huiyin/shared/contract/survey-invitations';
import { addDays, type Day } from '@huiyin/shared/domain/time/days';
import { localDay } from '@huiyin/shared/domain/time/local-day';
import type { Language } from '@huiyin/shared/domain/languages';
import { macOf, sameSecret } from '../base/secrets.ts';
import type { Site } from '../base/site.ts';

/**
 * Stands before what is signed. No customer's id holds a line break, so a signature of `identify` is never one of a link, nor the
 * other way round.
 */
const invitationPrefix = 'huiyin invitation 1\n';
const answerPrefix = 'huiyin invitation answer 1\n';
/** 132 bits of it, so that a link fits into a text message. */
const macCharacters = 22;
/** What was written before the last day may wait in a browser for a week. */
const graceDays = 7;

/** Who is invited to which survey, after which service. */
export interface InvitationFacts {
  survey: string;
  customer: string;
  service: string;
  /** null: that of the browser. */
  language: Language | null;
  /** The last local day on which it opens anything. */
  lastDay: Day;
}

/** The token of a link: `base64url(payload).mac`. The same facts are the same token. */
export async function tokenOf(secret: string, facts: InvitationFacts): Promise<string> {
  const { survey, customer, service, language, lastDay } = facts;
  const payload = toBase64url(JSON.stringify([1, survey, customer, service, language, lastDay]));
  return `${payload}.${await macFor(secret, payload)}`;
}

/** What a token says that the site's secret signed, whenever its last day was; null for any other text. */
export async function readToken(
  { identitySecret }: Pick<Site, 'identitySecret'>,
  token: string,
): Promise<InvitationFacts | null> {
  const [payload = '', mac = '', ...more] = token.split('.');
  if (!identitySecret || more.length > 0 || !sameSecret(await macFor(identitySecret, payload), mac)) return null;
  const { data } = invitationPayload.safeParse(fromBase64url(payload));
  if (!data) return null;
  const [, survey, customer, service, language, lastDay] = data;
  return { survey, customer, service, language, lastDay };
}

/** Whether the last day of an invitation is over; `late`: as long as an answer may have waited in a browser besides. */
export function isLastDayOver(
  { lastDay }: InvitationFacts,
  { timeZone }: Pick<Site, 'timeZone'>,
  now: number,
  late?: 'late',
) {
  return localDay(now, timeZone).day > (late ? addDays(lastDay, graceDays) : lastDay);
}

/** The id of the one answer to an invitation, whichever device it is given on: nobody else can know it beforehand. A UUIDv8. */
export async function answerIdOf(
  { id, identitySecret }: Pick<Site, 'id' | 'identitySecret'>,
  { survey, service }: InvitationFacts,
): Promise<string> {
  const mac = await macOf(identitySecret ?? '', `${answerPrefix}${JSON.stringify([id, survey, service])}`);
  const bytes = bytesIn(mac).slice(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

const macFor = async (secret: string, payload: string): Promise<string> =>
  (await macOf(secret, invitationPrefix + payload)).slice(0, macCharacters);

function toBase64url(text: string): string {
  const bytes = new TextEncoder().encode(text);
  const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  return base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

const bytesIn = (base64url: string): Uint8Array =>
  Uint8Array.from(atob(base64url.replaceAll('-', '+').replaceAll('_', '/')), (one) => one.charCodeAt(0));

/** The JSON in it; null where there is none. */
function fromBase64url(base64url: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytesIn(base64url)));
  } catch {
    return null;
  }
}

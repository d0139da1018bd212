import { publicChannel, type PublicChannel } from '@huiyin/shared/contract/response-fields';
import { id, line } from '@huiyin/shared/contract/text';
import { nearestLanguage, type Language } from '@huiyin/shared/domain/languages';
import { invitationLimits } from '@huiyin/shared/domain/survey-invitations';
import type { Context } from 'hono';

/** What the address of a hosted survey asks for; a wrong value counts as left out. */
export interface Wanted {
  language: Language;
  channel: PublicChannel;
  touchpoint: string | undefined;
  /** Chosen beforehand, sent only by the visitor. */
  score: number | undefined;
  /** One answer for each link: the id it will have. */
  responseId: string | undefined;
  kiosk: boolean;
  /** Whoever answers only tries it: no figure counts it, and a link that may be answered once still may. */
  test: boolean;
}

/** The token of an invitation in an address; `never`: its customer wants none any more. */
export interface InvitedBy {
  token: string;
  never: boolean;
}

const touchpointLine = line(60);

/** At a kiosk customers answer where staff may be signed in: there only the address makes it a test. Reads `score`, `r`, `via`, `at`, `kiosk`, `lang` and `huiyin-test`. */
export function wantedBy(c: Context, offered: readonly Language[], isStaff: boolean): Wanted {
  const kiosk = c.req.query('kiosk') === '1';
  const via = publicChannel.exclude(['widget']).safeParse(c.req.query('via')).data;
  const score = c.req.query('score') ?? '';
  const test = (isStaff && !kiosk) || c.req.query('huiyin-test') !== undefined;
  return {
    language: languageFor(c, offered),
    channel: kiosk ? 'kiosk' : (via ?? 'link'),
    touchpoint: touchpointLine.safeParse(c.req.query('at')).data,
    score: /^(\d|10)$/.test(score) ? Number(score) : undefined,
    responseId: kiosk || test ? undefined : id.safeParse(c.req.query('r')).data,
    kiosk,
    test,
  };
}

/** The language of the address, else the first the browser wants that is offered, else the first one offered. */
export function languageFor(c: Context, offered: readonly Language[]): Language {
  const browser = (c.req.header('accept-language') ?? '').slice(0, 500).split(',');
  const tags = [c.req.query('lang') ?? '', ...browser.map((part) => part.split(';')[0]!.trim())];
  const known = tags.find((tag) => offered.some((l) => primary(l) === primary(tag)));
  return nearestLanguage(offered, known);
}

const primary = (tag: string): string => tag.split('-', 1)[0]!.toLowerCase();

/** Reads `i` and `never`; null where no invitation is named. Whatever is no token is one that does not hold. */
export function invitedBy(c: Context): InvitedBy | null {
  const token = c.req.query('i');
  if (token === undefined) return null;
  return { token: token.slice(0, invitationLimits.token), never: c.req.query('never') === '1' };
}

import type { Language } from '@huiyin/shared/domain/languages';
import { scaleOf } from '@huiyin/shared/domain/scales';
import { textIn } from '@huiyin/shared/domain/surveys/in-language';
import { isOfWave } from '@huiyin/shared/domain/wave-service';
import { invitationMails } from '@huiyin/shared/i18n/invitation-mail';
import { html } from 'hono/html';
import type { Call } from '../base/call.ts';
import type { Statement } from '../base/db/db.ts';
import { fill } from '../base/outbox/mail-texts.ts';
import { putInOutbox } from '../base/outbox/put-in-outbox.ts';
import { shownName } from '../base/outbox/shown-name.ts';
import type { Survey } from '../surveys/read-surveys.ts';
import type { Invitation } from './read-invitations.ts';

type Ports = Pick<Call, 'now' | 'ids' | 'settings' | 'site'>;

/** Which mail of an invitation: the first, or the one that reminds. */
interface Sent {
  id: string;
  to: string;
  reminds: boolean;
}

/** Puts the first mail of an invitation into the outbox, if the statement just before it changed a row; nothing without an address. */
export const sendInvitation = (ports: Ports, survey: Survey, invitation: Invitation, link: string): Statement[] =>
  invitation.email === null || invitation.mailId === null
    ? []
    : [
        surveyInvitationMail(ports, survey, invitation, link, {
          id: invitation.mailId,
          to: invitation.email,
          reminds: false,
        }),
      ];

/**
 * The mail of an invitation, in its language, if the statement just before it changed a row: as text with its link, and as markup with a link for each score, which only chooses it.
 */
export function surveyInvitationMail(
  ports: Ports,
  survey: Survey,
  { language, service, lastDay }: Invitation,
  link: string,
  { id, to, reminds }: Sent,
): Statement {
  const { site, settings } = ports;
  const said = language ?? site.languages[0] ?? 'en';
  const words = invitationMails[said];
  const values = { site: shownName(site.name), service: shownName(service), day: lastDay };
  const filled = (text: string): string => fill(text, values);
  const lines = {
    intro: filled(isOfWave(service) ? words.introOfWave : words.intro),
    reminded: reminds ? words.reminded : '',
    until: filled(words.until),
  };
  const never = `${link}&never=1`;
  const question = textIn(survey.definition.questions[0]?.title ?? {}, [said, ...site.languages]);
  const parts = [
    lines.intro,
    lines.reminded,
    question,
    `${words.open}\n${link}&via=mail`,
    lines.until,
    `${words.never}\n${never}`,
  ];
  const [token] = link.split('?i=').slice(1);
  return putInOutbox(
    ports,
    {
      id,
      siteId: site.id,
      to,
      subject: filled(reminds ? words.reminder : words.subject),
      body: `${parts.filter(Boolean).join('\n\n')}\n`,
      html: markup({ said, ...lines, question, words, link: `${link}&via=mail`, never, scores: scoresOf(survey) }),
      unsubscribe: `${settings.publicUrl}/v1/sites/${site.key}/invitations/never?i=${token}`,
    },
    'if changed',
  );
}

interface Shown {
  said: Language;
  intro: string;
  reminded: string;
  until: string;
  question: string;
  words: (typeof invitationMails)[Language];
  link: string;
  never: string;
  scores: readonly number[];
}

const boxed =
  'display:inline-block;min-width:28px;margin:0 4px 4px 0;padding:8px;border:1px solid #858b94;border-radius:6px;text-align:center;text-decoration:none;color:#1e2227';

function markup({ said, intro, reminded, until, question, words, link, never, scores }: Shown): string {
  const links = scores.length
    ? scores.map((score) => html`<a href="${link}&amp;score=${score}" style="${boxed}">${score}</a> `)
    : html`<a href="${link}" style="${boxed}">${words.button}</a>`;
  const dir = said === 'ar' ? 'rtl' : 'ltr';
  return String(
    html`<div
      lang="${said}"
      dir="${dir}"
      style="font-family:Arial,sans-serif;font-size:16px;line-height:1.5;color:#1e2227"
    >
      <p>${intro}</p>
      ${reminded ? html`<p>${reminded}</p>` : ''}
      <p>${question}</p>
      <p>${links}</p>
      <p style="font-size:13px;color:#5a6068">${until}</p>
      <p style="font-size:13px;color:#5a6068">
        ${words.never} <a href="${never}" style="color:#5a6068">${words.stop}</a>
      </p>
    </div>`,
  );
}

/** The scores a mail can offer at once; none where thumbs, or no score, are asked for. */
function scoresOf({ kind, definition }: Survey): number[] {
  const scale = scaleOf(kind);
  const [first] = definition.questions;
  if (!scale || (first?.type === 'csat' && first.look === 'thumbs')) return [];
  return Array.from({ length: scale.max - scale.min + 1 }, (_, at) => scale.min + at);
}

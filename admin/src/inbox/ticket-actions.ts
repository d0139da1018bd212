import { isEnded } from '@huiyin/shared/domain/tickets/ticket-state';
import { documents } from '@huiyin/shared/i18n/admin/documents';
import { duplicates } from '@huiyin/shared/i18n/admin/duplicates';
import { inbox } from '@huiyin/shared/i18n/admin/inbox';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { asCommands, offered, type Action } from '../actions/action.ts';
import type { SiteRef } from '../api/session.ts';
import type { TicketView } from '../api/tickets.ts';
import { bookOf } from '../language/language.ts';
import type { Command } from '../place.ts';
import type { TicketActs } from './ticket-acts.ts';

/** A ticket in sight, and with what something is done to it. */
export interface TicketInSight {
  readonly ticket: TicketView;
  /** Id of the person at the screen. */
  readonly me: string;
  readonly acts: Pick<TicketActs, 'assign' | 'finish' | 'reopen'>;
  /** Opens the reply or the note and puts the cursor into it. */
  write(what: 'reply' | 'note'): unknown;
  /** Opens what is chosen from beside the reply. */
  chooseReply(): unknown;
  /** Asks of which ticket it is a duplicate. */
  askOriginal(): unknown;
}

export type TicketAction = Action<TicketInSight>;

const called = (name: 'reply' | 'internalNote' | 'assignMe' | 'resolve' | 'reopen' | 'close') => (): string =>
  bookOf(inbox)[name];

export const reply: TicketAction = {
  label: called('reply'),
  icon: 'reply',
  key: 'r',
  needs: ['tickets.reply'],
  isPossible: () => true,
  run: ({ write }) => write('reply'),
};

const note: TicketAction = {
  ...reply,
  label: called('internalNote'),
  icon: 'note',
  key: 'n',
  run: ({ write }) => write('note'),
};

export const savedReplies: TicketAction = {
  label: () => bookOf(documents).heading,
  icon: 'note',
  needs: ['tickets.reply', 'documents.read'],
  isPossible: ({ ticket }) => ticket.status !== 'closed',
  run: ({ chooseReply }) => chooseReply(),
};

/** Only who answers is given tickets. */
export const take: TicketAction = {
  label: called('assignMe'),
  icon: 'person',
  needs: ['tickets.assign', 'tickets.reply'],
  isPossible: ({ ticket, me }) => ticket.assignee?.id !== me,
  run: ({ acts, me }) => acts.assign(me),
};

export const resolve: TicketAction = {
  label: called('resolve'),
  icon: 'check',
  key: 'e',
  needs: ['tickets.close'],
  isPossible: ({ ticket }) => !isEnded(ticket.status),
  run: ({ acts }) => acts.finish('resolved'),
};

const reopen: TicketAction = {
  label: called('reopen'),
  icon: 'inbox',
  needs: ['tickets.close'],
  isPossible: ({ ticket }) => isEnded(ticket.status),
  run: ({ acts }) => acts.reopen(),
};

const close: TicketAction = {
  label: called('close'),
  icon: 'cross',
  needs: ['tickets.close'],
  isPossible: ({ ticket }) => ticket.status !== 'closed',
  run: ({ acts }) => acts.finish('closed'),
};

/** Those with a button at the head of the ticket; the first that is possible stands out. */
export const endings: readonly TicketAction[] = [resolve, reopen, close];

export const markDuplicate: TicketAction = {
  label: () => bookOf(duplicates).mark,
  icon: 'copy',
  needs: ['tickets.link'],
  isPossible: ({ ticket }) => ticket.duplicateOf === null && ticket.duplicates.length === 0,
  run: ({ askOriginal }) => askOriginal(),
};

/** All that is done to a ticket but giving it to somebody, who is chosen from a list. */
export const ticketActions: readonly TicketAction[] = [reply, note, savedReplies, take, ...endings, markDuplicate];

/** What a person may do to a ticket, as lines of the palette: `#12: Resolve`. */
export function ticketCommands(site: SiteRef, inSight: TicketInSight): Command[] {
  const number = bookOf(inbox).number(inSight.ticket.number);
  return asCommands(offered(ticketActions, site, inSight), inSight, (label) => bookOf(shell).pair(number, label));
}

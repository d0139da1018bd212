import { replyHoldSeconds } from '@huiyin/shared/domain/limits';
import { inbox } from '@huiyin/shared/i18n/admin/inbox';
import { queue } from '@huiyin/shared/i18n/admin/queue';
import { stream } from '@huiyin/shared/i18n/admin/stream';
import type { Member } from '../api/people.ts';
import { isConflict } from '../api/problem.ts';
import {
  assignTicket,
  closeTicket,
  doToTicket,
  getTicket,
  reopenTicket,
  resolveTicket,
  takeBackReply,
  ticketOf,
  undoEnding,
  undoOnTicket,
  writeMessage,
  type TicketView,
} from '../api/tickets.ts';
import { now } from '../clock.ts';
import { store } from '../data/store.ts';
import { draftsOf } from '../drafts.ts';
import { bookOf } from '../language/language.ts';
import type { Session } from '../shell/session.ts';
import { forgetToasts, toast, toastProblem } from '../ui/ui-toasts.ts';
import { keepUndo, type Undoable } from '../ui/undos.ts';
import { newId } from '../new-id.ts';
import { classified, type Classifying } from './classified.ts';
import { foresee } from './foresee.ts';
import { eventWords, othersSince, type CategoryWord } from './event-words.ts';
import { aboutMessage, MessageDraft } from './message-draft.ts';
import type { Sent, Written } from './message-sending.ts';
import type { OthersHere } from './others-here.ts';

interface Page {
  readonly session: Session;
  readonly members: readonly Member[];
  readonly categoryWord: CategoryWord;
  /** The ticket in sight. */
  readonly view: TicketView | undefined;
  /** Takes over a newer state of a ticket, in sight or not. */
  show(view: TicketView): void;
  /** A ticket is done with. */
  ended(ticket: number): void;
}

/** Has the server do something to a ticket, as it was at revision `base`. */
type Change = (siteId: string, id: string, base: number) => Promise<TicketView>;

/** Has it take that back. */
type Undo = (siteId: string) => Promise<TicketView>;

/** What somebody does to the ticket in sight: shown at once, then as the server says, and told. */
export class TicketActs {
  readonly #page: Page;
  readonly #others: Pick<OthersHere, 'look'>;

  constructor(page: Page, others: Pick<OthersHere, 'look'>) {
    this.#page = page;
    this.#others = others;
  }

  /** To the ticket in sight when it was sent, whatever is in sight by the time it goes. A reply can be taken back for some seconds. */
  async send({ id, text, visibility, mentions = [], resolves = false }: Written): Promise<Sent> {
    const ticket = this.#page.view;
    if (!ticket) return 'failed';
    if (visibility === 'public' && (await this.#others.look())) return 'look';
    if (visibility === 'note') return this.#addNote(ticket, { id, text, mentions: [...mentions] });
    const said = { id, text, author: this.#page.session.me.person, ...heldFor(replyHoldSeconds), resolves };
    const held = [...ticket.held.filter((known) => known.id !== id), said];
    const message = { id, text, holdSeconds: replyHoldSeconds };
    const call: Change = (siteId, ticketId, base) =>
      resolves
        ? resolveTicket(siteId, ticketId, { ...message, base })
        : writeMessage(siteId, ticketId, { ...message, visibility, base });
    return this.#change(ticket, { held }, call, (after) => {
      // Once the reply is out, what can still be taken back is the end.
      if (resolves) keepUndo(this.#end(after, 'resolved'));
      toast(bookOf(stream).held.said(ticket.number), {
        about: ticket.id,
        until: Date.parse(said.releaseAt),
        undo: () => void this.takeBack(ticket, id),
      });
      if (resolves) this.#page.ended(ticket.number);
    });
  }

  #addNote(
    ticket: TicketView,
    { id, text, mentions }: { id: string; text: string; mentions: string[] },
  ): Promise<Sent> {
    const author = this.#page.session.me.person;
    const at = isoOf(now());
    const note = { id, from: 'staff', visibility: 'note', author, text, at, mail: null } as const;
    const messages = [...ticket.messages.filter((known) => known.id !== id), note];
    return this.#change(ticket, { messages }, (siteId, ticketId, base) =>
      writeMessage(siteId, ticketId, { id, text, visibility: 'note', mentions, base }),
    );
  }

  /** A reply that the customer does not have yet is a draft again. */
  async takeBack(ticket: TicketView, messageId: string): Promise<void> {
    const { me } = this.#page.session;
    try {
      const back = await takeBackReply(this.#siteId, ticket.id, messageId);
      const about = aboutMessage('reply', ticket.number, this.#siteId);
      new MessageDraft(draftsOf(me.person.id), about, back.ticket.revision).giveBack(back.text, back.ticket.revision);
      this.#page.show(back.ticket);
      forgetToasts(ticket.id);
      toast(bookOf(stream).held.takenBack(ticket.number), { about: ticket.id });
    } catch (error) {
      toastProblem(error, { about: ticket.id });
      await store.of(ticketOf(this.#siteId, ticket.number)).again();
    }
  }

  async assign(personId: string | null): Promise<void> {
    const { members, session, view: ticket } = this.#page;
    if (!ticket) return;
    const person = [...members, session.me.person].find(({ id }) => id === personId);
    const assignee = person ? { id: person.id, name: person.name } : null;
    const call: Change = (siteId, id, base) => assignTicket(siteId, id, { personId, base });
    await this.#change(ticket, { assignee }, call, () => {
      const words = bookOf(inbox);
      toast(assignee ? words.assignedTo(assignee.name) : words.unassigned, { about: ticket.id });
    });
  }

  /** Says what it is about, or which tags it has; with Undo where it was not so already. */
  async classify(act: Classifying): Promise<void> {
    const ticket = this.#page.view;
    if (!ticket) return;
    const actId = newId();
    const becomes = classified(ticket, act);
    let isChanged = false;
    const call: Change = async (siteId, id, base) => {
      const { revision, changed } = await doToTicket(siteId, { id: actId, act, tickets: [{ id, base }] });
      isChanged = changed;
      return this.#readAfter({ ...ticket, ...becomes, revision });
    };
    const takeBack: Undo = async (siteId) => {
      const { revision } = await undoOnTicket(siteId, actId);
      return this.#readAfter({ ...ticket, revision });
    };
    await this.#change(ticket, becomes, call, () => {
      const said = bookOf(queue).done[act.type](bookOf(inbox).number(ticket.number));
      const undo = (): void => void this.#undo(ticket, takeBack);
      toast(said, { about: ticket.id, ...(isChanged && { undo }) });
    });
  }

  /** A ticket to which something was done: as it is by now, or as it must be where that cannot be read yet. */
  async #readAfter(foreseen: TicketView): Promise<TicketView> {
    try {
      return await getTicket(this.#siteId, foreseen.id);
    } catch {
      void store.of(ticketOf(this.#siteId, foreseen.number)).again();
      return foreseen;
    }
  }

  async finish(status: 'resolved' | 'closed'): Promise<void> {
    const ticket = this.#page.view;
    if (!ticket) return;
    const [type, end] =
      status === 'resolved' ? (['resolve', resolveTicket] as const) : (['close', closeTicket] as const);
    const call: Change = (siteId, id, base) => end(siteId, id, { base });
    await this.#change(ticket, foresee(ticket, { type }, now()), call, (after) => {
      const { text, ...undoable } = this.#end(after, status);
      toast(text, undoable);
      this.#page.ended(ticket.number);
    });
  }

  /**
   * That it is ended, as it can be taken back.
   * @param ticket as it was right after it, or once the reply was held that it is to be resolved with
   */
  #end(ticket: TicketView, status: 'resolved' | 'closed'): Undoable {
    const words = bookOf(inbox);
    const said = status === 'resolved' && !ticket.threadReadable ? words.resolvedUnasked : words[status];
    return {
      text: said(ticket.number),
      about: ticket.id,
      undo: () => void this.#undo(ticket, (siteId) => undoEnding(siteId, ticket.id, ticket.revision)),
    };
  }

  async reopen(): Promise<void> {
    const ticket = this.#page.view;
    if (!ticket) return;
    await this.#change(ticket, foresee(ticket, { type: 'reopen' }, now()), reopenTicket, () =>
      toast(bookOf(inbox).reopened(ticket.number), { about: ticket.id }),
    );
  }

  /** All is as it was before, unless something else happened since; the ticket may no longer be the one in sight. */
  async #undo(ticket: TicketView, undo: Undo): Promise<void> {
    try {
      this.#page.show(await undo(this.#siteId));
      forgetToasts(ticket.id);
      toast(bookOf(inbox).undone(ticket.number), { about: ticket.id });
    } catch (error) {
      if (isConflict(error)) await this.#news(ticket);
      else toastProblem(error, { about: ticket.id });
    }
  }

  get #siteId(): string {
    return this.#page.session.site.id;
  }

  /**
   * Shows at once what will be, then what the server says; back to what was when it refuses, with the news when others were faster.
   * @param done is told of it as it is right after
   */
  async #change(
    before: TicketView,
    becomes: Partial<TicketView>,
    call: Change,
    done?: (after: TicketView) => void,
  ): Promise<Sent> {
    const siteId = this.#siteId;
    const ticket = store.of(ticketOf(siteId, before.number));
    try {
      const after = await ticket.change(() => call(siteId, before.id, before.revision), { ...before, ...becomes });
      this.#page.show(after);
      forgetToasts(before.id);
      done?.(after);
      return 'stored';
    } catch (error) {
      if (isConflict(error)) return await this.#news(before);
      toastProblem(error, { about: before.id });
      return 'failed';
    }
  }

  /** Shows what happened meanwhile, and says who did it. */
  async #news({ id, revision }: TicketView): Promise<Sent> {
    const after = await getTicket(this.#siteId, id).catch(() => undefined);
    if (!after) return 'failed';
    this.#page.show(after);
    forgetToasts(id);
    const [last] = othersSince(after.history, revision, this.#page.session.me.person.id).slice(-1);
    const words = bookOf(inbox);
    toast(last ? words.meanwhile(eventWords(last, this.#page.categoryWord)) : words.changedSince, {
      tone: 'bad',
      about: id,
    });
    return 'look';
  }
}

/** From now until so many seconds later. */
function heldFor(seconds: number): { at: string; releaseAt: string } {
  const at = now();
  return { at: isoOf(at), releaseAt: isoOf(at + seconds * 1000) };
}

const isoOf = (ms: number): string => new Date(ms).toISOString();

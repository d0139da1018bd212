import { html, nothing, type TemplateResult } from 'lit';
import { isolated, undirected } from '@huiyin/shared/domain/text/direction';
import { inbox } from '@huiyin/shared/i18n/admin/inbox';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import type { TicketLine } from '../api/tickets.ts';
import { bookOf } from '../language/language.ts';
import { listOf } from '../language/list-of.ts';
import '../ui/ui-avatar.ts';
import '../ui/ui-badge.ts';
import { newestWord } from './newest-word.ts';
import { snoozeWords } from './snooze-words.ts';
import { statusBadge } from './status-badge.ts';
import { whenDue } from './when-due.ts';

/** What a line says besides what the ticket says of itself. */
export interface LineWords {
  /** ms UTC. */
  readonly now: number;
  /** All statuses are mixed: then each line says its own. */
  readonly mixed: boolean;
  /** Whether a reply or a note is begun. */
  readonly isBegun: boolean;
  categoryWord(category: string): string;
}

/** A ticket in two lines: who it is and until when; the newest word, and what else is to be known. */
export function ticketLine(line: TicketLine, words: LineWords): TemplateResult {
  return html`<span class="line">
      <span class="who"><bdi class="one-line">${undirected(line.customer ?? bookOf(inbox).anonymous)}</bdi></span>
      ${line.unread ? html`<span class="sr">${bookOf(inbox).unread}</span>` : nothing}
      <span class="when">${whenDue(line, words.now)}</span>
    </span>
    <span class="line">
      <span class="what">${newestWord(line, 'one-line')}</span>
      <span class="facts">${facts(line, words)}</span>
    </span>`;
}

function facts(line: TicketLine, { mixed, isBegun, categoryWord }: LineWords): TemplateResult {
  const { number, category, tags, status, mailFailed, sample, test, assignee } = line;
  const words = bookOf(inbox);
  const snoozed = snoozeWords(line);
  return html`${category ? html`<span class="category one-line">${categoryWord(category)}</span>` : nothing}
    ${tags.length ? html`<span class="category one-line">${listOf(tags.map(isolated))}</span>` : nothing}
    <span class="number">${words.number(number)}</span> ${mixed ? statusBadge(status) : nothing}
    ${snoozed ? html`<ui-badge class="snoozed">${snoozed}</ui-badge>` : nothing}
    ${mailFailed ? html`<ui-badge tone="bad">${words.mailFailed}</ui-badge>` : nothing}
    ${isBegun ? html`<ui-badge tone="watch">${bookOf(shell).unsaved.mark}</ui-badge>` : nothing}
    ${sample ? html`<ui-badge class=${mixed ? 'may-go' : ''}>${bookOf(shell).sample}</ui-badge>` : nothing}
    ${test ? html`<ui-badge>${bookOf(shell).test}</ui-badge>` : nothing}
    ${assignee ? html`<ui-avatar labelled name=${assignee.name} title=${isolated(assignee.name)}></ui-avatar>` : nothing}`;
}

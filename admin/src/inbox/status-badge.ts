import { html, type TemplateResult } from 'lit';
import { inbox } from '@huiyin/shared/i18n/admin/inbox';
import type { TicketStatus } from '../api/tickets.ts';
import { bookOf } from '../language/language.ts';
import '../ui/ui-badge.ts';

const tones = { open: 'accent', waiting: 'muted', resolved: 'good', closed: 'muted' } as const;

/** Whose turn a ticket is, as a badge. */
export const statusBadge = (status: TicketStatus): TemplateResult =>
  html`<ui-badge tone=${tones[status]}>${bookOf(inbox).statuses[status]}</ui-badge>`;

import { css, html, nothing, type TemplateResult } from 'lit';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { number } from '../language/formats.ts';
import { bookOf } from '../language/language.ts';
import type { Command } from '../place.ts';
import { short } from '../shell/waiting-mark.ts';
import '../ui/ui-icon.ts';

interface Bell {
  /** How many notices are not read. */
  readonly unread: number;
  /** What it opens, once that is there; until then a press is told. */
  readonly panel: HTMLElement | null;
  press(): void;
}

/** What the bell is called: with how many notices are not read, where any are. */
export function bellWords(unread: number): string {
  const words = bookOf(shell).notices;
  return unread ? words.unread(number(unread)) : words.name;
}

/** The bell, with how many notices are not read. @param where as its class */
export const noticeBell = ({ unread, panel, press }: Bell, where: string): TemplateResult =>
  html`<button
    class="bell ${where}"
    type="button"
    aria-label=${bellWords(unread)}
    title=${bookOf(shell).notices.name}
    aria-haspopup="dialog"
    .popoverTargetElement=${panel}
    @click=${panel ? nothing : press}
  >
    <ui-icon name="bell"></ui-icon
    >${unread ? html`<span class="unread" aria-hidden="true">${short(unread)}</span>` : nothing}
  </button>`;

/** The same in the palette. */
export const noticesCommand = (run: () => void): Command => ({ label: bookOf(shell).notices.open, icon: 'bell', run });

/** Its number stands over its sign: nothing moves when it comes. In the sidebar it stands at the end of the first line. */
export const bellStyles = css`
  .bell {
    position: relative;
    display: inline-grid;
    flex: none;
    place-items: center;
    width: 2.5rem;
    height: 2.5rem;
    padding: 0;
    border: 0;
    border-radius: var(--radius-6);
    background: none;
    color: var(--muted);
    font-size: var(--type-15);
    cursor: pointer;
  }
  .bell:hover {
    background: var(--line);
  }
  .bell .unread {
    position: absolute;
    inset-block-start: 2px;
    inset-inline-start: 50%;
    padding: 0 0.25rem;
    border-radius: 0.625rem;
    background: var(--accent);
    color: var(--on-accent);
    font-size: var(--type-12);
    font-weight: 600;
    line-height: 1.125rem;
    white-space: nowrap;
  }
  @media (min-width: 48rem) {
    .bell.narrow {
      display: none;
    }
    .bell.wide {
      position: absolute;
      inset-block-start: var(--space-8);
      inset-inline-end: var(--space-12);
    }
  }
  @media (max-width: 47.99rem) {
    .bell.wide {
      display: none;
    }
  }
`;

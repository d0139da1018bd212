import { html, type TemplateResult } from 'lit';
import { ago, dateTime, timeOfDay } from '../language/formats.ts';

/** One thing in two ways: on the screen as it is now, on paper as it will always be. For an element with the styles of `base`. */
export const onPaper = (screen: string, paper: string): TemplateResult =>
  html`<span class="screen">${screen}</span><span class="paper">${paper}</span>`;

/** A moment as `3 hours ago`; on paper, and in the tooltip, as date and time. `now` in ms. */
export const moment = (iso: string, now: number): TemplateResult =>
  html`<time datetime=${iso} title=${dateTime(iso)}>${onPaper(ago(Date.parse(iso), now), dateTime(iso))}</time>`;

/** A moment of a day that stands above it, as `17:20`; in the tooltip as date and time. */
export const timeAt = (iso: string): TemplateResult =>
  html`<time datetime=${iso} title=${dateTime(iso)}>${timeOfDay(iso)}</time>`;

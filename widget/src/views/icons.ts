import { html } from 'lit/html.js';

/** A drawing of one line in a square of 24. */
export const icon = (path: unknown) => html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d=${path} /></svg>`;

const star = 'M12 3.2l2.7 5.6 6.1.8-4.5 4.3 1.1 6.1-5.4-3-5.4 3 1.1-6.1L3.2 9.6l6.1-.8z';
const thumb = 'M7.5 11v9M4 11h3.5L11.6 3a2.4 2.4 0 0 1 2 2.9L13 9.5h5.2a2 2 0 0 1 2 2.4l-1.3 6.5a2 2 0 0 1-2 1.6H4z';
/** A face whose mouth alone tells the score: the same line and colour for all, so that none is nicer to press. */
const face = (n: number): string =>
  `M12 3a9 9 0 1 0 .01 0M9 9.2v.9M15 9.2v.9M8 ${15.2 - (n - 3) * 0.6}q4 ${(n - 3) * 2} 8 0`;

/** What a point of a scale shows. */
export const pointIcon = (look: string | undefined, n: number): unknown =>
  look === 'stars' ? icon(star) : look === 'faces' ? icon(face(n)) : look === 'thumbs' ? icon(thumb) : n;

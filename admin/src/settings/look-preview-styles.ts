import { css } from 'lit';

/** A page of this size, in pixels, is drawn as large as there is room. */
export const pageWidth = 460;
const pageHeight = 540;

/** How the preview of the look is laid out. */
export const lookPreviewStyles = css`
  :host {
    display: block;
    min-width: 0;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-8) var(--space-12);
    align-items: end;
    margin-block: var(--space-12);
  }
  /* The page is drawn over it, so that its width asks for no room. */
  .room {
    position: relative;
    height: calc(${pageHeight}px * var(--fit, 0.7));
    overflow: hidden;
    /* No border: the room is as wide as the bar above. */
    outline: 1px solid var(--edge);
    outline-offset: -1px;
    border-radius: var(--radius-10);
  }
  /* Transformed, it is the window of what is fixed in it. */
  .page {
    position: absolute;
    inset: 0 auto auto 0;
    width: ${pageWidth}px;
    height: ${pageHeight}px;
    transform: scale(var(--fit, 0.7));
    transform-origin: 0 0;
    overflow: hidden;
    background: #fafaf8;
  }
  .page.dark {
    background: #101012;
  }
  .page i {
    display: block;
    height: 14px;
    margin: 24px 40px;
    border-radius: 7px;
    background: #80808026;
  }
  .page i:first-child {
    width: 40%;
    height: 26px;
  }
  ul {
    display: grid;
    gap: var(--space-4);
    margin-top: var(--space-12);
    padding: 0;
  }
`;

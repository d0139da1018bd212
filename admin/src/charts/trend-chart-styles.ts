import { css } from 'lit';

/** The looks of a trend's chart: its room, the slider around it, and the words of the point that is looked at. */
export const trendChart = css`
  :host {
    display: block;
    position: relative;
    min-height: 22rem;
    break-inside: avoid;
  }
  svg {
    display: block;
    width: 100%;
    height: auto;
  }
  text {
    cursor: text;
  }
  :host([opens]) .slider {
    cursor: pointer;
  }
  .slider:focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
    border-radius: var(--radius-6);
  }
  .tip {
    position: absolute;
    top: 0;
    left: 0;
    max-width: 100%;
    padding: var(--space-8) var(--space-12);
    border: 1px solid var(--edge);
    border-radius: var(--radius-6);
    background: var(--raised);
    font-size: var(--type-13);
  }
  .tip p {
    margin: 0;
  }
  .tip p:first-child {
    font-weight: 600;
  }
  @media print {
    :host {
      min-height: 0;
    }
    /* The width of A4 upright: across it stands below its head. */
    svg {
      max-width: 18cm;
    }
    .tip {
      display: none;
    }
  }
`;

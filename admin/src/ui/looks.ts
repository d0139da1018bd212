import { css } from 'lit';

/** `.sr`: for the ear alone. */
export const forTheEar = css`
  .sr {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;

/** The looks that a view names in `class`; every view has them by `base`. What is its own alone a view says for itself. */
export const looks = css`
  ${forTheEar}
  /* What customers wrote has the characters of its own language. */
  [lang='zh-CN'] {
    font-family: var(--font-zh-cn);
  }
  [lang='zh-TW'] {
    font-family: var(--font-zh-tw);
  }
  [lang='ja'] {
    font-family: var(--font-ja);
  }
  /* What may be overlooked, and what is a step smaller. */
  .muted {
    color: var(--muted);
  }
  .small {
    font-size: var(--type-13);
  }
  /* As much of a text as one line has room for, or two. */
  .one-line {
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .two-lines {
    display: -webkit-box;
    -webkit-line-clamp: 2;
    -webkit-box-orient: vertical;
    overflow: hidden;
  }
  /* What something is, and at the other end what can be done with it. */
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--space-4) var(--space-12);
  }
  /* Buttons after one another. */
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-8);
  }
  /* Things below one another, and fields beside one another where there is room. */
  .stack {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-12);
  }
  .side-by-side {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 13rem), 1fr));
    align-items: start;
    gap: var(--space-12);
  }
  /* Only on paper, only on the screen. */
  .paper {
    display: none;
  }
  @media print {
    .paper {
      display: block;
      margin-bottom: var(--space-8);
    }
    span.paper {
      display: inline;
    }
    .screen {
      display: none !important;
    }
    a {
      color: inherit;
      text-decoration: none;
    }
  }
`;

import { css } from 'lit';

export const surveyEditorStyles = css`
  :host {
    display: grid;
    gap: var(--space-16);
    align-items: start;
  }
  .edit {
    display: grid;
    gap: var(--space-16);
    min-width: 0;
  }
  survey-preview {
    min-width: 0;
  }
  .questions {
    display: grid;
    gap: var(--space-8);
    margin-block: var(--space-8) var(--space-12);
  }
  .add,
  .sources {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-8);
  }
  .sources {
    margin-top: var(--space-8);
  }
  /* Their words stand beside the sign. */
  .warning ul {
    margin-block: calc(-1 * var(--space-4));
    margin-inline-start: calc(-1 * var(--space-12));
  }
  .title {
    font-size: var(--type-13);
    font-weight: 500;
  }
  .fields {
    display: grid;
    gap: var(--space-16);
    justify-items: start;
  }
  .fields > ui-field,
  .thanks {
    width: 100%;
  }
  .thanks {
    display: grid;
    grid-template-columns: minmax(6rem, 8rem) minmax(0, 1fr) auto;
    align-items: end;
    gap: var(--space-8);
  }
  @media (min-width: 64rem) {
    :host {
      grid-template-columns: minmax(0, 1fr) min(39vw, 27rem);
    }
    survey-preview {
      position: sticky;
      top: var(--space-16);
      max-height: calc(100vh - 7rem);
      overflow: auto;
    }
  }
  @media (max-width: 30rem) {
    .thanks {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .thanks > ui-field {
      grid-column: 1 / -1;
      grid-row: 2;
    }
  }
`;

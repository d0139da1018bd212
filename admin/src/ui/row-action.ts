import { html, nothing, type TemplateResult } from 'lit';
import './ui-button.ts';

/** Something that can be done with one of many. */
interface RowAction {
  /** For the eye: beside the row it is plain with which. */
  readonly label: string;
  /** For the ear: it says with which. */
  readonly name: string;
  /** What `data-of` says, by which the button is found again. */
  readonly of?: string;
  /** Draws an edge around it. */
  readonly isOutlined?: boolean;
  /** Whether it is on its way. */
  readonly isDoing?: boolean;
  act(): void;
}

/** A small button at the end of a `<ui-row>`. For an element with the styles of `base`. */
export const rowAction = ({ label, name, of, isOutlined = false, isDoing = false, act }: RowAction): TemplateResult =>
  html`<ui-button
    slot="actions"
    size="s"
    appearance=${isOutlined ? 'outlined' : 'plain'}
    data-of=${of ?? nothing}
    ?loading=${isDoing}
    @click=${() => act()}
  >
    <span aria-hidden="true">${label}</span><span class="sr">${name}</span>
  </ui-button>`;

import { html } from 'lit';
import { endless, sample } from '../../gallery/samples.ts';
import type { Story } from '../../gallery/story.ts';
import './ui-button.ts';
import './ui-icon.ts';

export const story: Story = {
  states: {
    primary: () => html`<ui-button variant="brand">${sample().act}</ui-button>`,
    outlined: () => html`<ui-button appearance="outlined">${sample().act}</ui-button>`,
    plain: () => html`<ui-button appearance="plain">${sample().act}</ui-button>`,
    'plain, primary': () => html`<ui-button appearance="plain" variant="brand">${sample().act}</ui-button>`,
    final: () => html`<ui-button variant="danger">${sample().act}</ui-button>`,
    'final, outlined': () => html`<ui-button variant="danger" appearance="outlined">${sample().act}</ui-button>`,
    'final, plain': () => html`<ui-button variant="danger" appearance="plain">${sample().act}</ui-button>`,
    small: () =>
      html`<ui-button size="s" variant="brand">${sample().act}</ui-button>
        <ui-button size="s" appearance="outlined">${sample().act}</ui-button>
        <ui-button size="s" appearance="plain">${sample().act}</ui-button>`,
    'with a sign': () =>
      html`<ui-button appearance="outlined"><ui-icon slot="start" name="plus"></ui-icon>${sample().act}</ui-button>`,
    'a link': () => html`<ui-button href="#" appearance="outlined">${sample().act}</ui-button>`,
    busy: () =>
      html`<ui-button variant="brand" loading>${sample().act}</ui-button>
        <ui-button appearance="outlined" loading>${sample().act}</ui-button>`,
    disabled: () =>
      html`<ui-button variant="brand" disabled>${sample().act}</ui-button>
        <ui-button appearance="outlined" disabled>${sample().act}</ui-button>
        <ui-button appearance="plain" disabled>${sample().act}</ui-button>`,
    long: () => html`<ui-button variant="brand">${sample().longAct}</ui-button>`,
    'one endless word': () => html`<ui-button appearance="outlined">${endless}</ui-button>`,
  },
};

import { html } from 'lit';
import { sample } from '../../gallery/samples.ts';
import type { Story } from '../../gallery/story.ts';
import './ui-avatar.ts';

export const story: Story = {
  states: {
    usual: () => html`<ui-avatar name=${sample().name} labelled></ui-avatar>`,
    'beside its name': () => html`<ui-avatar name=${sample().name}></ui-avatar> ${sample().name}`,
    'without a name': () => html`<ui-avatar></ui-avatar>`,
    'another script': () => html`<ui-avatar name="محمد علي" labelled></ui-avatar>`,
  },
};

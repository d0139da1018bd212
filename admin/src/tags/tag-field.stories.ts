import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { endless, sample } from '../../gallery/samples.ts';
import type { Story } from '../../gallery/story.ts';
import './tag-field.ts';
import type { TagField } from './tag-field.ts';

const open = (element: Element | undefined): void => (element as TagField | undefined)?.open();

export const story: Story = {
  states: {
    none: () => html`<tag-field></tag-field>`,
    some: () => html`<tag-field .tags=${['VIP', sample().name, endless.slice(0, 40)]}></tag-field>`,
    'one is added': () => html`<tag-field .tags=${['VIP']} ${ref(open)}></tag-field>`,
  },
};

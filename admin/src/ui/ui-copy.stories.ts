import { html } from 'lit';
import { endless } from '../../gallery/samples.ts';
import type { Story } from '../../gallery/story.ts';
import './ui-copy.ts';

const script = `<script src="https://feedback.shop.example/huiyin.js" data-site="pk_0123456789abcdef" async></script>`;

export const story: Story = {
  states: {
    usual: () => html`<ui-copy text="pk_0123456789abcdef"></ui-copy>`,
    'a line of code': () => html`<ui-copy .text=${script}></ui-copy>`,
    'several lines': () => html`<ui-copy .text=${`${script}\n${script}\n\n${script}`}></ui-copy>`,
    'one endless word': () => html`<ui-copy .text=${endless + endless}></ui-copy>`,
  },
};

import { html } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { endless, sample } from '../../gallery/samples.ts';
import type { Story } from '../../gallery/story.ts';
import { toast } from './ui-toasts.ts';

const aDay = 86_400_000;
/** Said once the element is there to hear it. */
const say = (...all: Parameters<typeof toast>[]) =>
  guard([], () => {
    queueMicrotask(() => all.forEach((one) => toast(...one)));
    return html`<ui-toasts stay=${aDay}></ui-toasts>`;
  });
const nothing = (): void => {};

export const story: Story = {
  covers: true,
  states: {
    usual: () => html`${say([sample().sentence])}`,
    'to be taken back': () => html`${say([sample().sentence, { undo: nothing }])}`,
    'what went wrong': () => html`${say([sample().sentence, { tone: 'bad', reload: true }])}`,
    many: () => html`${say([sample().sentence], [sample().heading, { undo: nothing }], [sample().text])}`,
    'one endless word': () => html`${say([endless, { undo: nothing }])}`,
  },
};

import { html } from 'lit';
import { sample } from '../../gallery/samples.ts';
import type { Story } from '../../gallery/story.ts';
import './ui-split.ts';

const split = (detail: boolean) => () =>
  html`<div class="room">
    <ui-split ?detail=${detail}>
      <div slot="list">${sample().others.map((one) => html`<p><a href="#">${one}</a></p>`)}</div>
      <p>${sample().text} <a href="#">${sample().act}</a></p>
    </ui-split>
  </div>`;

export const story: Story = { states: { 'nothing chosen': split(false), 'something chosen': split(true) } };

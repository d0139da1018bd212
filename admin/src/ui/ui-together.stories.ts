import { html } from 'lit';
import { sample } from '../../gallery/samples.ts';
import type { Story } from '../../gallery/story.ts';
import './ui-together.ts';

export const story: Story = { states: { 'what has come': () => html`<ui-together>${sample().text}</ui-together>` } };

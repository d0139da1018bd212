import { html } from 'lit';
import { sample } from '../../gallery/samples.ts';
import type { Story } from '../../gallery/story.ts';
import { ApiProblem } from '../api/problem.ts';
import './ui-error.ts';

const refused = new ApiProblem('forbidden', 403);

export const story: Story = {
  states: {
    usual: () => html`<ui-error .error=${refused}></ui-error>`,
    'with more to say': () => html`<ui-error .error=${refused}>${sample().text}</ui-error>`,
    'without a way to try again': () => html`<ui-error no-retry .error=${refused}></ui-error>`,
    'fields marked above': () => html`<ui-error no-retry marked .error=${new ApiProblem('invalid', 400)}></ui-error>`,
    'offline, tries by itself': () => html`<ui-error .error=${new ApiProblem('offline', 0)}></ui-error>`,
    'a part that did not load': () => html`<ui-error .error=${new ApiProblem('not_loaded', 0)}></ui-error>`,
  },
};

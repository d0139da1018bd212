import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { endless, sample } from '../../gallery/samples.ts';
import type { Story } from '../../gallery/story.ts';
import { Conflict } from '../api/edit.ts';
import { ApiProblem } from '../api/problem.ts';
import './ui-rename.ts';
import type { UiRename } from './ui-rename.ts';

const never = (): Promise<never> => new Promise(() => {});

/** The field with a name in it; `sent` once there is a form to send. */
const rename = (name: string, sent?: { name: string; save?: UiRename['save'] }) =>
  html`<ui-rename
    label=${sample().word}
    missing=${sample().sentence}
    longest="100"
    .value=${name}
    .save=${sent?.save ?? never}
    ${ref((element) => void (element && sent && send(element as UiRename, sent.name)))}
  ></ui-rename>`;

async function send(element: UiRename, name: string): Promise<void> {
  await element.updateComplete;
  const field = element.renderRoot.querySelector('ui-field')!;
  field.value = name;
  field.dispatchEvent(new Event('input'));
  element.renderRoot.querySelector('form')!.requestSubmit();
}

const theirs = () => new Conflict({ name: sample().heading }, { by: sample().name });

export const story: Story = {
  states: {
    usual: () => rename(sample().word),
    'without a name': () => rename(sample().word, { name: '' }),
    'being saved': () => rename(sample().word, { name: sample().heading }),
    refused: () =>
      rename(sample().word, { name: sample().heading, save: () => Promise.reject(new ApiProblem('forbidden', 403)) }),
    'others called it otherwise': () =>
      rename(sample().word, { name: sample().name, save: () => Promise.reject(theirs()) }),
    long: () => rename(endless),
  },
};

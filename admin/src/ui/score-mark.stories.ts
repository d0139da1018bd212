import { html } from 'lit';
import { npsGroups } from '@huiyin/shared/domain/scales';
import { sample } from '../../gallery/samples.ts';
import type { Story } from '../../gallery/story.ts';
import './score-mark.ts';

const marks = (kind: 'csat' | 'nps', scores: readonly number[]) => () =>
  scores.map(
    (score) => html`<score-mark .kind=${kind} .score=${score} label=${`${sample().word}: ${score}`}></score-mark> `,
  );

export const story: Story = {
  states: {
    csat: marks('csat', [1, 2, 3, 4, 5]),
    nps: marks('nps', [0, 6, 7, 8, 9, 10]),
    groups: () =>
      npsGroups.map(
        (group) =>
          html`<score-mark .kind=${'nps'} .group=${group} label=${`${sample().word}: ${group}`}></score-mark> `,
      ),
    complaint: () => html`<score-mark .kind=${'complaint'} .score=${null} label=${sample().word}></score-mark>`,
  },
};

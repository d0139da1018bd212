import { html } from 'lit';
import type { Story } from '../../gallery/story.ts';
import './spark-line.ts';

const line = (values: readonly (number | null)[], span = 0.2) =>
  html`<spark-line .values=${values} span=${span}></spark-line>`;
const wave = Array.from({ length: 30 }, (_, i) => 0.8 + 0.08 * Math.sin(i / 3) + 0.03 * Math.sin(i * 2));

export const story: Story = {
  states: {
    'thirty days': () => line(wave),
    'days without enough answers': () => line(wave.map((value, i) => (i % 7 < 2 ? null : value))),
    'one day': () => line(wave.map((value, i) => (i === 12 ? value : null))),
    'always the same': () => line(wave.map(() => 0.9)),
    'no day': () => line(wave.map(() => null)),
  },
};

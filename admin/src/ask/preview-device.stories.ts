import { html } from 'lit';
import { sample } from '../../gallery/samples.ts';
import type { Story } from '../../gallery/story.ts';
import './preview-device.ts';
import type { PreviewDevice } from './preview-device.ts';

const on = (width: PreviewDevice['width'], scheme: PreviewDevice['scheme'], place: PreviewDevice['place']) => () =>
  html`<preview-device width=${width} scheme=${scheme} place=${place}>
    <p style="padding: 1.5rem; background: Canvas; color: CanvasText">${sample().text}</p>
  </preview-device>`;

export const story: Story = {
  states: {
    'a phone': on('phone', 'light', 'bottom-right'),
    'a phone in the dark': on('phone', 'dark', 'bottom-left'),
    'a desktop': on('desktop', 'light', 'bottom-right'),
    'a desktop in the dark, the panel above': on('desktop', 'dark', 'top-left'),
  },
};

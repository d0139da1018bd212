import { css } from 'lit';

export const previewDeviceStyles = css`
  :host {
    display: block;
    color-scheme: light;
  }
  :host([scheme='dark']) {
    color-scheme: dark;
  }
  .device {
    --page: light-dark(#fbfbfa, #131315);
    --ink: light-dark(#e9e9e5, #26262a);
    overflow: hidden;
    border: 1px solid var(--edge);
    border-radius: var(--radius-10);
    background: var(--page);
  }
  :host([width='phone']) .device {
    max-width: 24rem;
    margin-inline: auto;
    border: 8px solid light-dark(#2b2b2e, #3d3d42);
    border-radius: 2rem;
  }
  .window {
    display: flex;
    align-items: center;
    gap: 6px;
    padding: 10px 12px;
    background: var(--ink);
  }
  .window i {
    width: 9px;
    height: 9px;
    border-radius: 50%;
    background: light-dark(#c9c9c4, #47474c);
  }
  .window b {
    flex: 1;
    height: 14px;
    max-width: 20rem;
    margin-inline-start: 10px;
    border-radius: 7px;
    background: var(--page);
  }
  .page {
    display: grid;
    min-height: 30rem;
  }
  .sketch,
  .panel {
    grid-area: 1 / 1;
    min-width: 0;
  }
  .sketch {
    display: grid;
    align-content: start;
    gap: 12px;
    padding: 24px;
  }
  .sketch b,
  .sketch i {
    height: 10px;
    border-radius: 5px;
    background: var(--ink);
  }
  .sketch b {
    width: 45%;
    height: 18px;
    margin-top: 8px;
  }
  .sketch i:nth-of-type(3n) {
    width: 70%;
  }
  .panel {
    display: grid;
    align-items: end;
    max-height: 40rem;
    overflow: auto;
    padding: 6px;
  }
  :host([width='desktop']) .panel {
    width: min(26rem, 100%);
    padding: 16px;
  }
  :host([width='desktop'][place^='top']) .panel {
    align-items: start;
  }
  :host([width='desktop'][place$='right']) .panel {
    margin-left: auto;
  }
  ::slotted(*) {
    border-radius: 14px;
    box-shadow: 0 12px 36px #00000029;
  }
`;

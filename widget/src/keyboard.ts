/** Lifts the sheet above an on-screen keyboard, which iOS lays over the page instead of shrinking it. */
export function liftAboveKeyboard(panel: HTMLElement): void {
  const view = visualViewport;
  view?.addEventListener('resize', () => {
    const covered = Math.max(0, innerHeight - view.height - view.offsetTop);
    panel.style.setProperty('--keyboard', `${covered}px`);
  });
}

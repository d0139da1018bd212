/** Lifts the panel above an on-screen keyboard, which iOS lays over the page instead of shrinking it. */
export function liftAboveKeyboard(root: ShadowRoot): void {
  const view = visualViewport;
  view?.addEventListener('resize', () => {
    // A page that was zoomed in shows less as well, but nothing covers it.
    const covered = view.scale > 1.01 ? 0 : Math.max(0, innerHeight - view.height - view.offsetTop);
    root.querySelector<HTMLElement>('.huiyin')?.style.setProperty('--keyboard', `${covered}px`);
    if (covered) root.activeElement?.scrollIntoView({ block: 'nearest' });
  });
}

/** After this long without a touch whoever was here has left. */
const idleMs = 60_000;
/** The thanks are read by then; the number of a complaint takes longer to note. */
const afterMs = { 'huiyin:answer': 8_000, 'huiyin:complaint': 20_000 };

/**
 * Gives each person a fresh start: some seconds after the thanks, and when somebody leaves in the middle.
 * To be called before the first survey is there, which keeps the keys typed in it to itself.
 *
 * @param fullScreen what stands on the button that fills the screen
 */
export function runKiosk(start: () => void, fullScreen: string): void {
  let timer: ReturnType<typeof setTimeout>;
  const startIn = (ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      start();
      scrollTo(0, 0);
    }, ms);
  };
  for (const touch of ['pointerdown', 'keydown', 'input'])
    addEventListener(touch, () => startIn(idleMs), { capture: true, passive: true });
  for (const [done, ms] of Object.entries(afterMs)) document.addEventListener(done, () => startIn(ms));
  if (document.fullscreenEnabled) document.body.append(button(fullScreen));
}

function button(text: string): HTMLButtonElement {
  const made = document.createElement('button');
  made.textContent = text;
  made.onclick = () => {
    // Where the browser refuses one of them, the survey works all the same.
    document.documentElement.requestFullscreen().catch(() => {});
    navigator.wakeLock?.request('screen').catch(() => {});
  };
  return made;
}

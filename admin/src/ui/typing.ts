/** Whether ⌘ does here what Ctrl does elsewhere. */
export const hasCommandKey = /Mac|iPhone|iPad/.test(navigator.platform);

/** Whether a key is part of an IME composition: what it would do, Enter or Esc among it, is not meant (keyCode 229 is Safari's late keydown). */
export const isComposing = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229;

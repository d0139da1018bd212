/** Whether Enter here sends: not while an input method composes (Safari tells it by keyCode 229 only), not with Shift. */
export const isSendKey = (e: KeyboardEvent): boolean =>
  e.key === 'Enter' && !e.shiftKey && !e.isComposing && e.keyCode !== 229;

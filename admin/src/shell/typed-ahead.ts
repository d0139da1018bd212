import { isComposing } from '../ui/typing.ts';

/**
 * Takes what is typed from now on from everything else on the page, until what it is meant for is there: `end` gives it. Whatever
 * is pressed with Ctrl, Alt or ⌘, Tab, Esc and the keys of an input method stay what they are.
 */
export function typedAhead(): { end(): string } {
  let typed = '';
  const take = (event: KeyboardEvent): void => {
    const { key, ctrlKey, altKey, metaKey } = event;
    if (isComposing(event) || ctrlKey || altKey || metaKey) return;
    if (key === 'Backspace') typed = typed.slice(0, -1);
    else if ([...key].length === 1) typed += key;
    else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener('keydown', take, { capture: true });
  return {
    end() {
      window.removeEventListener('keydown', take, { capture: true });
      return typed;
    },
  };
}

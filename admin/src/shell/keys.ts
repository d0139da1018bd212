import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { machineMemory } from '../memory.ts';
import { isComposing } from '../ui/typing.ts';

/** Handlers by key, e.g. `{j: next, '/': search, 'g i': goToInbox}`; two keys with a space come after one another. */
export type KeyMap = Readonly<Record<string, (event: KeyboardEvent) => void>>;

const stored = 'huiyin.shortcuts';
const waitMs = 1500;
const maps: KeyMap[] = [];
let first = '';
let timer: ReturnType<typeof setTimeout> | undefined;

/** Single-key shortcuts can be switched off (WCAG 2.1.4): voice input and slips of the hand press letters too. */
export const shortcutsOn = (): boolean => machineMemory.read(stored) !== 'off';

export function switchShortcuts(on: boolean): void {
  machineMemory.keep(stored, on ? 'on' : 'off');
}

/**
 * Binds keys while the element is on the page. Never while somebody types, holds Ctrl, Alt or ⌘, or something lies above the page:
 * then Esc closes that alone, wherever the focus is.
 * Of two elements that bind the same key the later one has it.
 * @example new Keys(this, { j: () => this.#move(1), k: () => this.#move(-1) });
 */
export class Keys implements ReactiveController {
  readonly #map: KeyMap;

  constructor(host: ReactiveControllerHost, map: KeyMap) {
    this.#map = map;
    host.addController(this);
  }

  hostConnected(): void {
    if (!maps.length) window.addEventListener('keydown', pressed);
    maps.push(this.#map);
  }

  hostDisconnected(): void {
    maps.splice(maps.indexOf(this.#map), 1);
    if (!maps.length) window.removeEventListener('keydown', pressed);
  }
}

/** The keys of all that has one, e.g. of actions. */
export const keysOf = <Keyed extends { readonly key?: string }>(
  all: readonly Keyed[],
  press: (one: Keyed) => void,
): KeyMap => Object.fromEntries(all.flatMap((one) => (one.key ? [[one.key, () => press(one)]] : [])));

function pressed(event: KeyboardEvent): void {
  if (!shortcutsOn() || isForSomethingElse(event)) return;
  const keys = first ? `${first} ${event.key}` : event.key;
  forget();
  const act = maps.findLast((map) => keys in map)?.[keys];
  if (act) {
    if (isCovered(document)) return;
    event.preventDefault();
    act(event);
  } else if (maps.some((map) => Object.keys(map).some((known) => known.startsWith(`${keys} `)))) {
    first = keys;
    timer = setTimeout(forget, waitMs);
  }
}

function forget(): void {
  first = '';
  clearTimeout(timer);
}

/** `Enter` and `Space` belong to a focused button or link. */
function isForSomethingElse(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || isComposing(event) || event.ctrlKey || event.metaKey || event.altKey) return true;
  const path = event.composedPath();
  const presses = event.key === 'Enter' || event.key === ' ';
  return path.some(
    (node) =>
      node instanceof HTMLElement &&
      (node.isContentEditable || node.matches(presses ? `${typing}, button, a[href], summary` : typing)),
  );
}

const typing = 'input:not([type=radio], [type=checkbox]), textarea, select';

/** A dialog or a popover is open, in whatever shadow root it may stand. */
const isCovered = (root: ParentNode): boolean =>
  root.querySelector('dialog[open], [popover]:popover-open') !== null ||
  Array.from(root.querySelectorAll('*')).some(({ shadowRoot }) => shadowRoot !== null && isCovered(shadowRoot));

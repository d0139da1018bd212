/**
 * Tells when the address of the page may have changed: by the Navigation API, else by wrapping `history` in a way the page
 * does not notice. `back`: the page comes out of the back/forward cache; `left`: it goes there, or for good.
 */
export function watchPage(moved: () => void, left: (e: Event) => void, back: () => void): void {
  const { navigation } = window as { navigation?: Partial<Navigation> };
  // An element or a variable of the page may have that name.
  if (navigation?.currentEntry) navigation.addEventListener!('currententrychange', moved);
  else {
    wrap('pushState', moved);
    wrap('replaceState', moved);
    addEventListener('popstate', moved);
    addEventListener('hashchange', moved);
  }
  addEventListener('pagehide', left);
  addEventListener('pageshow', (e) => e.persisted && back());
}

function wrap(name: 'pushState' | 'replaceState', moved: () => void): void {
  const before = history[name];
  try {
    history[name] = function (...args) {
      before.apply(this, args);
      // After the page's own code, and where nothing of ours reaches it.
      queueMicrotask(moved);
    };
  } catch {
    // The page froze it: popstate and hashchange are left.
  }
}

/** What makes a page another one: its path, and the fragment of those who route by it. */
export const placeOf = ({ origin, pathname, hash }: URL): string =>
  origin + pathname + (/^#[!/]/.test(hash) ? hash : '');

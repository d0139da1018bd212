/** What a path matched, e.g. `{ticket: '12'}` for `/admin/inbox/12`. */
export type Params = Readonly<Record<string, string | undefined>>;

/** Paths, whose named groups become parameters, and what to do when the address is one of them. */
export interface Route {
  readonly path: RegExp;
  /** Whether what it shows is of a site. */
  readonly ofSite?: boolean;
  show(params: Params): void | Promise<void>;
}

/** Whether what is shown may be left for an address; who says no may `leave` later on. */
export type Guard = (to: URL, leave: () => void) => boolean;

let routes: readonly Route[] = [];
/** Key of the site that addresses name. */
let site: string | undefined;
const guards = new Set<Guard>();
/** Number of the entry that is shown among those of this page in the history, and its path and query. */
let at = 0;
let shown = '';
let following: Promise<void> = Promise.resolve();
/** What the next step in the history is: back to where the person is asked, or on after they were. */
let next: 'restored' | 'allowed' | undefined;

/** Same-origin links and steps in the history become route changes; everything else is the browser's. The first matching route wins. */
export function startRouter(table: readonly Route[], signal?: AbortSignal): void {
  routes = table;
  at = Number(history.state?.at ?? 0);
  history.replaceState({ at }, '');
  const options = signal ? { signal } : {};
  addEventListener('click', onClick, options);
  addEventListener('popstate', onStep, options);
  void show();
}

/**
 * The address of a path of ours, as each link has it: with the site, where a person works on several, so that it shows the same
 * in any tab and to a colleague. A site that the path names stays.
 * @example html`<a href=${address('/admin/inbox/12')}>#12</a>` // /admin/inbox/12?site=KEY
 */
export function address(path: string): string {
  const { pathname, search, searchParams, hash } = new URL(path, location.href);
  if (site === undefined || searchParams.has('site') || !routeOf(pathname)?.ofSite) return path;
  return `${pathname}${search ? `${search}&` : '?'}site=${encodeURIComponent(site)}${hash}`;
}

/** From now on addresses name this site, that of what is shown too; none, where a person works on one alone. */
export function nameSite(key?: string): void {
  site = key;
  const here = location.pathname + location.search + location.hash;
  const named = address(here);
  if (named === here) return;
  history.replaceState(history.state, '', named);
  shown = location.pathname + location.search;
}

/** Goes to a path of ours, e.g. `go('/admin/inbox/12')`; `replace` leaves no step to go back to, `unasked` asks no guard. */
export function go(path: string, { replace = false, unasked = false } = {}): void {
  const to = new URL(address(path), location.href);
  const visit = (): void => {
    const isReplaced = replace || to.href === location.href;
    if (!isReplaced) at++;
    history[isReplaced ? 'replaceState' : 'pushState']({ at }, '', to);
    following = show();
  };
  if (!find(to)) location.assign(to);
  else if (unasked || mayLeave(to, visit)) visit();
}

/** Until what `go` went to is shown. */
export const followed = (): Promise<void> => following;

/** Asks `guard` before each change of the address; gives what ends it. */
export function guarded(guard: Guard): () => void {
  guards.add(guard);
  return () => void guards.delete(guard);
}

const mayLeave = (to: URL, leave: () => void): boolean => [...guards].every((guard) => guard(to, leave));

const routeOf = (pathname: string): Route | undefined => routes.find(({ path }) => path.test(pathname));

function find({ pathname }: { pathname: string }): (() => void | Promise<void>) | undefined {
  const route = routeOf(pathname);
  return route && (() => route.show({ ...route.path.exec(pathname)?.groups }));
}

function onClick(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0) return;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
  if (!link?.href || link.target || link.hasAttribute('download') || link.origin !== location.origin) return;
  const isWithinPage = link.hash && link.pathname + link.search === shown;
  if (isWithinPage || !find(link)) return;
  event.preventDefault();
  go(link.href);
}

function onStep(): void {
  const step = next;
  next = undefined;
  if (step === 'restored') return;
  if (location.pathname + location.search === shown) {
    // To a fragment, of which the browser makes an entry by itself.
    if (history.state) at = history.state.at;
    else history.replaceState({ at: ++at }, '');
    return;
  }
  const to = Number(history.state?.at ?? 0);
  const by = to - at;
  const leave = (): void => {
    next = 'allowed';
    history.go(by);
  };
  if (step === 'allowed' || mayLeave(new URL(location.href), leave)) {
    at = to;
    void show();
  } else {
    next = 'restored';
    history.go(-by);
  }
}

/** What has the focus, in whatever shadow root it stands. */
function focusedIn(root: DocumentOrShadowRoot): Element | null {
  const { activeElement } = root;
  return activeElement?.shadowRoot ? (focusedIn(activeElement.shadowRoot) ?? activeElement) : activeElement;
}

/** Shows what the address names; a place other than before begins at its top, with the focus on nothing, unless it was moved meanwhile. */
async function show(): Promise<void> {
  const [before] = shown.split('?');
  const focused = focusedIn(document);
  shown = location.pathname + location.search;
  await find(location)?.();
  if (!before || before === location.pathname || focusedIn(document) !== focused) return;
  scrollTo(0, 0);
  document.body.tabIndex = -1;
  document.body.focus({ preventScroll: true });
  document.body.removeAttribute('tabindex');
}

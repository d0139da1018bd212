/** What a path matched, e.g. `{ticket: '12'}` for `/admin/inbox/:ticket`. */
export type Params = Readonly<Record<string, string | undefined>>;

/** A path pattern of URLPattern and what to do when the address matches it. */
export interface Route {
  readonly path: string;
  show(params: Params): void | Promise<void>;
}

/** Same-origin navigations become route changes; everything else is the browser's. The first matching route wins. */
export function startRouter(routes: readonly Route[], signal?: AbortSignal): void {
  const table = routes.map((route) => ({ route, pattern: new URLPattern({ pathname: route.path }) }));
  const find = (url: string): (() => void | Promise<void>) | undefined => {
    for (const { route, pattern } of table) {
      const match = pattern.exec(url);
      if (match) return () => route.show(match.pathname.groups);
    }
    return undefined;
  };
  const onNavigate = (event: NavigateEvent): void => {
    if (!event.canIntercept || event.hashChange || event.downloadRequest !== null || event.formData) return;
    const show = find(event.destination.url);
    if (!show) return;
    const samePage = new URL(event.destination.url).pathname === location.pathname;
    const focusReset = samePage ? 'manual' : 'after-transition';
    event.intercept({ handler: async () => show(), focusReset, scroll: samePage ? 'manual' : 'after-transition' });
  };
  navigation.addEventListener('navigate', onNavigate, signal ? { signal } : {});
  void find(location.href)?.();
}

/** Goes to a path of ours, e.g. `go('/admin/inbox/12')`; `replace` leaves no step to go back to. */
export function go(path: string, { replace = false } = {}): void {
  navigation.navigate(path, { history: replace ? 'replace' : 'auto' });
}

/** The only fetch of the widget: never with cookies. */
export const call = (url: string, init?: RequestInit): Promise<Response> =>
  fetch(url, { credentials: 'omit', ...init });

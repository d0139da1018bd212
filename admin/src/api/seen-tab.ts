import { openPersonStream, type Tell } from './person-stream.ts';

/**
 * A stream of this tab's own for as long as it is seen, so that hidden ones take no connection from it; it goes on after `since`,
 * then where it was. Until the returned function is called.
 */
export function hearWhileSeen(personId: string, since: string, tell: Tell): () => void {
  let last = since;
  let close: (() => void) | undefined;
  const hear: Tell = (told) => {
    last = told.id;
    tell(told);
  };

  const look = (): void => {
    if (document.visibilityState === 'visible') return void (close ??= openPersonStream(personId, last, hear));
    stop();
  };
  const stop = (): void => {
    close?.();
    close = undefined;
  };

  look();
  document.addEventListener('visibilitychange', look);
  return () => {
    document.removeEventListener('visibilitychange', look);
    stop();
  };
}

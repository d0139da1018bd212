import { language } from '../language/language.ts';

/** Whether this browser shows messages: it was allowed, refused, or not asked yet; or it cannot be asked. */
export type BrowserState = 'granted' | 'denied' | 'default' | 'insecure' | 'unsupported';

/** What this browser says of itself now. */
export function browserState(): BrowserState {
  if (!isSecureContext) return 'insecure';
  // A browser of phones has the name, and makes none: asked before it may show one, nothing is seen.
  if (!('Notification' in window) || (Notification.permission !== 'granted' && !make('', {}))) return 'unsupported';
  return Notification.permission;
}

/** Has the browser ask whether it may show messages; only by a press of somebody, else it refuses for good. */
export const askForMessages = async (): Promise<void> => void (await Notification.requestPermission());

/**
 * Shows a message. `tag`: of one there is one, whichever windows show it. Gives whether this browser does.
 * @param pressed is called with its window in front
 */
export function showMessage(
  title: string,
  { body, tag, pressed }: { body: string; tag: string; pressed(): void },
): boolean {
  const message = make(title, { body, tag, lang: language() });
  message?.addEventListener('click', () => {
    focus();
    message.close();
    pressed();
  });
  return message !== undefined;
}

/** Undefined where the browser makes none. */
function make(title: string, options: NotificationOptions): Notification | undefined {
  try {
    return new Notification(title, options);
  } catch {
    return undefined;
  }
}

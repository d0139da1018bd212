import { isTest } from '../is-test.ts';

/**
 * Makes the part below an invited survey work: that its page was seen is told once somebody sees it, and what is pressed there when it
 * is pressed. Loading the page tells nothing, so whatever looks into mails leaves nothing; nor does who only tries it.
 *
 * @param base URL of the server, ending in a slash
 * @returns the token of the invitation; undefined where nobody was invited
 */
export function invitedHere(base: string, site: string): string | undefined {
  const part = document.querySelector<HTMLElement>('#invited');
  const { invitation, ...words } = part?.dataset ?? {};
  if (!part || !invitation) return undefined;
  const tell = async (did: string): Promise<boolean> => {
    const url = `${base}v1/sites/${site}/invitations/${did}?i=${encodeURIComponent(invitation)}`;
    return (await fetch(url, { method: 'POST', keepalive: true }).catch(() => undefined))?.ok ?? false;
  };
  const test = isTest();
  if (!test) whenSeen(() => void tell('opened'));
  const status = part.querySelector('[role=status]')!;
  const buttons = part.querySelectorAll('button');
  for (const button of buttons)
    button.onclick = async () => {
      const { did = '' } = button.dataset;
      const done = !test && (await tell(did));
      status.textContent = words[done ? did : test ? 'onlyTest' : 'notSent'] ?? '';
      // The survey stays: who has declined may answer all the same.
      if (done) button.remove();
    };
  // Who has answered can decline no more: that is the first.
  document.addEventListener('huiyin:answer', () => buttons[0]!.remove());
  return invitation;
}

/** Once the page is seen: a page that is opened behind others, or drawn ahead, may never be. */
function whenSeen(seen: () => void): void {
  if (document.visibilityState === 'visible') return seen();
  document.addEventListener('visibilitychange', () => whenSeen(seen), { once: true });
}

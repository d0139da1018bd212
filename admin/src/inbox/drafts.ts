import { uuidV7 } from '@huiyin/shared/domain/ids';
import { now } from '../clock.ts';

interface Kept {
  readonly text: string;
  /** The id this very text was last sent under. */
  readonly sent?: { readonly id: string; readonly text: string };
}

const memory = new Map<string, Kept>();
const stored = 'huiyin.draft.';

/**
 * What somebody began to write, kept by a key (person, ticket, reply or note) until it is sent: other tickets can be
 * read meanwhile, and a reload loses nothing. It goes with the browser tab.
 */
export const drafts = {
  read: (key: string): string => kept(key).text,

  keep(key: string, text: string): void {
    if (text.trim() === '') drop(key);
    else save(key, { ...kept(key), text });
  },

  /** The id to send a text under: the same for the same text, so that trying again stores it once. */
  messageId(key: string, text: string): string {
    const { sent } = kept(key);
    if (sent?.text === text) return sent.id;
    const id = uuidV7(now(), crypto.getRandomValues(new Uint8Array(10)));
    save(key, { text, sent: { id, text } });
    return id;
  },

  drop: (key: string): void => drop(key),
};

function kept(key: string): Kept {
  return memory.get(key) ?? read(key) ?? { text: '' };
}

function read(key: string): Kept | undefined {
  const found = sessionStorage.getItem(stored + key);
  return found === null ? undefined : (JSON.parse(found) as Kept);
}

/** A full storage must not stop the writer: the draft then lives as long as the page. */
function save(key: string, draft: Kept): void {
  memory.set(key, draft);
  try {
    sessionStorage.setItem(stored + key, JSON.stringify(draft));
  } catch {
    sessionStorage.removeItem(stored + key);
  }
}

function drop(key: string): void {
  memory.delete(key);
  sessionStorage.removeItem(stored + key);
}

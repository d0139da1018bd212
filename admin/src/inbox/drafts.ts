import { uuidV7 } from '@huiyin/shared/domain/ids';
import { now } from '../clock.ts';
import { tabMemory } from '../memory.ts';

interface Kept {
  readonly text: string;
  /** The id this very text was last sent under. */
  readonly sent?: { readonly id: string; readonly text: string };
}

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

  drop,
};

function kept(key: string): Kept {
  const found = tabMemory.read(stored + key);
  return found === null ? { text: '' } : (JSON.parse(found) as Kept);
}

const save = (key: string, draft: Kept): void => tabMemory.keep(stored + key, JSON.stringify(draft));

function drop(key: string): void {
  tabMemory.drop(stored + key);
}

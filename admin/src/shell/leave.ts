import { shell } from '@huiyin/shared/i18n/admin/shell';
import { loadPart } from '../api/load-part.ts';
import { isSignedOut } from '../api/problem.ts';
import { getMe, signOut } from '../api/session.ts';
import { draftsOf } from '../drafts.ts';
import { number } from '../language/formats.ts';
import { bookOf } from '../language/language.ts';
import { problemText } from '../language/problem-text.ts';
import { go } from '../router/router.ts';
import { toast } from '../ui/ui-toasts.ts';

/** Signs a person out, after asking where something of theirs would be lost with it. */
export async function leave(personId: string): Promise<void> {
  try {
    const unsaved = draftsOf(personId).count();
    if (unsaved && !(await isMeant(unsaved))) return;
    // Nobody else who has signed in in this browser meanwhile.
    await getMe();
    await signOut();
  } catch (error) {
    if (!isSignedOut(error)) return toast(problemText(error), { tone: 'bad' });
  }
  draftsOf(personId).dropAll();
  go('/admin/sign-in', { unasked: true });
}

async function isMeant(unsaved: number): Promise<boolean> {
  const { question } = await loadPart(() => import('../ui/ui-question.ts'));
  const { heading, text, leave, stay } = bookOf(shell).leaveQuestion;
  const choices = [
    { value: 'leave', label: leave },
    { value: 'stay', label: stay },
  ] as const;
  return (await question({ heading, text: text(unsaved, number(unsaved)), choices })) === 'leave';
}

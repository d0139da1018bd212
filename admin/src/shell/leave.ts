import { loadPart } from '../api/load-part.ts';
import { getMe, signOut } from '../api/session.ts';
import { draftsOf } from '../drafts.ts';
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
    draftsOf(personId).dropAll();
    go('/admin/sign-in', { unasked: true });
  } catch (error) {
    toast(problemText(error), { tone: 'bad' });
  }
}

async function isMeant(unsaved: number): Promise<boolean> {
  await loadPart(() => import('./leave-question.ts'));
  const question = document.createElement('leave-question');
  question.unsaved = unsaved;
  document.body.append(question);
  return question.answer;
}

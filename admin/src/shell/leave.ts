import { shell } from '@huiyin/shared/i18n/admin/shell';
import { loadPart } from '../api/load-part.ts';
import { isSignedOut } from '../api/problem.ts';
import { getMe, signOut, type Me } from '../api/session.ts';
import { draftsOf } from '../drafts.ts';
import { number } from '../language/formats.ts';
import { bookOf } from '../language/language.ts';
import { go } from '../router/router.ts';
import { forgetToasts, toastProblem } from '../ui/ui-toasts.ts';
import { unsavedOf } from './unsaved.ts';

/** Signs a person out, after asking where something of theirs would be lost with it. */
export async function leave(me: Me): Promise<void> {
  try {
    const unsaved = draftsOf(me.person.id).list().length;
    if (unsaved && !(await isMeant(me, unsaved))) return;
    // Nobody else who has signed in in this browser meanwhile.
    await getMe();
    await signOut();
  } catch (error) {
    if (!isSignedOut(error)) return toastProblem(error);
  }
  draftsOf(me.person.id).dropAll();
  forgetToasts();
  go('/admin/sign-in', { unasked: true });
}

async function isMeant(me: Me, unsaved: number): Promise<boolean> {
  const { question } = await loadPart(() => import('../ui/ui-question.ts'));
  const { heading, text, leave, stay } = bookOf(shell).leaveQuestion;
  const choices = [
    { value: 'leave', label: leave },
    { value: 'stay', label: stay },
  ] as const;
  const asked = { heading, text: text(unsaved, number(unsaved)), links: unsavedOf(me), choices };
  return (await question(asked)) === 'leave';
}

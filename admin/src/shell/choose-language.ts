import { loaded } from '../api/load-part.ts';
import { speak, type Language } from '../language/language.ts';
import { toastProblem } from '../ui/ui-toasts.ts';

/** Shows the console in another language; where its words do not come, says so in the one it stays in. */
export const chooseLanguage = (next: Language): Promise<void> => loaded(() => speak(next)).catch(toastProblem);

import { registerIconLibrary } from '@awesome.me/webawesome/dist/components/icon/library.js';
import { language, onLanguage } from '../language/language.ts';

// The kit's own icons are data: and foreign URLs, which our CSP refuses; ours lie in public/icons.
for (const library of ['default', 'system']) {
  registerIconLibrary(library, { resolver: (icon) => `${import.meta.env.BASE_URL}icons/${icon}.svg` });
}

const translations = {
  en: () => Promise.resolve(),
  'zh-CN': () => import('@awesome.me/webawesome/dist/translations/zh-cn.js'),
  'zh-TW': () => import('@awesome.me/webawesome/dist/translations/zh-tw.js'),
};

/** The kit's few words of its own (close, loading) follow `<html lang>` once their book is loaded; English where it does not come. */
const loadWords = (): void => void translations[language()]().catch(() => undefined);
onLanguage(loadWords);
loadWords();

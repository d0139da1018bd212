import { describe, expect, test } from 'vitest';
import { codebookWords } from './codebook.ts';

/** The words of each file of a book, e.g. `./admin/inbox/zh-CN.ts`. */
const files = import.meta.glob<object>('./admin/*/*.ts', { eager: true, import: 'words' });
const names = [...new Set(Object.keys(files).map((file) => file.split('/')[2]!))];
const handles = Object.keys(import.meta.glob('./admin/*.ts')).map((file) =>
  file.slice('./admin/'.length, -'.ts'.length),
);
const wordsOf = (name: string, language: string): object => files[`./admin/${name}/${language}.ts`]!;
const languages = ['zh-CN', 'zh-TW'] as const;

/** Every message of a book by its path, functions filled with numbers. */
function messages(book: object, path = ''): [string, string][] {
  return Object.entries(book).flatMap(([key, value]: [string, unknown]) => {
    const at = path ? `${path}.${key}` : key;
    if (typeof value === 'function') return [[at, String((value as (...all: unknown[]) => unknown)(2, 3, 4, 5, 6))]];
    if (typeof value === 'object' && value !== null) return messages(value, at);
    return [[at, String(value)]];
  });
}

// Frequent characters that only one of the two scripts has.
const simplified = /[们这说请设时间问题应发开关门网络进还认证选择页历单图务业专东车长样点户给让过边经结错银钱铁闭]/u;
const traditional = /[們這說請設時間問題應發開關門網絡進還認證選擇頁歷單圖務業專東車長樣點戶給讓過邊經結錯銀錢鐵閉]/u;

describe('messages', () => {
  test('are in a folder each book names', () =>
    expect(handles.filter((name) => name !== 'book').sort()).toEqual(names.toSorted()));

  for (const name of names) {
    for (const language of languages) {
      test(`${name} says everything in ${language}`, () => {
        const keys = (of: object) =>
          messages(of)
            .map(([key]) => key)
            .sort();
        expect(keys(wordsOf(name, language))).toEqual(keys(wordsOf(name, 'en')));
        for (const [key, text] of messages(wordsOf(name, language))) expect(text.trim(), key).not.toBe('');
      });
    }

    test(`${name} writes zh-CN in simplified and zh-TW in traditional characters`, () => {
      const wrong = (language: (typeof languages)[number], foreign: RegExp) =>
        messages(wordsOf(name, language)).filter(([, text]) => foreign.test(text));
      expect(wrong('zh-CN', traditional)).toEqual([]);
      expect(wrong('zh-TW', simplified)).toEqual([]);
    });

    test(`${name} has one word for one thing, one way to count it, and straight quotes in code`, () => {
      const wrong = {
        en: /\([’“]|nobody yet|[Oo]ur turn|95% interval|\b[Oo]ne a line/u,
        'zh-CN':
          /[个份] ?(可疑|示例|新)?(反馈|投诉)|条(可疑|示例|新)?回答|问卷已?关闭|关闭问卷|答复|小部件|脚本标签|无人负责|轮到|95% 区间|\([’“]/u,
        'zh-TW':
          /[個份條] ?(可疑|範例|新)?(回饋|客訴)|則(可疑|範例|新)?回答|問卷已?關閉|關閉問卷|答覆|工單|站點|指令碼標籤|無人負責|輪到|95% 區間|\([’“]/u,
      };
      for (const [language, pattern] of Object.entries(wrong))
        expect(messages(wordsOf(name, language)).filter(([, text]) => pattern.test(text))).toEqual([]);
    });

    test(`${name} says 你 to staff, and has the parentheses of Chinese around Chinese`, () => {
      for (const language of languages)
        for (const [key, text] of messages(wordsOf(name, language)))
          expect(text, key).not.toMatch(/您|\p{Script=Han} ?\(|\)\p{Script=Han}/u);
    });

    test(`${name} ends no label with a colon and uses no straight quotes around words`, () => {
      for (const [key, text] of messages(wordsOf(name, 'en'))) expect(text, key).not.toMatch(/^(\S+ ?){1,4}:$|"\w/);
    });
  }
});

describe('a codebook, and an import', () => {
  type Shell = Readonly<Record<'kinds' | 'channels' | 'unscored', Readonly<Record<string, string>>>>;
  const shell = (language: string) => wordsOf('shell', language) as Shell;

  test.each(['en', ...languages] as const)('names kinds, channels and groups as the console does in %s', (language) => {
    const { kinds, channels } = codebookWords[language];
    expect({ kinds, channels }).toEqual({ kinds: shell(language).kinds, channels: shell(language).channels });
    const { scores } = wordsOf('imports', language) as { scores: { groupNames: Record<string, string> } };
    for (const [group, name] of Object.entries(scores.groupNames))
      expect(shell(language).unscored[group]).toMatch(new RegExp(`^${name} ?[(（]`));
  });
});

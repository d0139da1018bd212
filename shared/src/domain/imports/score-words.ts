import type { NpsGroup } from '../scales.ts';

/** Where a word stands between the worst (0) and the best (1); a pole is the end itself where a column has no other words. */
export interface WordedScore {
  readonly share: number;
  readonly pole: boolean;
}

const worded: Readonly<Record<string, string>> = {
  1: `very satisfied|extremely satisfied|completely satisfied|very happy|extremely happy|excellent|outstanding|very good|great
very easy|strongly agree|非常满意|非常滿意|很满意|很滿意|十分满意|十分滿意|特别满意|特別滿意|非常好|很好|优秀|優秀|非常同意|非常容易
大変満足|とても満足|非常に満足|たいへん満足|大満足|매우 만족|매우만족|sehr zufrieden|muy satisfecho|muy satisfecha|très satisfait|très satisfaite
muito satisfeito|molto soddisfatto|muy satisfecho/a`,
  0.75: `satisfied|mostly satisfied|somewhat satisfied|quite satisfied|rather satisfied|happy|easy|agree|满意|滿意|比较满意|比較滿意
基本满意|尚滿意|较好|同意|容易|満足|やや満足|まあ満足|だいたい満足|만족|zufrieden|eher zufrieden|satisfecho|satisfecha|satisfait|satisfaite
satisfeito|soddisfatto|satisfecho/a|bastante satisfecho|bastante satisfecho/a`,
  0.5: `neutral|neither satisfied nor dissatisfied|neither|average|fair|ok|okay|so so|一般|一般般|普通|中立|尚可|还行|還行|中等
どちらともいえない|どちらとも言えない|ふつう|보통|teils teils|teils/teils|weder noch|indifferent|moyen|regular`,
  0.25: `dissatisfied|unsatisfied|mostly dissatisfied|somewhat dissatisfied|rather dissatisfied|unhappy|difficult|disagree|不满意|不滿意|不满|不滿
不太满意|不太滿意|比较不满意|比較不滿意|不同意|困难|困難|不満|やや不満|불만족|unzufrieden|eher unzufrieden|insatisfecho|insatisfecha
insatisfecho/a|poco satisfecho|poco satisfecho/a|insatisfait|insatisfaite|insatisfeito|insoddisfatto`,
  0: `very dissatisfied|extremely dissatisfied|completely dissatisfied|very unsatisfied|very unhappy|extremely unhappy|very bad|very poor|terrible
awful|very difficult|strongly disagree|非常不满意|非常不滿意|很不满意|很不滿意|十分不满意|十分不满|十分不滿意|特别不满意|非常差|很差|非常不同意
非常困难|非常困難|大変不満|とても不満|非常に不満|たいへん不満|매우 불만족|매우불만족|sehr unzufrieden|muy insatisfecho|muy insatisfecha
très insatisfait|muito insatisfeito|molto insoddisfatto|muy insatisfecho/a|nada satisfecho|nada satisfecho/a`,
};

const poles: Readonly<Record<string, string>> = {
  0.75: 'good|good with comment|positive|thumbs up|👍|😊|好评|好評|好|良い|gut|bueno|bien|bon',
  0.5: '中评|中評|😐',
  0.25: 'bad|bad with comment|poor|negative|thumbs down|👎|😞|差评|差評|差|悪い|schlecht|malo|mal|mauvais',
};

const groups: Readonly<Record<NpsGroup, string>> = {
  promoter: 'promoter|promoters|推荐者|推薦者|推奨者|promotor|promotores|promoteur|promotore',
  passive: 'passive|passives|被动者|被動者|中立者|pasivo|passif|passivo|indifferente',
  detractor: 'detractor|detractors|贬损者|貶損者|批评者|批評者|批判者|kritiker|detraktor|détracteur|detrattore',
};

const tableOf = <T>(lists: Readonly<Record<string, string>>, meaning: (key: string) => T): [string, T][] =>
  Object.entries(lists).flatMap(([key, words]) =>
    words.split(/[|\n]/).map((word): [string, T] => [word, meaning(key)]),
  );

const scores = new Map<string, WordedScore>([
  ...tableOf(worded, (key) => ({ share: Number(key), pole: false })),
  ...tableOf(poles, (key) => ({ share: Number(key), pole: true })),
]);
const npsGroups = new Map(tableOf(groups, (key) => key as NpsGroup));

const spelt = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[.!。！]+$/, '')
    .replace(/\s+/g, ' ');

/** What a word of satisfaction, ease or agreement says; undefined for another. */
export const wordedScore = (text: string): WordedScore | undefined => scores.get(spelt(text));

/** The group of NPS a word names; undefined for another. */
export const groupNamed = (text: string): NpsGroup | undefined => npsGroups.get(spelt(text));

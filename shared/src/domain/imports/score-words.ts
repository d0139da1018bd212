import type { NpsGroup } from '../scales.ts';

/** Where a word stands between the worst (0) and the best (1); a pole is the end itself where a column has no other words. */
export interface WordedScore {
  readonly share: number;
  readonly pole: boolean;
}

const worded: Readonly<Record<string, string>> = {
  1: `very satisfied|extremely satisfied|completely satisfied|very happy|extremely happy|excellent|outstanding|very good|great
very easy|strongly agree|非常满意|非常滿意|很满意|很滿意|十分满意|十分滿意|特别满意|特別滿意|非常好|很好|优秀|優秀|非常同意|非常容易
极满意|極滿意|极其满意|極其滿意|超赞|超讚|😀|😃|😄|😁|😍|🤩|🥰
大変満足|とても満足|非常に満足|たいへん満足|大満足|매우 만족|매우만족|sehr zufrieden|muy satisfecho|muy satisfecha|très satisfait|très satisfaite
muito satisfeito|muito satisfeita|muito satisfeito(a)|molto soddisfatto|molto soddisfatta|molto soddisfatto/a|muy satisfecho/a|muy satisfecho(a)
totalmente satisfecho|totalmente satisfecha|totalmente satisfeito|totalmente satisfeita|totalmente de acuerdo|concordo totalmente|completamente d'accordo
muy fácil|muito fácil|molto facile|très facile|sehr einfach|sehr leicht|tout à fait d'accord|stimme voll und ganz zu|excelente|eccellente|ottimo|ottima|ótimo|ótima|muy bueno|muy buena
muito bom|muito boa|très bien|sehr gut|ausgezeichnet|아주 만족|대단히 만족|매우 좋음|매우 쉬움|매우 그렇다|매우 동의
полностью удовлетворен|полностью удовлетворена|очень доволен|очень довольна|полностью доволен|полностью довольна|отлично|очень хорошо|очень легко|полностью согласен|полностью согласна`,
  0.75: `satisfied|mostly satisfied|somewhat satisfied|quite satisfied|rather satisfied|happy|easy|agree|满意|滿意|比较满意|比較滿意
基本满意|基本滿意|尚滿意|较满意|較滿意|较好|較好|同意|容易|満足|やや満足|まあ満足|だいたい満足|만족|zufrieden|eher zufrieden|satisfecho|satisfecha|satisfait|satisfaite
satisfeito|satisfeita|satisfeito(a)|soddisfatto|soddisfatta|soddisfatto/a|abbastanza soddisfatto|abbastanza soddisfatta|satisfecho/a|satisfecho(a)|bastante satisfecho
bastante satisfecha|bastante satisfecho/a|algo satisfecho|algo satisfecha|plutôt satisfait|plutôt satisfaite|de acuerdo|concordo|d'accordo|fácil|facile|einfach|leicht|stimme zu
약간 만족|대체로 만족|만족함|만족합니다|쉬움|그렇다|동의
удовлетворен|удовлетворена|скорее удовлетворен|скорее удовлетворена|доволен|довольна|скорее доволен|скорее довольна|легко|согласен|согласна|скорее согласен|скорее согласна`,
  0.5: `neutral|neither satisfied nor dissatisfied|neither|average|fair|ok|okay|so so|一般|一般般|普通|中立|尚可|还行|還行|还可以|還可以|中等|😐|😶
どちらともいえない|どちらとも言えない|ふつう|보통|teils teils|teils/teils|weder noch|indifferent|moyen|regular
neutro|neutra|neutrale|indiferente|ni satisfecho ni insatisfecho|ni satisfecha ni insatisfecha|ni satisfecho/a ni insatisfecho/a|nem satisfeito nem insatisfeito|nem satisfeita nem insatisfeita
né soddisfatto né insoddisfatto|né soddisfatta né insoddisfatta|ni satisfait ni insatisfait|ni satisfaite ni insatisfaite|neutre|medio|médio|discreto|così così
ni de acuerdo ni en desacuerdo|nem concordo nem discordo|보통이다|보통임|그저 그렇다|중립
нейтрально|нейтрален|нейтральна|ни то ни другое|средне|нормально|удовлетворительно|затрудняюсь ответить`,
  0.25: `dissatisfied|unsatisfied|mostly dissatisfied|somewhat dissatisfied|rather dissatisfied|unhappy|difficult|disagree|不满意|不滿意|不满|不滿
不太满意|不太滿意|较不满意|較不滿意|较差|較差|比较不满意|比較不滿意|不同意|困难|困難|不満|やや不満|불만족|unzufrieden|eher unzufrieden|insatisfecho|insatisfecha
insatisfecho/a|insatisfecho(a)|poco satisfecho|poco satisfecha|poco satisfecho/a|algo insatisfecho|algo insatisfecha|insatisfait|insatisfaite|plutôt insatisfait|plutôt insatisfaite
peu satisfait|peu satisfaite|insatisfeito|insatisfeita|insatisfeito(a)|pouco satisfeito|pouco satisfeita|insoddisfatto|insoddisfatta|insoddisfatto/a|poco soddisfatto|poco soddisfatta
en desacuerdo|discordo|in disaccordo|difícil|difficile|schwierig|stimme nicht zu|불만|불만족함|약간 불만족|대체로 불만족|어려움|그렇지 않다|동의하지 않음
не удовлетворен|не удовлетворена|неудовлетворен|неудовлетворена|скорее не удовлетворен|скорее не удовлетворена|недоволен|недовольна|скорее недоволен|скорее недовольна|сложно|трудно
не согласен|не согласна|скорее не согласен|скорее не согласна|неудовлетворительно`,
  0: `very dissatisfied|extremely dissatisfied|completely dissatisfied|very unsatisfied|very unhappy|extremely unhappy|very bad|very poor|terrible
awful|very difficult|strongly disagree|非常不满意|非常不滿意|很不满意|很不滿意|十分不满意|十分不满|十分不滿意|特别不满意|非常差|很差|非常不同意
非常困难|非常困難|非常不满|非常不滿|很不满|很不滿|极不满意|極不滿意|极其不满意|極其不滿意|太差|😡|😠|🤬|😭|大変不満|とても不満|非常に不満|たいへん不満|매우 불만족|매우불만족|sehr unzufrieden|muy insatisfecho|muy insatisfecha
très insatisfait|très insatisfaite|muito insatisfeito|muito insatisfeita|muito insatisfeito(a)|molto insoddisfatto|molto insoddisfatta|molto insoddisfatto/a|per niente soddisfatto|per niente soddisfatta
muy insatisfecho/a|muy insatisfecho(a)|nada satisfecho|nada satisfecha|nada satisfecho/a|nada satisfeito|nada satisfeita|totalmente insatisfecho|totalmente insatisfecha|totalmente insatisfeito
totalmente insatisfeita|pas du tout satisfait|pas du tout satisfaite|totalmente en desacuerdo|discordo totalmente|completamente in disaccordo|muy difícil|muito difícil|molto difficile|très difficile
sehr schwierig|muy malo|muy mala|pésimo|pésima|péssimo|péssima|pessimo|pessima|très mauvais|sehr schlecht|매우 불만|아주 불만족|대단히 불만족|매우 나쁨|매우 어려움|전혀 그렇지 않다
совсем не удовлетворен|совсем не удовлетворена|полностью не удовлетворен|полностью не удовлетворена|полностью неудовлетворен|полностью неудовлетворена|очень недоволен|очень недовольна
крайне недоволен|крайне недовольна|ужасно|очень плохо|очень сложно|очень трудно|совершенно не согласен|совершенно не согласна|полностью не согласен|полностью не согласна`,
};

const poles: Readonly<Record<string, string>> = {
  0.75: 'good|good with comment|positive|thumbs up|👍|😊|🙂|好评|好評|好|良い|gut|bueno|buena|bien|bon|bom|boa|buono|buona|bene|좋음|좋아요|хорошо|положительно',
  0.5: '中评|中評',
  0.25: 'bad|bad with comment|poor|negative|thumbs down|👎|😞|🙁|☹|😕|差评|差評|差|悪い|schlecht|malo|mala|mal|mauvais|ruim|mau|cattivo|male|scarso|나쁨|별로|плохо|отрицательно',
};

const groups: Readonly<Record<NpsGroup, string>> = {
  promoter:
    'promoter|promoters|推荐者|推薦者|推奨者|promotor|promotores|promotora|promoteur|promotore|promotori|추천자|추천 고객|промоутер|промоутеры|сторонник|сторонники',
  passive:
    'passive|passives|被动者|被動者|中立者|pasivo|pasivos|neutros|passif|passivo|passivos|passivi|indifferente|중립자|중립 고객|нейтрал|нейтралы|пассивный|пассивные',
  detractor:
    'detractor|detractors|贬损者|貶損者|批评者|批評者|批判者|kritiker|detraktor|détracteur|detractores|detrator|detratores|detrattore|detrattori|비추천자|비추천 고객|критик|критики|детрактор|детракторы',
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
    .replaceAll('ё', 'е')
    .replaceAll('’', "'")
    .replaceAll('\u{fe0f}', '')
    .replace(/[.!。！]+$/, '')
    .replace(/\s+/g, ' ');

/** What a word of satisfaction, ease or agreement says; undefined for another. */
export const wordedScore = (text: string): WordedScore | undefined => scores.get(spelt(text));

/** The group of NPS a word names; undefined for another. */
export const groupNamed = (text: string): NpsGroup | undefined => npsGroups.get(spelt(text));

import type { Kind } from '../scales.ts';
import type { TicketStatus } from '../tickets/ticket-state.ts';

/** No word is longer. */
const longest = 60;

const spelt = (text: string): string => {
  const word = text.trim();
  if (word.length > longest) return '';
  return word
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');
};

const kindWords: Readonly<Partial<Record<Kind, string>>> = {
  csat: 'csat|satisfaction|customer satisfaction|rating|满意度|滿意度|满意度调查|评价|評價|満足度|만족도|удовлетворенность|satisfacción|satisfação|soddisfazione|zufriedenheit',
  nps: 'nps|net promoter score|recommendation|净推荐值|淨推薦值|推荐度|推薦度',
  ces: 'ces|customer effort score|effort|费力度|費力度|易用度',
  need_met: 'need met|need_met|need match|needs met|需求匹配|需求符合|需求满足|需求滿足',
  complaint:
    'complaint|complaints|grievance|投诉|投訴|客诉|客訴|クレーム|苦情|beschwerde|réclamation|queja|reclamo|reclamación|reclamação|불만|жалоба',
};

const statusWords: Readonly<Record<TicketStatus, string>> = {
  open: `open|new|in progress|reopened|on hold|hold|to do|assigned|started|escalated|work in progress|under investigation|waiting for support|waiting on third party
offen|neu|in bearbeitung|abierto|nuevo|en espera|ouvert|nouveau|en attente|处理中|處理中|待处理|待處理|待回复|待回覆|未解决|未解決|新建|进行中|進行中|挂起|擱置|未处理|未處理|待受理|已受理|受理中|待办|待辦|办理中|辦理中
対応中|未対応|新規|保留中|aberto|aberta|novo|nova|em andamento|em aberto|aperto|aperta|in corso|in lavorazione|en proceso|en curso|abierta|nueva|en cours
처리 중|처리중|진행 중|진행중|접수|신규|보류|открыт|открыта|открыто|новый|новая|новое|в работе|в обработке`,
  waiting: `waiting|pending|waiting for customer|waiting on customer|awaiting your reply|awaiting customer|wartend|wartet auf kunden|pendiente
待客户回复|待客戶回覆|等待客户|等待客戶|等待客户回复|等待客戶回覆|顧客対応待ち|返信待ち|pendente|in attesa|aguardando cliente|고객 대기|고객 회신 대기|ожидание ответа клиента|ожидает ответа клиента`,
  resolved:
    'resolved|solved|gelöst|resuelto|resuelta|résolu|résolue|resolvido|resolvida|risolto|risolta|已解决|已解決|已处理|已處理|解決済み|해결됨|해결|решен|решён|решена|решено',
  closed: `closed|close|canceled|cancelled|declined|done|completed|complete|finished|geschlossen|erledigt|cerrado|fermé|clos
已关闭|已關閉|已办结|已辦結|办结|辦結|已结案|已結案|完成|已完成|关闭|關閉|対応済み|完了|クローズ|cerrada|fermée|fechado|fechada|encerrado|encerrada|concluído|concluída|finalizado|finalizada
chiuso|chiusa|completato|종료|종결|완료|닫힘|закрыт|закрыта|закрыто|завершен|завершён|выполнено`,
};

const wordsOf = <T extends string>(lists: Readonly<Partial<Record<T, string>>>): ReadonlyMap<string, T> =>
  new Map(
    (Object.entries(lists) as [T, string][]).flatMap(([meaning, words]) =>
      words.split(/[|\n]/).map((word): [string, T] => [word, meaning]),
    ),
  );

const kinds = wordsOf(kindWords);
const statuses = wordsOf(statusWords);

/** The kind of answer a word of a source names, e.g. `NPS`, `投诉`; undefined for another. */
export const kindNamed = (text: string): Kind | undefined => kinds.get(spelt(text));

/** How a ticket of a source stands by its word for it, e.g. `Solved`; undefined for another. On hold it is its staff's turn still. */
export const statusNamed = (text: string): TicketStatus | undefined => statuses.get(spelt(text));

/**
 * A language tag as sources write it: `en_US` is `en-US`, Qualtrics' `ZH-S` is `zh-Hans`; what is none stays as it is.
 * @example languageTag('zh_Hans_CN.UTF-8') // 'zh-Hans-CN'
 */
export const languageTag = (text: string): string => {
  const tag = text.trim().replace(/\..*$/s, '').replaceAll('_', '-');
  const [, written] = /^zh-([st])$/i.exec(tag) ?? [];
  return written === undefined ? tag : written.toLowerCase() === 's' ? 'zh-Hans' : 'zh-Hant';
};

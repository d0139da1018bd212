/*
 * Words by which the names of columns tell what stands beneath them, in the languages exports come in. They only decide what is
 * offered: it is shown before anything is stored. Earlier lists win over later ones.
 */

/** Names of what tells answers apart. */
export const idWords = {
  best: /response|review|ticket|answer|complaint|issue key|case|call|回答|工单|工單|问卷|投诉|反馈/i,
  any: /(?:^|\s)#$|(?:^|[^a-z])(?:u?u?id|guid|key|nr|no|number|ref(?:erence)?)(?:[^a-z]|$)|[a-z](?:Id|ID|Key|UUID)$|_id$|编号|編號|单号|單號|流水号|番号|ＩＤ/i,
  not: /openid|unionid|user|customer|contact|member|agent|requester|respondent|collector|assignee|客户|客戶|用户|用戶|会员|會員|顧客|(?:phone|mobile)(?: phone)? n|手机号|手機號|电话号|電話號|電話番号|order|订单|訂單/i,
};

/** Names of when it was said, the likeliest first. */
export const momentWords: readonly RegExp[] = [
  /submit|recordeddate|回答日|提交|评价时间|評價時間|评论时间|評論時間|end ?date|结束答题|填写时间|填寫時間/i,
  /creat|received|timestamp|date ?& ?time|date and time|reported|日時|时间戳记|時間戳記|marca temporal|horodateur|zeitstempel|carimbo de data|informazioni cronologiche|タイムスタンプ|타임스탬프|отметка времени|enviado|inviato|отправлено|제출|작성일|등록일|datum|受理|提出|立案日/i,
  /(?:^|[^a-z])(?:date|day|when|time|at)(?:[^a-z]|$)|日期|时间|時間|fecha|日付|날짜|일시|(?:^|[^a-zà-ú])dat[ae](?:[^a-z]|$)|дата|время/i,
];
export const momentNot =
  /update|due|reply|resol|closed|solved|last|start|first|stage|截止|修改|开始|開始|所用|时长|時長/i;
export const timeWords = /(?:^|[^a-z])time(?:[^a-z]|$)|时间|時間|時刻|uhrzeit|hora|heure/i;

/** Names of scores by what they ask. */
export const scoreWords = {
  nps: /(?:^|[^a-z])nps(?:[^a-z]|$)|recommend|promoter|推荐|推薦|すすめ|勧め|薦め|추천|empfehl|recomend|recommand|consigli|raccomand|порекоменд|рекоменд/i,
  ces: /(?:^|[^a-z])ces(?:[^a-z]|$)|effort|how easy|费力|費力|省力|(?:얼마나|어느 정도) (?:쉬|쉽)|wie (?:einfach|leicht)|qué tan fácil|(?:quão|o quanto foi) fácil|quanto è stato facile|facile a-t-il|насколько (?:легко|просто)|esfuerzo|esforço|sforzo|усили/i,
  csat: /csat|satisf|soddisf|rating|(?:^|[^a-z])(?:rate|stars?)(?:[^a-z]|$)|满意|滿意|満足|评分|評分|打分|星级|星級|만족|별점|평점|zufrieden|bewertung|calificaci|avalia[çc][ãa]o|valutazione|valoraci|estrellas|estrelas|stelle|удовлетвор|доволен|довольны|оцен|survey result|评价$|評價$|評価$/i,
  any: /score|points|得分|分数|分數|評価|总分|總分|점수|nota|voto|punteggio|puntuaci|pontua|punkte|балл/i,
};
/** Names of what a score is of as a whole, before what it is of in part. */
export const overallWords =
  /overall|总体|總體|整体|整體|综合|綜合|总评|總評|総合|全体|전반|insgesamt|en general|en conjunto|no geral|nel complesso|dans l'ensemble|в целом/i;
export const scoreNot =
  /^(?:ticket |review )?(?:title|subject)$|(?:标题|標題)$|reason|comment|time|minutes|hours|原因|status|count|interaction/i;

/** Names of what was written. */
export const commentWords: readonly RegExp[] = [
  /comment|feedback|意见|意見|评价内容|評價內容|评论内容|評論內容|留言|建议|建議|의견|코멘트|bemerkung|kommentar|comentario|comentário|commentaire|commento|commenti|комментари|отзыв/i,
  /review ?(?:text|body)|content|opinion|suggest|improve|better|感想|反馈|verbatim|open-ended|sugerencia|sugest[ãõ]|suggeriment|mejorar|melhorar|migliorare|améliorer|verbessern|개선|제안|предложени|пожелани|улучшить|main reason|reason for|(?:^|推荐|推薦)(?:的)?(?:原因|理由)$|对我们说|對我們說|想说|想說/i,
  /(?:^|[^a-z])(?:text|message|said|review|why)(?:[^a-z]|$)|内容|內容|评价|評價/i,
];
export const commentNot =
  /(?:(?:^|[^a-z])(?:type|status|category|id)|类型|類型|类别|類別|分类|分類|状态|狀態|渠道|编号|編號|人|图片|圖片|附件|标签|標籤)$|reply|developer|internal|agent|title|标题|標題|date|time|时间|時間|名称|名稱|(?<!your )(?:score|rating)|星|分/i;

const reply = '(?:回复|回覆|答复|答覆)';
const staff =
  '(?:客户服务|客戶服務|商家|店家|卖家|賣家|客服|官方|管理员|管理員|工作人员|工作人員|(?<![对對])我们|(?<![对對])我們)';
const customer = '(?:客户(?!服务)|客戶(?!服務)|用户|用戶|顾客|顧客|您的)';
/** Names of replies, by who wrote them: an answer of staff is no comment, unless it is one of the customer's. */
export const replyWords = {
  staff: new RegExp(
    `^(?:最新|最后|最後|首次|公开|公開|内部|內部|是否)?${reply}|${staff}的?${reply}|(?:留言|意见|意見|建议|建議|评论|評論|评价|評價|投诉|投訴|反馈|反饋|回馈|回饋)的?${reply}`,
  ),
  customer: new RegExp(`开放式回复|開放式回[复覆]|${customer}(?:(?!${staff}).)*${reply}`),
} as const;

export const complaintWords =
  /complaint|grievance|narrative|投诉内容|投訴內容|投诉描述|投訴描述|诉求内容|訴求內容|诉求描述|反映内容|反映內容|反映问题|反映問題|客诉内容|客訴內容|问题描述|問題描述|苦情|불만 ?(?:내용|사항)|reclamaç|reclamaci|reclamo|réclamation|beschwerde|жалоб/i;
export const complaintNot =
  /date|type|category|status|(?:^|[^a-z])(?:id|no|number)(?:[^a-z]|$)|日期|类型|類型|分类|分類|状态|狀態|编号|編號|时间|時間/i;
/** Names of what a ticket is about, the likeliest first. */
export const ticketWords: readonly RegExp[] = [
  /description|描述|内容|內容|beschreibung|descripci/i,
  /subject|summary|主题|主題|标题|標題|件名|betreff|asunto/i,
];
export const ticketNot =
  /satisf|rating|repl(?:y|ied)|respon|resol|type|category|类型|類型|分类|分類|回复|回覆|答复|答覆|处理|處理|满意|滿意|评价|評價/i;

/** Names of questions that ask who somebody is. */
export const personWords =
  /e-?mail|(?:phone|mobile)(?: phone)? n|(?:your|full|first|last|customer|contact) name|邮箱|郵箱|电子邮件|電子郵件|手机号|手機號|电话号|電話號|電話番号|联系(?:电话|方式)|聯絡(?:電話|方式)|姓名|名前|氏名|メールアドレス|住所|住址|您的地址/i;

/** Names of what else is told. */
export const otherWords = {
  'contact.name':
    /^(?:full name|name|customer name|your name|姓名|客户姓名|客戶姓名|客户名称|客戶名稱|联系人|聯絡人|お名前|氏名)$/i,
  'contact.phone': /phone|mobile|^tel(?:ephone)?$|手机|手機|电话|電話/i,
  locale: /lang(?:uage)?$|^lang|locale|language|语言|語言|言語/i,
  page: /(?:^|[^a-z])(?:page|url)(?:[^a-z]|$)|页面|頁面/i,
  category: /^(?:category|topic|issue|kategorie|categoría|类别|類別|分类|分類|カテゴリー?)$/i,
} as const;

/** Names of when a complaint was answered and ended, and of who did it. */
export const storyWords = {
  firstRepliedAt:
    /first (?:reply|repl(?:ied|y)|response|respon(?:d|ded))|initial response|首次(?:回复|回覆|响应|回應)|初回(?:返信|応答|回答)|erste antwort|erstantwort|primera respuesta|première réponse/i,
  resolvedAt: /resol(?:ved|ution)|solved|解决|解決|gelöst|lösung|resuelt|resolución|résol/i,
  closedAt: /closed|closing|关闭|關閉|结案|結案|办结|辦結|クローズ|geschlossen|cerrad|cierre|fermé|clôtur/i,
  agent:
    /^(?:agent|assignee|assigned to|handled by|owner|客服|坐席|座席|负责人|負責人|处理人|處理人|承办人|承辦人|经办人|經辦人|担当者?|bearbeiter|agente)(?: name)?$/i,
} as const;

/** Names of how long a customer waited, and how long it took to deal with it. */
export const durationWords = {
  waitSeconds:
    /wait(?:ing)?[ _]?(?:time|duration|sec|min)|speed of answer|time in queue|queue time|等待(?:时|時)|等候|待ち時間|wartezeit|tiempo de espera|temps d'attente/i,
  handleSeconds:
    /handl(?:e|ing)[ _]?(?:time|duration|sec|min)|talk ?(?:time|duration)|call ?duration|处理时|處理時|通话时|通話時|対応時間|bearbeitungszeit|gesprächsdauer|duración de la llamada/i,
} as const;

/** Names of the e-mail address of whoever said it. */
export const emailWords =
  /^(?:(?:customer|contact|your) )?e-?mail(?: ?address)?$|^(?:客户|客戶|顾客|顧客)?(?:电子)?(?:邮箱|郵箱|邮件|電子郵件)(?:地址|信箱)?$|^メールアドレス$/i;

/** Names of shops and counters: where it was said. */
export const placeWords =
  /^(?:(?:store|shop|branch|outlet|location|counter|till)(?: ?name)?|filiale|sucursal|tienda|magasin|agence|loja|(?:所属|所屬)?(?:门店|門店|門市|店铺|店鋪|分店|网点|網點|据点|據點|营业厅|營業廳|柜台|櫃檯|窗口|店舗|支店)(?:名称|名稱|名)?)$/i;

/** Names of the type of service a customer had. */
export const serviceTypeWords =
  /^(?:service[ _]?(?:type|kind|category)|type of service|(?:服务|服務)(?:类型|類型|类别|類別|种类|種類|项目|項目))$/i;

/** A name that says the zone of its moments. */
export const saysUtc = /(?:^|[^a-z])(?:utc|gmt)(?:[^a-z]|$)/i;

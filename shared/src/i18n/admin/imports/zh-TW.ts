import type { ImportsBook } from './en.ts';

const groupNames: ImportsBook['scores']['groupNames'] = {
  promoter: '推薦者',
  passive: '中立者',
  detractor: '批評者',
};

const isOtherThan = (kind: string): string => `不符：這項指標在這裡是「${kind}」，請換一個名稱匯入，或先復原那次匯入`;

/** 匯入。 */
export const words: ImportsBook = {
  unreadable: {
    empty: () => '沒有任何內容',
    old_workbook: () => '是舊格式（.xls）或有密碼的活頁簿：請另存為沒有密碼的 .xlsx',
    locked: () => '設有密碼：請移除密碼後另存',
    other_format: (value) => `是 ${value}，不是表格：請另存為 CSV 或 XLSX`,
    broken: (value) => `已損壞（${value}）`,
    too_large: () => '太大：請把工作表另存為 CSV，或分成幾份',
    too_wide: () => '超過 1,000 欄',
    wrong_encoding: (value) => `不是用 ${value} 編碼的：請另選編碼`,
    no_header: () => '沒有標題列',
    own_tickets: () => '是回音匯出的案件：請改為匯入回音匯出的回饋，案件與各個時間會一併帶入',
    own_metric: () => '是回音匯出的指標數值：數值由回饋算出，請改為匯入回音匯出的回饋',
  },
  cannotBeRead: (file, why) => `「${file}」${why}。`,
  troubles: {
    never_closed: '有一個引號沒有成對，之後的內容都沒有讀入',
    width: '儲存格數與標題列不一致',
    not_json: '不是 JSON',
    too_long: '超過一行的上限：JSON 65,536 個字元，表格 1,000,000 個字元',
    moment_missing: '是空的，而每一列都要有時間',
    moment_unread: '無法辨識，請寫成 2026-01-31 或 2026-01-31T09:30:00+08:00 這樣',
    moment_order: '日和月的先後無法判斷：請說明哪個在前',
    moment_early: '早於 1990 年',
    moment_future: '是將來的時間',
    kind_unread: '不是已知的類型：csat、nps、ces 或 complaint',
    status_unread: '看不出是待回覆、待客戶回覆、已解決還是已關閉',
    score_unread: '無法辨識為分數',
    score_scale: '超出了量表：請說明來源的量表',
    score_group: '是 NPS 分組，不能作為其他類型的分數',
    number_unread: '不是數字',
    count_unfit: '須為 0 或正整數',
    share_unfit: '須在 0 到 100% 之間',
    metric_unread: '沒有可用來辨識的字母、漢字或數字',
    metric_is_count: isOtherThan('計數'),
    metric_is_amount: isOtherThan('金額'),
    metric_is_share: isOtherThan('比率'),
    metric_is_level: isOtherThan('水準值'),
    metric_many: '超出了指標數量：每個網站最多 100 個',
    day_twice: '與同一天的另一個數值不一致',
    taken: '已經存在，但內容不同',
    refused: '不正確',
  },
  remarks: {
    as_staff_left: (_, shown, line) =>
      `有 ${shown} 則客訴在匯入之後已有人處理，案件維持處理後的樣子。首次出現在第 ${line} 列。`,
    replied_after_end: (_, shown, line) =>
      `有 ${shown} 則客訴的首次回覆晚於結案時間，兩個時間都保留。首次出現在第 ${line} 列。`,
  },
  formats: {
    csv: '文字表格',
    xlsx: 'Excel 活頁簿',
    spreadsheetml: 'Excel 2003 XML 檔案',
    ndjson: 'JSON，每行一個物件',
  },
  separators: { ',': '逗號', ';': '分號', '\t': '定位字元', '|': '直線' },
  labels: {
    file: '檔案',
    encoding: '編碼',
    separator: '分隔符號',
    sheet: '工作表',
    header: '標題列',
    preset: '格式',
    moments: '時間',
    times: '用時',
    scores: '分數',
    metrics: '指標',
    ids: '辨識依據',
    untaken: '不匯入的欄',
    otherwise: '或者改為',
    rows: '列數',
    passedOver: '略過',
    refused: '不能存入',
    first: '前幾列',
    open: '還需說明',
    map: '對應',
  },
  fileOf: (name, format) => `${name}，${format}`,
  sheetOf: (sheet, others) => `「${sheet}」；另外還有：${others}`,
  headerLines: (first, last) => (first === last ? `第 ${first} 列` : `第 ${first} 至 ${last} 列`),
  preset: {
    applied: (name) => `${name}，依已知的格式讀取`,
    looksLike: (name) => `看起來像 ${name}`,
    declined: (name) => `看起來像 ${name}，但沒有依它讀取`,
    toConfirm: (name) => `是不是 ${name} 的檔案：--preset '${name}'，或 --preset none`,
  },
  moments: {
    inZone: (columns, zone) => `${columns}；未註明時區的依 ${zone}`,
    inZoneOfSite: (columns, zone) => `${columns}；未註明時區的依網站時區 ${zone}`,
    ofSite: (columns) => `${columns}；未註明時區的依網站時區`,
    missing: '沒有找到對應的欄',
    orders: { ymd: '年、月、日', dmy: '日、月、年', mdy: '月、日、年' },
  },
  times: {
    units: { seconds: '秒', minutes: '分鐘', hours: '小時', days: '天' },
    inUnit: (columns, unit) => `${columns}，單位為${unit}`,
  },
  scores: {
    groupNames,
    scale: (kind, columns, worst, best) => `${kind}：${columns}，從 ${worst}（最差）到 ${best}（最好）`,
    ofGroups: (kind, columns) => `${kind}：${columns}，依分組名稱`,
    becomes: (value, score, rows) => `${value} → ${score}（${rows}）`,
    rounded: (value, score, rows) => `${value} → ${score}，四捨五入（${rows}）`,
    group: (value, group, rows) => `${value} → ${groupNames[group]}，未給分數（${rows}）`,
    groups: (_count, n) => `${n} 則只有分組而沒有分數：計入 NPS 及其樣本數，不計入平均分和分數分布`,
    nothing: (value, rows) => `${value} → 在這裡不是分數（${rows}）`,
    more: (shown) => `……還有 ${shown} 個值`,
  },
  metrics: {
    units: { count: '計數', amount: '金額', share: '比率', level: '水準值' },
    betters: { more: '越多越好', less: '越少越好', neither: '不分好壞' },
    values: (_, shown) => `${shown} 個數值`,
    read: (unit, better, values) => `${unit} · ${better} · ${values}`,
    found: (_, shown, days, values) => `按天的 ${shown} 項指標，${days}，共 ${values}`,
    days: (first, last) => (first === last ? first : `${first}至${last}`),
    periods: {
      week: '按週的數值記在該週的星期一。',
      month: '按月的數值記在該月的第一天。',
      quarter: '按季的數值記在該季的第一天。',
      year: '按年的數值記在該年的第一天。',
    },
    one: (name, read) => `${name}：${read}`,
  },
  ids: {
    column: (columns) => `${columns}欄`,
    columns: (columns) => `${columns}各欄合在一起`,
    rows: '該列內容和來源名稱',
  },
  first: (line, facts) => `第 ${line} 列，${facts}`,
  betweenFacts: '；',
  open: {
    occurredAt: '哪一欄是時間：--map occurredAt=…',
    kind: '哪一欄是分數：--map csat=…、nps=…、ces=… 或 complaint=…；按天的指標：metrics.NAME=…，或 metric=… 和 value=…',
    dateOrder: '日期裡日和月哪個在前：--date-order dmy 或 mdy',
    scale: '來源的量表：--scale 0-10，或 --scale csat=1-10',
  },
  otherwise: {
    complaints: (columns, option) => `每列一則客訴，內容在 ${columns}，連同評分：${option}`,
    ratings: (columns, option) => `只取 ${columns} 裡的評分：${option}`,
  },
  misfits: {
    occurredAt: (column, value) => `「${column}」看起來是時間，但「${value}」不是日期`,
    kind: (column, value) => `「${column}」看起來是分數，但「${value}」不在 CSAT、NPS 或 CES 的量表上`,
  },
  passed: {
    blank: (_, shown) => `空白列 ${shown}`,
    total: (_, shown) => `合計 ${shown}`,
    unanswered: (_, shown) => `未作答 ${shown}`,
    unscored: (_, shown) => `有文字無分數 ${shown}`,
    preview: (_, shown) => `試填或垃圾填答 ${shown}`,
    unfinished: (_, shown) => `未送出 ${shown}`,
  },
  answers: (_, shown) => `${shown} 則回饋`,
  found: (rows, answers) => `${rows}，含 ${answers}`,
  error: (times, field, what, line) => `${field}：${what}（${times} 處）。首次出現在第 ${line} 列。`,
  errorWith: (times, field, what, line, value) =>
    `${field}：${what}（${times} 處）。首次出現在第 ${line} 列：「${value}」`,
  rounded: '四捨五入後存入',
  cut: '超過 4,000 個字元，只存入開頭部分',
  leftOut: '沒有存入，僅僅過長的則截短後存入',
  more: '其餘同類情況不再列出。',
  counts: (stored, there, refused, corrected) =>
    corrected === '0'
      ? `存入 ${stored}，已存在 ${there}，不能存入 ${refused}`
      : `存入 ${stored}，更正 ${corrected}，已存在 ${there}，不能存入 ${refused}`,
  wouldCounts: (stored, there, refused, corrected) =>
    corrected === '0'
      ? `將存入 ${stored}，已存在 ${there}，不能存入 ${refused}`
      : `將存入 ${stored}，更正 ${corrected}，已存在 ${there}，不能存入 ${refused}`,
  othersIds: (_, shown) =>
    `有 ${shown} 則回饋的編號已經存在，內容卻不同：原來的維持不變。如果此檔案是用來更正它們的，請加上 --corrections replace。`,
  sameFile: (file, day) =>
    `此檔案就是 ${day} 匯入的「${file}」，依同一來源處理。如果是另一來源，請用 --source 寫明名稱。`,
  doneByOthers: '其餘部分已由另一個指令或後台裡的同事匯入。',
  mayCorrect: (_, shown, line, field, was, becomes) =>
    `有 ${shown} 則新回饋與已存入的某一則至多差一個儲存格或處理經過，例如第 ${line} 列的 ${field}：「${was}」→「${becomes}」。加上 --corrections replace 就更正原來那則，否則另存一則。`,
  maySayTheSame: (_, shown) =>
    `有 ${shown} 則新回饋與已存入的某一則內容相同。加上 --corrections replace 就視為同一則，否則另存一則。`,
  tooMuchToCorrect:
    '有一千則或更多新回饋與已存入的某一則至多差一個儲存格，無法判斷哪則對應哪則，因此會另外存入。如果檔案是更正過的，請先復原帶來錯誤回饋的那次匯入。',
  moreToCorrect: '這些日期已存入的回饋沒有全部查看：有些列可能就是已存入的回饋，這裡沒有列出。',
  elsewhere: (_, shown, fresh, file, day) =>
    `${fresh} 則新回饋中有 ${shown} 則在 ${day} 匯入的「${file}」裡也有，完全相同或只差一個儲存格。此檔案來自同一來源嗎？`,
  sayElsewhere: (question, same, own) =>
    `${question}如果是，請加上 --source ${same}：已有的不會再存一次。如果是另一來源，例如另一家店，請加上 --source ${own}。什麼都沒有存入。`,
  waiting: (_, shown) => `有 ${shown} 則客訴未結案，會出現在收件匣裡。`,
  late: (_, shown) => `其中 ${shown} 則在此之前就該回覆：從匯入時起重新計時。`,
  finished: (answers, counts) => `共 ${answers}：${counts}。`,
  finishedPassing: (answers, counts, passed) => `共 ${answers}：${counts}；略過：${passed}。`,
  stopped: (share, limit) =>
    `什麼都沒有存入：有 ${share}% 不能存入，超過 ${limit}%。如果它們與其餘的不同，數字就會失真：請先改正，或用 --most-refused 放寬。`,
  torn: '什麼都沒有存入：有一個引號沒有成對，之後的內容無法讀入。',
  notYet: '還沒有存入任何內容。核對無誤後，請在同一個指令後加上 --yes；否則用 --map 等選項另行說明。',
  again: '再執行同一個指令即可繼續：已存入的會略過。',
  goesOn: (id, line) => `上次匯入 ${id} 中斷，從第 ${line} 列繼續。`,
  canBeUndone: (id) => `這次匯入的編號是 ${id}，可用 huiyin undo-import ${id} 復原。`,
  states: { open: '未完成', done: '已匯入', undoing: '正在復原', undone: '已復原' },
  takenBack: (n) => `移除 ${n} 則`,
  restored: (n) => `撤回更正 ${n} 則`,
  correctedSince: (n) => `保留 ${n} 則（之後的匯入更正過）`,
  stayed: (n) => `保留 ${n} 則`,
  because: (stayed, tickets) => `${stayed}（${tickets}）`,
  noRows: (file) => `「${file}」只有標題列，沒有資料列：沒有可以匯入的內容。`,
  noImports: '還沒有匯入過。',
  interrupted: '已停止。',
  interruptedCheck: '已停止，什麼都沒有存入。',
  trying: (reason, seconds) => `${reason}。${seconds} 秒後再試。`,
};

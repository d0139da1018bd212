import type { ImportsBook } from './en.ts';

const groupNames: ImportsBook['scores']['groupNames'] = {
  promoter: '推荐者',
  passive: '中立者',
  detractor: '贬损者',
};

const isOtherThan = (kind: string): string => `不符：这项指标在这里是“${kind}”，请换一个名称导入，或先撤销那次导入`;

/** 导入。 */
export const words: ImportsBook = {
  unreadable: {
    empty: () => '没有任何内容',
    old_workbook: () => '是旧格式（.xls）或带密码的工作簿：请另存为不带密码的 .xlsx',
    locked: () => '设有密码：请去掉密码后另存',
    other_format: (value) => `是 ${value}，不是表格：请另存为 CSV 或 XLSX`,
    broken: (value) => `已损坏（${value}）`,
    too_large: () => '太大：请把工作表另存为 CSV，或分成几份',
    too_wide: () => '超过 1,000 列',
    wrong_encoding: (value) => `不是用 ${value} 编码的：请另选编码`,
    no_header: () => '没有表头',
    own_tickets: () => '是回音导出的工单：请改为导入回音导出的反馈，工单及其各个时间会随之带入',
    own_metric: () => '是回音导出的指标数值：数值由反馈算出，请改为导入回音导出的反馈',
  },
  cannotBeRead: (file, why) => `“${file}”${why}。`,
  troubles: {
    never_closed: '有一个引号没有配对，之后的内容都没有读入',
    width: '单元格数与表头不一致',
    not_json: '不是 JSON',
    too_long: '超过一行的上限：JSON 65,536 个字符，表格 1,000,000 个字符',
    moment_missing: '是空的，而每一行都要有时间',
    moment_unread: '无法识别，请写成 2026-01-31 或 2026-01-31T09:30:00+08:00 这样',
    moment_order: '日和月的先后无法判断：请说明哪个在前',
    moment_early: '早于 1990 年',
    moment_future: '是将来的时间',
    kind_unread: '不是已知的类型：csat、nps、ces 或 complaint',
    status_unread: '看不出是待回复、待客户回复、已解决还是已关闭',
    score_unread: '无法识别为分数',
    score_scale: '超出了量表：请说明来源的量表',
    score_group: '是 NPS 分组，不能作为其他类型的分数',
    number_unread: '不是数字',
    count_unfit: '须为 0 或正整数',
    share_unfit: '须在 0 到 100% 之间',
    metric_unread: '没有可用来识别的字母、汉字或数字',
    metric_is_count: isOtherThan('计数'),
    metric_is_amount: isOtherThan('金额'),
    metric_is_share: isOtherThan('比率'),
    metric_is_level: isOtherThan('水平值'),
    metric_many: '超出了指标数量：每个站点最多 100 个',
    day_twice: '与同一天的另一个数值不一致',
    taken: '已经存在，但内容不同',
    refused: '不正确',
  },
  remarks: {
    as_staff_left: (_, shown, line) =>
      `有 ${shown} 条投诉在导入之后已有人处理，工单保持处理后的样子。首次出现在第 ${line} 行。`,
    replied_after_end: (_, shown, line) =>
      `有 ${shown} 条投诉的首次回复晚于结束时间，两个时间都保留。首次出现在第 ${line} 行。`,
  },
  formats: {
    csv: '文本表格',
    xlsx: 'Excel 工作簿',
    spreadsheetml: 'Excel 2003 XML 文件',
    ndjson: 'JSON，每行一个对象',
  },
  separators: { ',': '逗号', ';': '分号', '\t': '制表符', '|': '竖线' },
  labels: {
    file: '文件',
    encoding: '编码',
    separator: '分隔符',
    sheet: '工作表',
    header: '表头',
    preset: '格式',
    moments: '时间',
    times: '用时',
    scores: '分数',
    metrics: '指标',
    ids: '识别依据',
    untaken: '不导入的列',
    otherwise: '或者改为',
    rows: '行数',
    passedOver: '略过',
    refused: '不能存入',
    first: '前几行',
    open: '还需说明',
    map: '映射',
  },
  fileOf: (name, format) => `${name}，${format}`,
  sheetOf: (sheet, others) => `“${sheet}”；另外还有：${others}`,
  headerLines: (first, last) => (first === last ? `第 ${first} 行` : `第 ${first} 至 ${last} 行`),
  preset: {
    applied: (name) => `${name}，按已知的格式读取`,
    looksLike: (name) => `看起来像 ${name}`,
    declined: (name) => `看起来像 ${name}，但没有按它读取`,
    toConfirm: (name) => `是不是 ${name} 的文件：--preset '${name}'，或 --preset none`,
  },
  moments: {
    inZone: (columns, zone) => `${columns}；未注明时区的按 ${zone}`,
    inZoneOfSite: (columns, zone) => `${columns}；未注明时区的按站点时区 ${zone}`,
    ofSite: (columns) => `${columns}；未注明时区的按站点时区`,
    missing: '没有找到对应的列',
    orders: { ymd: '年、月、日', dmy: '日、月、年', mdy: '月、日、年' },
  },
  times: {
    units: { seconds: '秒', minutes: '分钟', hours: '小时', days: '天' },
    inUnit: (columns, unit) => `${columns}，单位为${unit}`,
  },
  scores: {
    groupNames,
    scale: (kind, columns, worst, best) => `${kind}：${columns}，从 ${worst}（最差）到 ${best}（最好）`,
    ofGroups: (kind, columns) => `${kind}：${columns}，按分组名称`,
    becomes: (value, score, rows) => `${value} → ${score}（${rows}）`,
    rounded: (value, score, rows) => `${value} → ${score}，四舍五入（${rows}）`,
    group: (value, group, rows) => `${value} → ${groupNames[group]}，未给分数（${rows}）`,
    groups: (_count, n) => `${n} 条只有分组而没有分数：计入 NPS 及其样本量，不计入平均分和分数分布`,
    nothing: (value, rows) => `${value} → 在这里不是分数（${rows}）`,
    more: (shown) => `……还有 ${shown} 个值`,
  },
  metrics: {
    units: { count: '计数', amount: '金额', share: '比率', level: '水平值' },
    betters: { more: '越多越好', less: '越少越好', neither: '不分好坏' },
    values: (_, shown) => `${shown} 个数值`,
    read: (unit, better, values) => `${unit} · ${better} · ${values}`,
    found: (_, shown, days, values) => `按天的 ${shown} 项指标，${days}，共 ${values}`,
    days: (first, last) => (first === last ? first : `${first}至${last}`),
    periods: {
      week: '按周的数值记在该周的星期一。',
      month: '按月的数值记在该月的第一天。',
      quarter: '按季度的数值记在该季度的第一天。',
      year: '按年的数值记在该年的第一天。',
    },
    one: (name, read) => `${name}：${read}`,
  },
  ids: {
    column: (columns) => `${columns}列`,
    columns: (columns) => `${columns}各列合在一起`,
    rows: '该行内容和来源名称',
  },
  first: (line, facts) => `第 ${line} 行，${facts}`,
  betweenFacts: '；',
  open: {
    occurredAt: '哪一列是时间：--map occurredAt=…',
    kind: '哪一列是分数：--map csat=…、nps=…、ces=… 或 complaint=…；按天的指标：metrics.NAME=…，或 metric=… 和 value=…',
    dateOrder: '日期里日和月哪个在前：--date-order dmy 或 mdy',
    scale: '来源的量表：--scale 0-10，或 --scale csat=1-10',
  },
  otherwise: {
    complaints: (columns, option) => `每行一条投诉，内容在 ${columns}，连同评分：${option}`,
    ratings: (columns, option) => `只取 ${columns} 里的评分：${option}`,
  },
  misfits: {
    occurredAt: (column, value) => `“${column}”看起来是时间，但“${value}”不是日期`,
    kind: (column, value) => `“${column}”看起来是分数，但“${value}”不在 CSAT、NPS 或 CES 的量表上`,
  },
  passed: {
    blank: (_, shown) => `空行 ${shown}`,
    total: (_, shown) => `合计 ${shown}`,
    unanswered: (_, shown) => `未作答 ${shown}`,
    unscored: (_, shown) => `有文字无分数 ${shown}`,
    preview: (_, shown) => `试填或垃圾答卷 ${shown}`,
    unfinished: (_, shown) => `未提交 ${shown}`,
  },
  answers: (_, shown) => `${shown} 条反馈`,
  found: (rows, answers) => `${rows}，含 ${answers}`,
  error: (times, field, what, line) => `${field}：${what}（${times} 处）。首次出现在第 ${line} 行。`,
  errorWith: (times, field, what, line, value) =>
    `${field}：${what}（${times} 处）。首次出现在第 ${line} 行：“${value}”`,
  rounded: '四舍五入后存入',
  cut: '超过 4,000 个字符，只存入开头部分',
  leftOut: '没有存入，仅仅过长的则截短后存入',
  more: '其余同类情况不再列出。',
  counts: (stored, there, refused, corrected) =>
    corrected === '0'
      ? `存入 ${stored}，已存在 ${there}，不能存入 ${refused}`
      : `存入 ${stored}，更正 ${corrected}，已存在 ${there}，不能存入 ${refused}`,
  wouldCounts: (stored, there, refused, corrected) =>
    corrected === '0'
      ? `将存入 ${stored}，已存在 ${there}，不能存入 ${refused}`
      : `将存入 ${stored}，更正 ${corrected}，已存在 ${there}，不能存入 ${refused}`,
  othersIds: (_, shown) =>
    `有 ${shown} 条反馈的编号已经存在，内容却不同：原来的保持不变。如果此文件是用来更正它们的，请加上 --corrections replace。`,
  sameFile: (file, day) =>
    `此文件就是 ${day} 导入的“${file}”，按同一来源处理。如果是另一来源，请用 --source 写明名称。`,
  doneByOthers: '其余部分已由另一个命令或后台里的同事导入。',
  mayCorrect: (_, shown, line, field, was, becomes) =>
    `有 ${shown} 条新反馈与已存入的某一条至多差一个单元格或处理经过，例如第 ${line} 行的 ${field}：“${was}”→“${becomes}”。加上 --corrections replace 就更正原来那条，否则另存一条。`,
  maySayTheSame: (_, shown) =>
    `有 ${shown} 条新反馈与已存入的某一条内容相同。加上 --corrections replace 就视为同一条，否则另存一条。`,
  tooMuchToCorrect:
    '有一千条或更多新反馈与已存入的某一条至多差一个单元格，无法判断哪条对应哪条，因此会另外存入。如果文件是更正过的，请先撤销带来错误反馈的那次导入。',
  moreToCorrect: '这些日期已存入的反馈没有全部查看：有些行可能就是已存入的反馈，这里没有列出。',
  elsewhere: (_, shown, fresh, file, day) =>
    `${fresh} 条新反馈中有 ${shown} 条在 ${day} 导入的“${file}”里也有，完全相同或只差一个单元格。此文件来自同一来源吗？`,
  sayElsewhere: (question, same, own) =>
    `${question}如果是，请加上 --source ${same}：已有的不会再存一遍。如果是另一来源，例如另一家店，请加上 --source ${own}。什么都没有存入。`,
  waiting: (_, shown) => `有 ${shown} 条投诉未结束，会出现在收件箱里。`,
  late: (_, shown) => `其中 ${shown} 条在此之前就该回复：从导入时起重新计时。`,
  finished: (answers, counts) => `共 ${answers}：${counts}。`,
  finishedPassing: (answers, counts, passed) => `共 ${answers}：${counts}；略过：${passed}。`,
  stopped: (share, limit) =>
    `什么都没有存入：有 ${share}% 不能存入，超过 ${limit}%。如果它们与其余的不同，数字就会失真：请先改正，或用 --most-refused 放宽。`,
  torn: '什么都没有存入：有一个引号没有配对，之后的内容无法读入。',
  notYet: '还没有存入任何内容。核对无误后，请在同一条命令后加上 --yes；否则用 --map 等选项另行说明。',
  again: '再运行同一条命令即可继续：已存入的会略过。',
  goesOn: (id, line) => `上次导入 ${id} 中断，从第 ${line} 行继续。`,
  canBeUndone: (id) => `本次导入的编号是 ${id}，可用 huiyin undo-import ${id} 撤销。`,
  states: { open: '未完成', done: '已导入', undoing: '正在撤销', undone: '已撤销' },
  takenBack: (n) => `移除 ${n} 条`,
  restored: (n) => `撤回更正 ${n} 条`,
  correctedSince: (n) => `保留 ${n} 条（之后的导入更正过）`,
  stayed: (n) => `保留 ${n} 条`,
  because: (stayed, tickets) => `${stayed}（${tickets}）`,
  noRows: (file) => `“${file}”只有表头，没有数据行：没有可以导入的内容。`,
  noImports: '还没有导入过。',
  interrupted: '已停止。',
  interruptedCheck: '已停止，什么都没有存入。',
  trying: (reason, seconds) => `${reason}。${seconds} 秒后重试。`,
};

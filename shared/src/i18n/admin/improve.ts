/** Words of Improve. `en` is the type. */
const en = {
  hint: 'What people complain about, so that you know what to change first.',
  heading: 'Complaints of the last 90 days',
  otherCategory: 'None of these',
  none: 'No complaints in 90 days',
  noneText: 'When customers complain, their categories are counted here, the most frequent first.',
  open: (category: string) => `Tickets about ${category}`,
  insights: 'See ratings over time in Insights',
  edit: 'Change the categories in Ask',
};

export type ImproveBook = typeof en;

const zhCN: ImproveBook = {
  hint: '看看客户在抱怨什么，就知道先改哪里。',
  heading: '最近 90 天的投诉',
  otherCategory: '未选以上类别',
  none: '90 天内没有投诉',
  noneText: '客户投诉后，这里会按类别统计，最多的排在最前。',
  open: (category) => `关于${category}的工单`,
  insights: '在“洞察”中查看评分走势',
  edit: '在“提问”中修改类别',
};

const zhTW: ImproveBook = {
  hint: '看看客戶在抱怨什麼，就知道先改哪裡。',
  heading: '最近 90 天的客訴',
  otherCategory: '未選以上類別',
  none: '90 天內沒有客訴',
  noneText: '客戶提出客訴後，這裡會依類別統計，最多的排在最前。',
  open: (category) => `關於${category}的工單`,
  insights: '在「洞察」中檢視評分走勢',
  edit: '在「提問」中修改類別',
};

/** The book of Improve in every language. */
export const improve = { en, 'zh-CN': zhCN, 'zh-TW': zhTW };

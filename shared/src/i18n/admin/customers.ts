/** Words about whose a ticket is. `en` is the type. */
const en = {
  others: 'Other tickets of this customer',
  none: 'No other tickets',
  all: (total: string) => `All ${total}`,
  most: 'All of theirs',
  maybe: 'Maybe the same',
  maybeHint: 'Known by the same e-mail or phone. Nothing is joined.',
  noName: 'No name',
  one: (name: string) => (name ? `Only from ${name}` : 'Only from one customer'),
  end: 'Show all customers',
};

export type CustomersBook = typeof en;

const zhCN: CustomersBook = {
  others: '该客户的其他工单',
  none: '没有其他工单',
  all: (total) => `全部 ${total} 张`,
  most: '查看全部',
  maybe: '可能是同一人',
  maybeHint: '邮箱或电话相同。系统不会自动合并。',
  noName: '未留姓名',
  one: (name) => (name ? `仅看 ${name}` : '仅看一位客户'),
  end: '查看所有客户',
};

const zhTW: CustomersBook = {
  others: '這位客戶的其他工單',
  none: '沒有其他工單',
  all: (total) => `全部 ${total} 張`,
  most: '檢視全部',
  maybe: '可能是同一人',
  maybeHint: '電子郵件或電話相同。系統不會自動合併。',
  noName: '未留姓名',
  one: (name) => (name ? `只看 ${name}` : '只看一位客戶'),
  end: '檢視所有客戶',
};

/** The book of customers in every language. */
export const customers = { en, 'zh-CN': zhCN, 'zh-TW': zhTW };

/** Words about tickets of one matter. `en` is the type. */
const en = {
  of: 'Duplicate of',
  others: 'Duplicates of this ticket',
  mark: 'Mark as a duplicate',
  number: 'Number of the ticket that came first',
  save: 'Mark',
  cancel: 'Cancel',
  unmark: (number: string) => `${number} is no duplicate`,
  unmarkThis: 'It is no duplicate',
  missing: 'Enter the number of a ticket, such as 12.',
  gone: 'There is no such ticket.',
  refused: 'Not possible: one of the two is a duplicate already, has duplicates itself, or both are the same ticket.',
};

export type DuplicatesBook = typeof en;

const zhCN: DuplicatesBook = {
  of: '重复工单，原工单：',
  others: '本单的重复工单',
  mark: '标记为重复工单',
  number: '最早那张工单的编号',
  save: '标记',
  cancel: '取消',
  unmark: (number) => `${number} 不是重复工单`,
  unmarkThis: '不是重复工单',
  missing: '请填写工单编号，例如 12。',
  gone: '没有这张工单。',
  refused: '无法标记：其中一张已是重复工单、自身已有重复工单，或两者是同一张工单。',
};

const zhTW: DuplicatesBook = {
  of: '重複工單，原工單：',
  others: '本單的重複工單',
  mark: '標記為重複工單',
  number: '最早那張工單的編號',
  save: '標記',
  cancel: '取消',
  unmark: (number) => `${number} 不是重複工單`,
  unmarkThis: '不是重複工單',
  missing: '請填寫工單編號，例如 12。',
  gone: '沒有這張工單。',
  refused: '無法標記：其中一張已是重複工單、本身已有重複工單，或兩者是同一張工單。',
};

/** The book of duplicates in every language. */
export const duplicates = { en, 'zh-CN': zhCN, 'zh-TW': zhTW };

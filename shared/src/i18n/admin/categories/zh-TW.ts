import type { CategoriesBook } from './en.ts';

export const words: CategoriesBook = {
  permissionGroup: { heading: '分類', permissions: { 'categories.change': '修改分類' } },
  heading: '分類',
  text: '客訴涉及的事項，最多分兩層。客訴問卷依這裡的順序列出，修改後立即生效；已有的案件和數據保留原來的分類，以現在的名稱顯示。',
  language: '名稱的語言',
  list: '使用中',
  listHint: '移除的分類會停用：不再供選擇，原有案件上照常顯示。',
  nameMissing: '請至少用一種語言填寫名稱。',
  save: '儲存分類',
  saved: '分類已儲存。',
  theirs: '你的改動還在這裡，再次儲存會覆蓋對方的改動。',
  earlier: '曾用名稱',
  until: (name, date) => `${name}（用到${date}）`,
  retired: '已停用',
  retiredText: '原有案件仍用這些分類，也可以依它們篩選。',
  retiredName: (name) => `${name}（已停用）`,
  back: '復原',
  backName: (name) => `復原${name}`,
  offered: {
    label: '分類',
    hint: '這份問卷列出網站的哪些分類。',
    change: '修改分類',
    none: '網站還沒有分類。',
    full: (n) => `一份問卷最多列出 ${n} 個。`,
  },
  calledThen: (name) => `當時叫「${name}」`,
};

import type { TeamsBook } from './en.ts';

export const words: TeamsBook = {
  permissionGroup: { heading: '部門和小組', permissions: { 'teams.change': '修改部門和小組' } },
  departments: {
    heading: '部門',
    text: '公司裡各自負責某類事務的部門。',
    none: '還沒有部門。',
    add: '新增部門',
    full: (n) => `一個網站最多有 ${n} 個部門。`,
    name: (n) => `部門 ${n}`,
    up: (name) => `上移${name}`,
    remove: (name) => `移除${name}`,
  },
  teams: {
    heading: '小組',
    text: '一起工作的成員。小組可以屬於某個部門，也可以不屬於；一名成員可以在多個小組。',
    none: '還沒有小組。',
    add: '新增小組',
    full: (n) => `一個網站最多有 ${n} 個小組。`,
    tooMany: (n) => `所有小組合計最多 ${n} 名成員。`,
    name: (n) => `小組 ${n}`,
    up: (name) => `上移${name}`,
    remove: (name) => `移除${name}`,
  },
  topics: {
    heading: '各分類由哪個部門負責',
    text: '選定後，該分類（含下級分類）的案件會顯示負責部門。',
  },
  noDepartment: '不屬於任何部門',
  departmentOf: (name) => `${name}所屬部門`,
  members: (count, n) => (count === 0 ? '沒有成員' : `${n} 名成員`),
  membersOf: (name) => `${name}的成員`,
  faults: { missing: '請填寫名稱。', twice: '名稱重複。' },
  save: '儲存部門和小組',
  saved: '部門和小組已儲存。',
  theirs: '你的改動還在這裡，再次儲存會覆蓋對方的改動。',
  department: '負責部門',
};

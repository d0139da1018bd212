import type { CategoriesBook } from './en.ts';

export const words: CategoriesBook = {
  permissionGroup: { heading: '分类', permissions: { 'categories.change': '修改分类' } },
  heading: '分类',
  text: '投诉涉及的事项，最多分两级。投诉问卷按这里的顺序列出，修改后立即生效；已有的工单和数据保留原来的分类，以现在的名称显示。',
  language: '名称的语言',
  list: '正在使用',
  listHint: '移除的分类会停用：不再供选择，原有工单上照常显示。',
  nameMissing: '请至少用一种语言填写名称。',
  save: '保存分类',
  saved: '分类已保存。',
  theirs: '你的改动还在这里，再次保存会覆盖对方的改动。',
  earlier: '曾用名称',
  until: (name, date) => `${name}（用到${date}）`,
  retired: '已停用',
  retiredText: '原有工单仍用这些分类，也可以按它们筛选。',
  retiredName: (name) => `${name}（已停用）`,
  back: '恢复',
  backName: (name) => `恢复${name}`,
  offered: {
    label: '分类',
    hint: '这份问卷列出站点的哪些分类。',
    change: '修改分类',
    none: '站点还没有分类。',
    full: (n) => `一份问卷最多列出 ${n} 个。`,
  },
  calledThen: (name) => `当时叫“${name}”`,
};

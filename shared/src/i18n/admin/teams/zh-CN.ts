import type { TeamsBook } from './en.ts';

export const words: TeamsBook = {
  permissionGroup: { heading: '部门和班组', permissions: { 'teams.change': '修改部门和班组' } },
  departments: {
    heading: '部门',
    text: '公司里各自负责某类事务的部门。',
    none: '还没有部门。',
    add: '添加部门',
    full: (n) => `一个站点最多有 ${n} 个部门。`,
    name: (n) => `部门 ${n}`,
    up: (name) => `上移${name}`,
    remove: (name) => `移除${name}`,
  },
  teams: {
    heading: '班组',
    text: '一起工作的成员。班组可以属于某个部门，也可以不属于；一名成员可以在多个班组。',
    none: '还没有班组。',
    add: '添加班组',
    full: (n) => `一个站点最多有 ${n} 个班组。`,
    tooMany: (n) => `所有班组合计最多 ${n} 名成员。`,
    name: (n) => `班组 ${n}`,
    up: (name) => `上移${name}`,
    remove: (name) => `移除${name}`,
  },
  topics: {
    heading: '各分类由哪个部门负责',
    text: '选定后，该分类（含下级分类）的工单会显示负责部门。',
  },
  noDepartment: '不属于任何部门',
  departmentOf: (name) => `${name}所属部门`,
  members: (count, n) => (count === 0 ? '没有成员' : `${n} 名成员`),
  membersOf: (name) => `${name}的成员`,
  faults: { missing: '请填写名称。', twice: '名称重复。' },
  save: '保存部门和班组',
  saved: '部门和班组已保存。',
  theirs: '你的改动还在这里，再次保存会覆盖对方的改动。',
  department: '负责部门',
};

import type { FirstStepsBook } from './en.ts';

export const words: FirstStepsBook = {
  heading: '收到第一条反馈之前',
  intro: '你的网站收到第一条反馈后，这里会显示需要你处理的工单和客户说的话。',
  others: '负责这个站点的成员正在设置。',
  progress: (done, all) => `已完成 ${done} / ${all}`,
  done: '已完成',
  steps: {
    origins: {
      title: '允许网页的网址',
      text: '来自其他网址的反馈不会被接收。',
      act: '添加网址',
    },
    page: {
      title: '把安装代码粘贴到网页',
      text: '最好放在 </body> 之前。然后打开网页，点一下反馈按钮。',
      act: '其他安装方式',
    },
    demo: {
      title: '试用演示页面',
      text: '一家装了反馈组件的小店。像客户一样提交反馈，它不算作这里的真实反馈。',
      act: '打开演示页面',
    },
    colleague: {
      title: '邀请成员',
      text: '你不在时，也有人回复客户。',
      act: '邀请成员',
    },
    mail: {
      title: '设置邮件',
      text: '回复和邀请也能通过邮件送达。由运行服务器的人设置。',
      act: '查看邮件状态',
    },
  },
  listening: '正在等待第一个网页…',
  heard: '第一个网页已连上。',
  turnedAway: (address) => `${address} 请求过反馈组件，但还没有被允许。`,
};

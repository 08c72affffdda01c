import type { Messages } from "../types";

export const you: Messages["you"] = {
  link: "您的邮件和日历",
  title: "您的邮件和日历",
  lead: ({ address }) => `适用于 ${address}，涵盖您在此处的所有计划。`,
  erased: "[已删除]",

  calendarTitle: "放进您的日历",
  calendarLead:
    "您的步骤、会议以及计划可以停止的时点，始终是最新状态。可在 Google、Outlook 或 Apple 日历中订阅此地址。",
  calendarProve: "日历包含您的所有计划，所以我们先确认这个邮箱属于您。",
  calendarGet: "获取我的日历地址",
  calendarAddress: "您的日历地址",
  calendarHint: "请勿告诉他人：得到它的人都能读到这些条目。除此之外，它不能打开或更改任何内容。",
  calendarCopy: "复制地址",
  calendarOpen: "在我的日历程序中打开",
  calendarRenew: "生成新地址",
  calendarRenewHint: "旧地址立即失效。",
  calendarSample: "这是示例：其中的人物均为虚构，没有日历。",
  calendarName: "Countersign",
  calendarOff: "已取消",
  entries: {
    step: ({ title }) => title,
    confirm: ({ title }) => `确认：${title}`,
    accept: ({ title }) => `查看结果：${title}`,
    exit: ({ title }) => `继续或停止：${title}`,
    meeting: ({ title }) => title,
  },
  entryDone: ({ entry }) => `已完成：${entry}`,

  mailsTitle: "提醒您的邮件",
  mailsLead: "每天最多一封，在您的早晨发送，而且只在您有事项到期、逾期或新增时发送。",
  often: {
    daily: "有事项到期时，以及每周一的概览",
    weekly: "只要每周一的概览",
    overdue: "只在有事项逾期时",
    none: "不需要",
  },
  oftenLabel: "频率",
  oftenSave: "保存",
  oftenSaved: "已保存。",
  always: "验证码、回执、邀请和会议纪要始终会发送：它们属于您所做的事。",
  stopTitle: "不再需要提醒？",
  stopLead: ({ address }) => `这样 ${address} 将不再收到任何计划的提醒。您随时可以在这里更改。`,
  stopButton: "不要给我发提醒",
  stopDone: "好了。不会再有提醒。",
  stopLess: "只是想少一些？",
};

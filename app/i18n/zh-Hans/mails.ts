import type { Messages } from "../types";

export const mails: Messages["mails"] = {
  title: "我们会发送的全部邮件及其原因",
  lead: "这是完整的清单。没有其他邮件，没有隐藏图片，也不统计链接点击；打开链接本身不会更改任何内容。",
  rule: "无人请求的邮件每天最多一封；没有到期事项时不发送。",
  name: "邮件",
  why: "时间与原因",
  kinds: {
    invitation: { name: "邀请", why: "有人将您加入了计划，或就某个步骤向您请教。邮件带有您的个人链接。" },
    code: { name: "一次性验证码", why: "由您请求，用于证明邮箱属于您，或签署某一份文本。" },
    receipt: { name: "回执", why: "签署了有约束力的内容。发给签署人以及双方各一人。" },
    minutes: { name: "会议纪要", why: "您参加了会议，或纪要指定发给您。更正以同样方式送达。" },
    minutesDue: { name: "会议纪要待发送", why: "您负责某个计划，其会议纪要尚未发送。" },
    decisionRequested: { name: "请您答复", why: "您被指定为决定人，且已出示报价。" },
    planEnded: { name: "计划已结束", why: "有人停止了计划或答复了“否”。此后不再发送提醒。" },
    commitmentVoid: { name: "您的同意不再有效", why: "您已同意计划，而在对方同意之前内容发生了变动。" },
    linkReplaced: { name: "新的个人链接", why: "您的链接已更换，旧链接不再有效。" },
    steps: {
      name: "您的步骤",
      why: "某个计划中有您负责的事项到期、逾期或新增。每天最多一封，在您的早晨发送，所有计划合并；频率由您决定。",
    },
    digest: {
      name: "您的一周",
      why: "每周一：您负责的事项、等待他人的事项、日期变动，以及客户可以停止的下一个时点。它代替当天的邮件。",
    },
    notDelivered: {
      name: "有邮件没有送达",
      why: "您负责一个计划，而发给其中某人的邮件被退回或不受欢迎。",
    },
    staffInvitation: { name: "同事邀请", why: "仅限供应商公司内部：有人受邀在此工作。" },
    signInLink: { name: "登录链接", why: "仅限供应商公司内部：有人请求了登录链接。" },
  },
};

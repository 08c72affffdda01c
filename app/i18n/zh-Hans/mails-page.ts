import type { ServerMessages } from "../types";

export const mailsPage: ServerMessages["mailsPage"] = {
  title: "我们会发送的全部邮件及原因",
  lead: "所有计划合计，每天最多一封无人索取的邮件。没有到期事项时一封也不发。",
  promise: "没有回报打开情况的图片，没有计数链接。点开邮件中的链接不会改变任何内容。",
  afterEnd: "计划结束之后只发送：回执、结束通知、该次会议的纪要及其更正，以及索取的验证码。",
  columns: { mail: "邮件", why: "原因与时间", who: "收件人" },
  noOff: "不可关闭",
  off: "一键关闭",
  mails: {
    invitation: { name: "邀请", why: "有人邀请您参与计划。", who: "受邀人" },
    question: { name: "同事的问题", why: "同事就某个步骤请教您。", who: "被请教的人" },
    code: { name: "一次性验证码", why: "您为签署而索取。", who: "索取人" },
    receipt: { name: "回执", why: "有内容已签署。", who: "签署人，以及双方各一位牵头人" },
    steps: { name: "您的步骤", why: "每天最多一次，仅在有事项到期、逾期或新交给您时发送。", who: "步骤负责人" },
    digest: {
      name: "周一邮件",
      why: "您的事项、等待他人的事项、变动，以及下一个可以停止的日子。",
      who: "有未完成步骤的人",
    },
    change: { name: "建议的更改", why: "对方建议更改。", who: "您方牵头人" },
    agreementVoid: { name: "同意已失效", why: "您同意之后计划有变动。", who: "此前同意的人" },
    meeting: { name: "会议", why: "您受邀参加会议，附日历文件。", who: "受邀人" },
    minutes: { name: "会议纪要", why: "会议纪要已发出。", who: "出席人员，以及按需要发送的缺席人员" },
    correction: { name: "会议纪要更正", why: "会议纪要有更正。", who: "收到纪要的人" },
    minutesDue: { name: "会议纪要待发", why: "会议纪要尚未发出。", who: "撰写人" },
    decision: { name: "请求作出决定", why: "报价已出示，请您作出决定。", who: "决定人" },
    ended: { name: "计划结束", why: "计划已停止，或已决定不同意。", who: "计划中的所有人" },
    link: { name: "新链接", why: "您的个人链接已更换。", who: "相关人员" },
    signIn: { name: "登录链接", why: "您索取了登录链接。", who: "供应商工作人员" },
    staffInvitation: { name: "工作区邀请", why: "同事邀请了您。", who: "供应商工作人员" },
  },
};

import type { voiceSentences as english } from "../en/voice-sentences";

const because = (reason: string) => (reason === "" ? "" : `原因：“${reason}”`);

export const voiceSentences: typeof english = {
  "question.asked": ({ who, text }) => `${who} 提问：“${text}”`,
  "question.handedOn": ({ who, text, to }) => `${who} 转交了问题“${text}”，现由${to}负责。`,
  "question.answered": ({ who, text, answer }) => `${who} 回答了“${text}”：“${answer}”`,
  "question.accepted": ({ who, text }) => `${who} 接受了对“${text}”的回答。`,
  "question.givenBack": ({ who, text, reason }) => `${who} 注明“${text}”尚未得到解答。${because(reason)}`,

  "risk.raised": ({ who, text }) => `${who} 提出了一项风险：“${text}”`,
  "risk.worded": ({ who, risk, field, text }) => `${who} 在风险“${risk}”的“${field}”中写道：“${text}”`,
  "risk.set": ({ who, risk, field, value }) => `${who} 将风险“${risk}”的“${field}”改为：${value}。`,
  "risk.reviewed": ({ who, risk }) => `${who} 再次查看了风险“${risk}”。`,
  "risk.settled": ({ who, risk, reason }) => `${who} 注明风险“${risk}”已得到处理。${because(reason)}`,
  "risk.settled.accepted": ({ who, risk, reason }) => `${who} 接受了风险“${risk}”的现状。${because(reason)}`,
  "risk.settled.open": ({ who, risk, reason }) => `${who} 注明风险“${risk}”重新处于未解决状态。${because(reason)}`,

  "objection.raised": ({ who, person, text }) => `${who} 记录了${person}的顾虑：“${text}”`,
  "objection.answered": ({ who, text, resolution }) => `${who} 记录了顾虑“${text}”的处理结果：“${resolution}”`,
  "objection.answered.resolved": ({ who, text, resolution }) => `${who} 注明顾虑“${text}”已解决：“${resolution}”`,
  "objection.rooted": ({ who, text }) => `${who} 记录了顾虑“${text}”背后的原因。`,
};

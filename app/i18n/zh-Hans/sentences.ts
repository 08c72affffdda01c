import type { Messages } from "../types";
import { answerSentences } from "./answer-sentences";
import { sideSentences } from "./side-sentences";
import { voiceSentences } from "./voice-sentences";

const because = (reason: string) => (reason === "" ? "" : `原因：“${reason}”`);

export const sentences: Messages["sentences"] = {
  "plan.opened": ({ who, customer, subject, day }) =>
    `${who} 与${customer}开启了此计划：“${subject}”，目标日期为 ${day}。`,
  "lane.opened": ({ company }) => `已设立仅${company}可见的部分。`,
  "plan.shared": ({ who, customer }) => `${who} 将此计划共享给${customer}。`,
  "plan.worded": ({ who, field, text }) => `${who} 在“${field}”中写道：“${text}”`,
  "plan.eventSet": ({ who, day }) => `${who} 将 ${day} 记为不可移动的日子。`,
  "plan.eventSet.none": ({ who }) => `${who} 注明没有不可移动的日子。`,
  "target.moved": ({ who, day, reason, n }) =>
    `${who} 将客户的日期移至 ${day}，有 ${n} 个步骤随之移动。${because(reason)}`,
  "target.confirmed": ({ who, day }) => `${who} 确认 ${day} 为客户的日期。`,
  "target.suggested": ({ who, day, reason }) => `${who} 建议以 ${day} 为客户的日期。${because(reason)}`,
  "stage.added": ({ who, title }) => `${who} 添加了阶段“${title}”。`,
  "gate.added": ({ who, title }) => `${who} 添加了检查点“${title}”。`,

  "person.added": ({ who, person, company }) => `${who} 将${company}的 ${person} 加入此计划。`,
  "person.changed": ({ who, person }) => `${who} 更改了 ${person} 的资料。`,
  "person.invited": ({ who, person }) => `${who} 邀请了 ${person}。`,
  "person.removed": ({ who, person, reason }) => `${who} 将 ${person} 移出此计划。${because(reason)}`,
  "person.removed.handedOn": ({ who, person, to, reason }) =>
    `${who} 将 ${person} 移出此计划，未完成的步骤转交给 ${to}。${because(reason)}`,
  "decider.confirmed": ({ who, person }) => `${who} 确认由 ${person} 作出决定。`,
  "link.replaced": ({ who, person }) => `${who} 为 ${person} 更换了个人链接，旧链接失效。`,
  "link.ended": ({ who, person }) => `${who} 停用了 ${person} 的个人链接。`,
  "link.ended.viewer": ({ who }) => `${who} 停用了一个只读链接。`,
  "viewer.opened": ({ who }) => `${who} 创建了一个只读链接。`,
  "mailbox.confirmed": ({ who }) => `${who} 用验证码确认了邮箱。`,
  "consent.given": ({ who }) => `${who} 同意在此计划中以电子方式签署。`,

  "step.added": ({ who, step, day }) => `${who} 添加了步骤“${step}”，截止 ${day}。`,
  "step.worded": ({ who, step, field, text }) => `${who} 在“${step}”的“${field}”中写道：“${text}”`,
  "step.set": ({ who, step, field, value }) => `${who} 将“${step}”的“${field}”改为：${value}`,
  "step.set.dueOn": ({ who, step, value }) => `${who} 将“${step}”的日期定为 ${value}，此后为固定日期。`,
  "step.timed": ({ who, step, day }) => `${who} 让“${step}”随客户的日期而定，现为 ${day}。`,
  "step.timed.due": ({ who, step, other, day }) => `${who} 让“${step}”随“${other}”的日期而定，现为 ${day}。`,
  "step.timed.done": ({ who, step, other, day }) => `${who} 让“${step}”随“${other}”完成的日子而定，现为 ${day}。`,
  "step.timed.fixed": ({ who, step, day }) => `${who} 将 ${day} 定为“${step}”的固定日期。`,
  "dates.followed": ({ who, n, steps }) => `随着 ${who} 的这一操作，有 ${n} 个日期按规则移动：${steps}。`,
  "calendar.set": ({ who, company, n, breaks }) =>
    `${who} 注明了${company}的工作日：${n} 天休息，${breaks} 段较长的停工。`,
  "step.moved": ({ who, step, stage }) => `${who} 移动了步骤“${step}”，所在阶段为“${stage}”。`,
  "step.removed": ({ who, step, reason }) => `${who} 移除了步骤“${step}”。${because(reason)}`,
  "step.restored": ({ who, step }) => `${who} 恢复了步骤“${step}”。`,
  "step.blocked": ({ who, step, reason }) => `${who} 说明“${step}”遇到的阻碍：“${reason}”。`,
  "step.unblocked": ({ who, step }) => `${who} 注明“${step}”已无阻碍。`,
  "letter.reported.delivered": ({ person, letter }) => `邮件“${letter}”已送达 ${person} 的邮箱。`,
  "letter.reported": ({ person, letter }) => `邮件“${letter}”没有送达 ${person}，或无法确认是否送达。`,
  "step.setAside": ({ who, step, reason }) => `${who} 注明“${step}”不适用。${because(reason)}`,
  "step.takenUp": ({ who, step }) => `${who} 注明“${step}”重新适用。`,
  "step.ticked": ({ who, step }) => `${who} 将“${step}”标记为完成。`,
  "step.ticked.claim": ({ who, step, company }) => `${who} 转述“${step}”已完成，${company}尚未确认。`,
  "step.unticked": ({ who, step, reason }) => `${who} 注明“${step}”尚未完成。${because(reason)}`,
  "step.accepted": ({ who, step }) => `${who} 验收了“${step}”的成果。`,
  "step.guided": ({ who, step }) => `${who} 记下了“${step}”中谁常常缺席。`,
  "comment.added": ({ who, step, text }) => `${who} 在“${step}”留言：“${text}”`,
  "resource.added": ({ who, step, label }) => `${who} 为“${step}”添加了链接“${label}”。`,
  "file.added": ({ who, step, name }) => `${who} 为“${step}”添加了文件“${name}”。`,
  "attachment.removed": ({ who, step, name }) => `${who} 从“${step}”中移除了“${name}”。`,
  "colleague.asked": ({ who, person, step }) => `${who} 就“${step}”请教了 ${person}。`,

  "verifier.added": ({ who, step, text }) => `${who} 在“${step}”处请求一项确认：“${text}”`,
  "verifier.worded": ({ who, text }) => `${who} 将要确认的内容改为：“${text}”`,
  "verifier.set": ({ who, text, people, n }) => `${who}设定了“${text}”由谁确认：${people}（要求程度：${n}/9）。`,
  "verifier.removed": ({ who, text }) => `${who} 移除了确认“${text}”`,
  "verifier.reported": ({ who, text, company }) => `${who} 转述：“${text}”${company}尚未确认。`,
  "verifier.signed": ({ who, text }) => `${who} 确认：“${text}”`,
  "verifier.withdrawn": ({ who, text, reason }) => `${who} 撤回了确认“${text}”${because(reason)}`,

  "gate.worded": ({ who, title }) => `${who}将检查点改名为“${title}”。`,
  "gate.set": ({ who, title, n }) => `${who}更改了检查点“${title}”所依据的确认：共${n}项。`,
  "gate.removed": ({ who, title }) => `${who}删除了检查点“${title}”。`,

  "criterion.added": ({ who, text, n }) => `${who}添加了成功标准“${text}”，权重${n}。`,
  "criterion.changed": ({ who, text, n }) => `${who}将一项成功标准改为“${text}”，权重${n}。`,
  "criterion.removed": ({ who, text }) => `${who}删除了成功标准“${text}”。`,
  "criteria.agreed": ({ who, n }) => `${who}同意了${n}项成功标准及其权重。`,
  "criterion.judged": ({ who, text, reason }) => `${who}将“${text}”标为已达到。${because(reason)}`,
  "criterion.judged.not": ({ who, text, reason }) => `${who}将“${text}”标为未达到。${because(reason)}`,

  "exit.added": ({ who, step, text }) => `${who} 注明客户可以在“${step}”处停止：“${text}”`,
  "exit.worded": ({ who, step, text }) => `${who} 将“${step}”处“可以在此停止”的文字改为：“${text}”`,
  "exit.removed": ({ who, step }) => `${who} 移除了“${step}”处的“可以在此停止”。`,
  "exit.answered": ({ who, text }) => `${who} 对“${text}”答复：继续。`,
  "exit.answered.stop": ({ who, text, reason }) => `${who} 对“${text}”答复：停止。计划结束。${because(reason)}`,
  "exit.answered.anyDay": ({ who, reason }) => `${who} 停止了计划。${because(reason)}`,
  "stop.takenBack": ({ who }) => `${who} 撤回了停止，计划继续。`,

  "plan.committed": ({ who, n }) => `${who} 书面同意了本计划第${n}版。`,
  "plan.committed.both": ({ who, n }) => `${who} 书面同意了本计划第${n}版。双方现已达成一致。`,
  "slack.set": ({ who, n }) =>
    n === 0
      ? `${who} 注明：任何日期的变动都须经对方同意。`
      : `${who} 注明：各方可将自己步骤的日期调整最多${n}个工作日。`,
  "change.proposed": ({ who, what, reason }) => `${who} 提出更改建议：${what}${because(reason)}`,
  "change.accepted": ({ who, what }) => `${who} 接受了更改建议：${what}`,
  "change.declined": ({ who, what, reason }) => `${who} 未接受更改建议：${what}${because(reason)}`,
  "change.withdrawn": ({ who, what, reason }) => `${who} 撤回了更改建议：${what}${because(reason)}`,

  "meeting.recorded": ({ who, meeting, when }) => `${who} 记录了会议“${meeting}”，${when}。`,
  "minutes.sent": ({ who, meeting, n }) => `${who} 将“${meeting}”的会议纪要发送给 ${n} 人。`,
  "minutes.sent.late": ({ who, meeting, n }) => `${who} 在约定时间之后将“${meeting}”的会议纪要发送给 ${n} 人。`,
  "minutes.sent.correction": ({ who, meeting, n }) => `${who} 将“${meeting}”会议纪要的更正发送给 ${n} 人。`,

  "offer.presented": ({ who, version }) => `${who} 出示了第 ${version} 版报价。`,
  "offer.presented.early": ({ who, version, reason }) =>
    `${who} 在确认尚未齐全时出示了第 ${version} 版报价。${because(reason)}`,
  "decision.requested": ({ who, people, version }) => `${who} 请${people}就第 ${version} 版报价作出决定。`,
  "decision.given": ({ who, version, reason }) => `${who} 对第 ${version} 版报价决定：同意。${because(reason)}`,
  "decision.given.no": ({ who, version, reason }) =>
    `${who} 对第 ${version} 版报价决定：不同意。计划结束。${because(reason)}`,
  "decision.postponed": ({ who, day, reason }) => `${who} 将改日决定，建议日期为 ${day}。${because(reason)}`,

  ...answerSentences,
  ...voiceSentences,
  ...sideSentences,

  "attempt.refused": ({ who, act }) => `${who} 尝试“${act}”，被拒绝；没有任何更改。`,
  "attempt.refused.conflict": ({ who, field, text }) =>
    `${who} 在“${field}”中写了“${text}”，同时另有人更改了此处。两份文字均已显示。`,
  "export.made": ({ who, document }) => `${who} 带走了“${document}”。`,
  "content.erased": ({ n }) => `已删除 ${n} 处文字。其曾经存在于此，仍可核验。`,
  "record.restored": ({ epoch }) => `历史已从副本恢复（第 ${epoch} 部分）。请与您的回执核对。`,
};

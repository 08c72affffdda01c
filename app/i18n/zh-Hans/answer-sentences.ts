import type { answerSentences as english } from "../en/answer-sentences";

const because = (reason: string) => (reason === "" ? "" : `原因：“${reason}”`);

export const answerSentences: typeof english = {
  "readiness.given": ({ who, reason }) => `${who} 答复：同意，一起解决。${because(reason)}`,
  "readiness.given.yes_but": ({ who, n, reason }) => `${who} 答复：同意，但须先满足 ${n} 项。${because(reason)}`,
  "readiness.given.no": ({ who, reason }) => `${who} 答复：不同意。计划结束。${because(reason)}`,
  "readiness.reconfirmed": ({ who }) => `${who} 再次表示同意：须先满足的事项均已满足。`,
  "approval.given": ({ who, reason }) => `${who} 批准（附须先满足的事项）。这还不是决定。${because(reason)}`,
  "approval.given.refused": ({ who, reason }) => `${who} 未批准。计划结束。${because(reason)}`,
  "condition.added": ({ who, text, owner, day, closer }) =>
    `${who} 要求先满足：“${text}”由${owner}负责，截至 ${day}；由${closer}确认是否满足。`,
  "condition.placed": ({ who, step, text }) => `${who} 注明由“${step}”落实须先满足的事项：“${text}”`,
  "condition.closed": ({ who, text }) => `${who} 确认已满足：“${text}”`,
  "condition.waived": ({ who, text, reason }) => `${who} 注明不再需要：“${text}”${because(reason)}`,
  "condition.failed": ({ who, text, reason }) => `${who} 注明未满足：“${text}”${because(reason)}`,
  "standIn.named": ({ who, person, from, until }) => `${who} 指定${person}在 ${from} 至 ${until} 期间代为答复。`,
  "standIn.ended": ({ who }) => `${who} 恢复本人答复，不再由他人代替。`,
  "contract.drafted": ({ who, offer, version }) => `${who} 依据第 ${offer} 版报价起草了合同草案 ${version}。`,
  "contract.approved": ({ who, version }) => `${who} 批准了合同草案 ${version}。`,
  "contract.signed": ({ who, version }) => `${who} 签署了合同（草案 ${version}）。`,
  "contract.dispatched": ({ who, day }) => `${who} 注明已签署的合同于 ${day} 寄出。`,
  "payment.noted": ({ who, day }) => `${who} 注明首笔款项：${day}。`,
  "payment.noted.final": ({ who, day }) => `${who} 注明尾款：${day}。`,
  "plan.withdrawn": ({ who, reason }) => `${who} 代表供应商结束了计划。${because(reason)}`,
  "exit.answered.continue_with": ({ who, text }) => `${who} 对“${text}”答复：继续，但须先满足所列事项。`,
  "exit.answered.extend": ({ who, text, day, reason }) => `${who} 对“${text}”答复：推迟至 ${day}。${because(reason)}`,
};

type P<K extends string> = Record<K, string>;
const because = (reason: string) => (reason === "" ? "" : ` Reason: “${reason}”`);

/** The answers before the final one, what must be true first, stand-ins, the contract. */
export const answerSentences = {
  "readiness.given": ({ who, reason }: P<"who" | "reason">) =>
    `${who} answered: yes, we solve this together.${because(reason)}`,
  "readiness.given.yes_but": ({ who, n, reason }: P<"who" | "reason"> & { n: number }) =>
    `${who} answered: yes, but ${n === 1 ? "one point" : `${n} points`} must be true first.${because(reason)}`,
  "readiness.given.no": ({ who, reason }: P<"who" | "reason">) =>
    `${who} answered: no. The plan ended.${because(reason)}`,
  "readiness.reconfirmed": ({ who }: P<"who">) => `${who} said yes again: what had to be true first is.`,
  "approval.given": ({ who, reason }: P<"who" | "reason">) =>
    `${who} approved on conditions. This is not yet the decision.${because(reason)}`,
  "approval.given.refused": ({ who, reason }: P<"who" | "reason">) =>
    `${who} did not approve. The plan ended.${because(reason)}`,
  "condition.added": ({ who, text, owner, day, closer }: P<"who" | "text" | "owner" | "day" | "closer">) =>
    `${who} asked that this is true first: “${text}” With ${owner}, by ${day}; ${closer} says when it is met.`,
  "condition.placed": ({ who, step, text }: P<"who" | "step" | "text">) =>
    `${who} noted that “${step}” settles what must be true first: “${text}”`,
  "condition.closed": ({ who, text }: P<"who" | "text">) => `${who} noted as met: “${text}”`,
  "condition.waived": ({ who, text, reason }: P<"who" | "text" | "reason">) =>
    `${who} noted as no longer needed: “${text}”${because(reason)}`,
  "condition.failed": ({ who, text, reason }: P<"who" | "text" | "reason">) =>
    `${who} noted as not met: “${text}”${because(reason)}`,
  "standIn.named": ({ who, person, from, until }: P<"who" | "person" | "from" | "until">) =>
    `${who} named ${person} to answer in their place, from ${from} to ${until}.`,
  "standIn.ended": ({ who }: P<"who">) => `${who} answers in person again; nobody stands in.`,
  "contract.drafted": ({ who, version, offer }: P<"who" | "version" | "offer">) =>
    `${who} wrote draft ${version} of the contract on version ${offer} of the offer.`,
  "contract.approved": ({ who, version }: P<"who" | "version">) => `${who} approved draft ${version} of the contract.`,
  "contract.signed": ({ who, version }: P<"who" | "version">) => `${who} signed the contract, draft ${version}.`,
  "contract.dispatched": ({ who, day }: P<"who" | "day">) =>
    `${who} noted that the signed contract was sent on ${day}.`,
  "payment.noted": ({ who, day }: P<"who" | "day">) => `${who} noted the first payment on ${day}.`,
  "payment.noted.final": ({ who, day }: P<"who" | "day">) => `${who} noted the final payment on ${day}.`,
  "plan.withdrawn": ({ who, reason }: P<"who" | "reason">) => `${who} ended the plan for the vendor.${because(reason)}`,
  "exit.answered.continue_with": ({ who, text }: P<"who" | "text">) =>
    `${who} answered “${text}”: continue, once what is listed is true.`,
  "exit.answered.extend": ({ who, text, day, reason }: P<"who" | "text" | "day" | "reason">) =>
    `${who} answered “${text}”: later, by ${day}.${because(reason)}`,
};

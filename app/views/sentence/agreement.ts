import { factsOf } from "~/domain/changes";
import type { AgreementKinds, Fact } from "~/domain/facts";
import { type Around, number, type Part, type Says, type Sentence, text } from "./parts";

type SentenceOf = (fact: Fact, around: Around) => Sentence;

/** A suggestion is told by the sentences of what it would write, so `say` comes from the whole table. */
export function agreementWith(say: SentenceOf): Says<keyof AgreementKinds> {
  /** What a suggestion would do: the sentence of each fact that it would write, said by who suggested it. */
  function suggested(proposalId: string, around: Around): Part {
    const proposal = around.plan.proposals[proposalId];
    if (!proposal) return text(null);
    const facts = factsOf(proposal).map(
      (drafted, at) => ({ ...drafted, seq: proposal.seq + at, at: proposal.at, by: proposal.by }) as Fact,
    );
    return { as: "sentences", sentences: facts.map((fact) => say(fact, around)) };
  }

  return {
    "plan.committed": ({ data, seq }, { plan }) => {
      const parts = { n: number(data.edition) };
      return plan.agreed?.seq === seq ? ["plan.committed.both", parts] : parts;
    },
    "slack.set": ({ data }) => ({ n: number(data.days) }),
    "change.proposed": ({ data, said }, around) => ({
      what: suggested(data.proposalId, around),
      reason: text(said.words?.reason),
    }),
    "change.accepted": ({ data }, around) => ({ what: suggested(data.proposalId, around) }),
    "change.declined": ({ data, said }, around) => ({
      what: suggested(data.proposalId, around),
      reason: text(said.words?.reason),
    }),
    "change.withdrawn": ({ data, said }, around) => ({
      what: suggested(data.proposalId, around),
      reason: text(said.words?.reason),
    }),
  };
}

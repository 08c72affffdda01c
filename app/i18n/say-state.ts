// How a step stands, as one short phrase beside its date.

import type { StepState } from "~/views/step-state";
import type { Messages } from "./types";

/** `vendor` is who reports what nobody of the customer has said yet. */
export function sayState({ states }: Pick<Messages, "states">, state: StepState, vendor: string): string {
  switch (state) {
    case "verified":
      return states.confirmed;
    case "delivered":
      return states.toConfirm;
    case "toAccept":
      return states.notAccepted;
    case "reported":
      return states.reportedBy({ who: vendor });
    case "setAside":
      return states.notApplicable;
    case "ended":
      return states.plan.exited;
    default:
      return states[state];
  }
}

import { dateWords } from "../date-words";
import type { MainMessages } from "../types";
import { common } from "./common";
import { doors } from "./doors";
import { fields } from "./fields";
import { plan } from "./plan";
import { refusals } from "./refusals";
import { roles } from "./roles";
import { sides } from "./sides";
import { sign } from "./sign";
import { states } from "./states";
import { step } from "./step";

export const messages: MainMessages = {
  common,
  plan,
  step,
  sign,
  sides,
  roles,
  states,
  dates: dateWords.it,
  refusals,
  fields,
  doors,
};

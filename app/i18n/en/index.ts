// The areas of the product, in the order in which a reader meets them.

import { dateWords } from "../date-words";
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

export const messages = {
  common,
  plan,
  step,
  sign,
  sides,
  roles,
  states,
  dates: dateWords.en,
  refusals,
  fields,
  doors,
};

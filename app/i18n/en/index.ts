// The areas of the product, in the order in which a reader meets them.

import { common } from "./common";
import { dates } from "./dates";
import { fields } from "./fields";
import { mails } from "./mails";
import { office } from "./office";
import { plan } from "./plan";
import { refusals } from "./refusals";
import { roles } from "./roles";
import { sides } from "./sides";
import { states } from "./states";
import { step } from "./step";

export const messages = {
  common,
  plan,
  step,
  sides,
  roles,
  states,
  dates,
  refusals,
  fields,
  office,
  mails,
};

import type { Messages } from "../types";
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

export const messages: Messages = {
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

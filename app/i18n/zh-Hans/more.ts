import type { MoreMessages } from "../types";
import { agreement } from "./agreement";
import { mails } from "./mails";
import { meeting } from "./meeting";
import { offer } from "./offer";
import { office } from "./office";
import { people } from "./people";
import { record } from "./record";
import { staff } from "./staff";
import { verify } from "./verify";
import { voices } from "./voices";
import { you } from "./you";

export const more: MoreMessages = {
  agreement,
  mails,
  meeting,
  offer,
  office,
  people,
  record,
  staff,
  verify,
  voices,
  you,
};

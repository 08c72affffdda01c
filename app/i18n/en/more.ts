// Areas of pages that are not a customer's first: loaded when one of them is opened.

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

export const more = { agreement, mails, meeting, offer, office, people, record, staff, verify, voices, you };

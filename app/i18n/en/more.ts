// Areas of a plan's pages that are not a customer's first: loaded when one of them is opened.

import { agreement } from "./agreement";
import { meeting } from "./meeting";
import { offer } from "./offer";
import { people } from "./people";
import { proofs } from "./proofs";
import { voices } from "./voices";
import { you } from "./you";

export const more = { agreement, meeting, offer, people, proofs, voices, you };

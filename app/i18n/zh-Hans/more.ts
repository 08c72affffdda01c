import type { NearMessages } from "../types";
import { agreement } from "./agreement";
import { meeting } from "./meeting";
import { offer } from "./offer";
import { people } from "./people";
import { proofs } from "./proofs";
import { voices } from "./voices";
import { you } from "./you";

export const more: NearMessages = { agreement, meeting, offer, people, proofs, voices, you };

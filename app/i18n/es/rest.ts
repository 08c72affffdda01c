import type { FarMessages } from "../types";
import { check } from "./check";
import { mails } from "./mails";
import { office } from "./office";
import { record } from "./record";
import { review } from "./review";
import { sentences } from "./sentences";
import { staff } from "./staff";
import { take } from "./take";
import { time } from "./time";
import { verify } from "./verify";

export const rest: FarMessages = { check, mails, office, record, review, sentences, staff, take, time, verify };

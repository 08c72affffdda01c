import type { ServerMessages } from "../types";
import { mailsPage } from "./mails-page";
import { paper } from "./paper";

export const serverOnly: ServerMessages = { mailsPage, paper };

// Areas that never reach a browser as code: what the server renders once, and what is printed.

import { mailsPage } from "./mails-page";
import { paper } from "./paper";

export const serverOnly = { mailsPage, paper };

// What one kind of mail says; emails/index.ts puts the frame around it.

import type { Block } from "./mail";

export type Body = {
  subject: string;
  preview: string;
  title: string;
  /** Stands before the companies above the title: "Minutes". */
  label?: string;
  blocks: Block[];
  /** Ends "You get this mail because …". */
  because: string;
};

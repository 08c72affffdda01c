// npm run bench: every goal against its floor, in one run, as one table.

import { doorLines } from "./door";
import { printTable } from "./measure";
import { pageLines } from "./pages";
import { pdfLines } from "./pdf";

const lines = [...(await pageLines()), ...(await doorLines()), ...(await pdfLines())];
printTable(lines);
process.exitCode = lines.every((line) => line.met) ? 0 : 1;

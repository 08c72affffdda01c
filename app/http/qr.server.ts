// A link as a code for a camera: one path on a square, drawn by the page itself.

import QRCode from "qrcode";

/** `size`: modules along one side with the quiet zone; `path`: the dark modules. */
export type QrDrawing = { size: number; path: string };

const quiet = 4;

/** Draws a text as a QR code that still reads with a seventh of it covered (level M). */
export function qrOf(text: string): QrDrawing {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: "M" });
  const side = modules.size;
  const dark = (row: number, column: number) => modules.get(row, column) === 1;
  let path = "";
  for (let row = 0; row < side; row++)
    for (let column = 0; column < side; column++) {
      if (!dark(row, column)) continue;
      let run = 1;
      while (column + run < side && dark(row, column + run)) run++;
      path += `M${column + quiet} ${row + quiet}h${run}v1h-${run}z`;
      column += run;
    }
  return { size: side + 2 * quiet, path };
}

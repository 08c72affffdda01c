/** Builds the PDF thread into one file somewhere below the project's folder; answers with that file's path. */
export function buildWorker(outfile: string): Promise<string>;

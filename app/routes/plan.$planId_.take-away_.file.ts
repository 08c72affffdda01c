import type { LoaderFunctionArgs } from "@remix-run/node";
import { archiveAnswer } from "~/http/take-away.server";

/** The archive that waits for whoever asks, whole or from where a download broke off. */
export const loader = (args: LoaderFunctionArgs) => archiveAnswer(args);

// What somebody sees who cannot be shown a page: one plain page for each reason, none of which names a plan.

import { isRouteErrorResponse, useLocation, useRouteError, useRouteLoaderData } from "@remix-run/react";
import { doorWords } from "~/i18n/doors";
import type { loader } from "~/root";
import { DoorFrame } from "./frame";
import { HandPage } from "./hand-page";

/** The words of this page; an error can come before anything is known of its reader. */
export function useDoorWords() {
  return doorWords[useRouteLoaderData<typeof loader>("root")?.language ?? "en"];
}

export function ErrorPage() {
  const error = useRouteError();
  const { pathname } = useLocation();
  if (!isRouteErrorResponse(error) || error.status >= 500) return <BrokenPage />;
  const fields = handFields(error.data);
  if (fields) return <HandPage fields={fields} />;
  // A wrong personal link and one that has ended look alike: neither tells that the other exists.
  if (error.status === 410 || pathname.startsWith("/p/")) return <EndedPage />;
  return <MissingPage />;
}

function MissingPage() {
  const words = useDoorWords();
  return <DoorFrame words={words} title={words.notFoundTitle} text={words.notFound} />;
}

function EndedPage() {
  const words = useDoorWords();
  return <DoorFrame words={words} title={words.endedTitle} text={words.ended} />;
}

function BrokenPage() {
  const words = useDoorWords();
  const id = useRouteLoaderData<typeof loader>("root")?.requestId;
  const { pathname, search } = useLocation();
  return (
    <DoorFrame words={words} title={words.brokenTitle} text={words.broken}>
      {id ? <p>{words.brokenId({ id })}</p> : null}
      <p>
        <a href={pathname + search}>{words.tryAgain}</a>
      </p>
    </DoorFrame>
  );
}

function handFields(given: unknown): [string, string][] | null {
  if (typeof given !== "object" || given === null || !("ask" in given) || given.ask !== "hand") return null;
  return "fields" in given && Array.isArray(given.fields) ? (given.fields as [string, string][]) : [];
}

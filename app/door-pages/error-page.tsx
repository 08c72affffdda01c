// What somebody sees who cannot be shown a page: one plain page for each reason, none of which names a plan.

import { isRouteErrorResponse, useLocation, useRouteError, useRouteLoaderData } from "@remix-run/react";
import { isRefusal, type Refusal } from "~/domain/refusal";
import { sayRefusal } from "~/i18n";
import { useMessages } from "~/i18n/context";
import type { loader } from "~/root";
import { ButtonLink, Buttons } from "~/ui";
import { DoorFrame } from "./frame";
import { HandPage } from "./hand-page";

/** The page for whatever a loader or action threw; every route's ErrorBoundary may be this. */
export function ErrorPage() {
  const error = useRouteError();
  const { pathname } = useLocation();
  if (!isRouteErrorResponse(error)) return <BrokenPage />;
  const fields = handFields(error.data);
  if (fields) return <HandPage fields={fields} />;
  const refusal = refusalIn(error.data);
  if (refusal?.reason === "too-many" || refusal?.reason === "busy") return <LaterPage refusal={refusal} />;
  if (error.status >= 500) return <BrokenPage />;
  // A wrong personal link and one that has ended look alike: neither tells that the other exists (T-11).
  if (error.status === 410 || pathname.startsWith("/p/")) return <EndedPage />;
  return <MissingPage />;
}

/** The same for everybody (T-11): it neither knows nor tells whether there is a plan or who works on it. */
function MissingPage() {
  const words = useMessages().doors;
  const { pathname, search } = useLocation();
  const signIn = `/sign-in?next=${encodeURIComponent(pathname + search)}`;
  return (
    <DoorFrame title={words.notFoundTitle} text={words.notFound}>
      {pathname.startsWith("/plan/") ? (
        <p className="field-hint">
          {words.accountHere} <a href={signIn}>{words.signIn}</a>
        </p>
      ) : null}
    </DoorFrame>
  );
}

function EndedPage() {
  const words = useMessages().doors;
  return <DoorFrame title={words.endedTitle} text={words.ended} />;
}

function LaterPage({ refusal }: { refusal: Refusal }) {
  const messages = useMessages();
  return (
    <DoorFrame title={messages.doors.laterTitle} text={sayRefusal(messages, refusal)}>
      <Again />
    </DoorFrame>
  );
}

function BrokenPage() {
  const words = useMessages().doors;
  const id = useRouteLoaderData<typeof loader>("root")?.requestId;
  return (
    <DoorFrame title={words.brokenTitle} text={words.broken}>
      {id ? <p>{words.brokenId({ id })}</p> : null}
      <Again />
    </DoorFrame>
  );
}

function Again() {
  const { pathname, search } = useLocation();
  return (
    <Buttons>
      <ButtonLink href={pathname + search}>{useMessages().common.tryAgain}</ButtonLink>
    </Buttons>
  );
}

function refusalIn(given: unknown): Refusal | null {
  if (typeof given !== "object" || given === null || !("refusal" in given)) return null;
  const { refusal } = given;
  return typeof refusal === "object" && refusal !== null && isRefusal(refusal) ? refusal : null;
}

function handFields(given: unknown): [string, string][] | null {
  if (typeof given !== "object" || given === null || !("ask" in given) || given.ask !== "hand") return null;
  return "fields" in given && Array.isArray(given.fields) ? (given.fields as [string, string][]) : [];
}

import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useRouteLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { readerOf } from "~/access/reader.server";
import { staffOf } from "~/access/staff.server";
import { ErrorPage } from "~/door-pages/error-page";
import { MoreWords } from "~/i18n/context";
import { useNonce } from "./nonce";
import "./app.css";

/**
 * What every page needs to know: its reader's language and zone, whether the vendor's staff read it, the build it came
 * from, its name in the log.
 */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const reader = await readerOf(context, request, params.planId ?? null);
  const staff = mayBeStaff(request) && (await staffOf(context, request)) !== null;
  return data({ ...reader, staff, build: context.build, requestId: context.requestId });
}

/** The customer's people have no account: for them none is looked up. */
const mayBeStaff = (request: Request) => /(?:^|;\s*)(?:__Secure-)?staff\./.test(request.headers.get("Cookie") ?? "");

export const meta: MetaFunction = () => [{ title: "Countersign" }];

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce();
  const root = useRouteLoaderData<typeof loader>("root");
  return (
    <html lang={root?.language ?? "en"} data-zone={root?.zone ?? "UTC"}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function Root() {
  return (
    <MoreWords>
      <Outlet />
    </MoreWords>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}

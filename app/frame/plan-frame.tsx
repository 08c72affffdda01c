// What stands around every page of a plan: the vendor's name, the way back, the language, and, where it applies, the
// ribbon that says that nothing here is evidence.

import { Link, useRouteLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { languages } from "~/domain/language";
import type { Messages } from "~/i18n";
import { useReader } from "~/i18n/context";
import type { loader as rootLoader } from "~/root";
import { Menu, PageFrame, Watermark } from "~/ui";
import { SampleBar } from "./sample-bar";

export type FramedPlan = { id: string; vendor: string; sample: boolean; trial: boolean };

export type PlanFrameProps = {
  plan: FramedPlan;
  width?: "wide" | "narrow";
  /** The plan page itself needs no way back to the plan. */
  home?: boolean;
  nav?: ReactNode;
  /** Whose personal link this browser opened, where that should be said (T-06). */
  as?: string | null;
  children: ReactNode;
};

export function PlanFrame({ plan, width = "wide", home = false, nav, as = null, children }: PlanFrameProps) {
  const { messages } = useReader();
  const words = messages.common;
  const staff = useStaff();
  const here = nav ?? (home ? null : <Link to={`/plan/${plan.id}`}>{messages.sign.backToPlan}</Link>);
  return (
    <PageFrame
      skip={words.skip}
      name={plan.vendor}
      home={staff ? "/" : `/plan/${plan.id}`}
      navLabel={words.product}
      nav={
        staff ? (
          <>
            <Link to="/">{words.plans}</Link>
            {here}
          </>
        ) : (
          here
        )
      }
      language={<LanguageMenu />}
      ribbon={ribbonOf(plan, words)}
      width={width}
      footer={
        <>
          {as === null ? null : <Link to={`/plan/${plan.id}/not-you`}>{messages.people.readingAs({ who: as })}</Link>}
          <a href="/mails">{words.everyMail}</a>
        </>
      }
    >
      {children}
    </PageFrame>
  );
}

/** Whether somebody of the vendor's staff is signed in with this browser; they have more plans than this one. */
export const useStaff = (): boolean => useRouteLoaderData<typeof rootLoader>("root")?.staff ?? false;

function ribbonOf(plan: FramedPlan, words: Messages["common"]) {
  if (plan.sample) return <SampleBar planId={plan.id} />;
  return plan.trial ? <Watermark>{words.trial}</Watermark> : null;
}

/** Chooses the language of this browser; a plain form, so that it works without scripts. */
export function LanguageMenu() {
  const { language, messages } = useReader();
  return (
    <Menu label={messages.common.languages[language]} align="end">
      {languages.map((one) => (
        <form key={one} method="post" action="/language">
          <button
            type="submit"
            name="language"
            value={one}
            lang={one}
            aria-current={one === language ? "true" : undefined}
          >
            {messages.common.languages[one]}
          </button>
        </form>
      ))}
    </Menu>
  );
}

import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, Link, useLoaderData, useNavigation, useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { PlanFrame } from "~/frame/plan-frame";
import { beginArchive, takeAwayPage } from "~/http/take-away.server";
import { useReader } from "~/i18n/context";
import { formatInstant } from "~/i18n/dates";
import { Band, Button, ButtonLink, Buttons, Notice } from "~/ui";

export const loader = (args: LoaderFunctionArgs) => takeAwayPage(args);

export async function action(args: ActionFunctionArgs) {
  await beginArchive(args);
  return redirect(`/plan/${args.params.planId}/take-away`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.plan.subject ?? "" }];

/** Everything somebody may see, as one archive that they keep. */
export default function TakeAway() {
  const { plan, archive } = useLoaderData<typeof loader>();
  const { take } = useReader().messages;
  return (
    <PlanFrame plan={plan} width="narrow">
      <div className="grid gap-8">
        <Band title={take.title} parties={plan.subject} lead={take.lead} />
        <div aria-live="polite" className="grid gap-4">
          <Standing planId={plan.id} archive={archive} />
        </div>
        <section className="grid gap-3" aria-labelledby="inside">
          <h2 className="heading" id="inside">
            {take.inside}
          </h2>
          <ul className="grid list-disc gap-1 pl-5">
            {take.contents.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <p className="field-hint">{take.erasedNote}</p>
        </section>
      </div>
    </PlanFrame>
  );
}

type Archive = ReturnType<typeof useLoaderData<typeof loader>>["archive"];

function Standing({ planId, archive }: { planId: string; archive: Archive }) {
  const { messages, language, zone } = useReader();
  const { take } = messages;
  const { revalidate } = useRevalidator();
  const isMaking = archive.state === "making";
  useEffect(() => {
    if (!isMaking) return;
    const looking = setInterval(revalidate, 1500);
    return () => clearInterval(looking);
  }, [isMaking, revalidate]);
  switch (archive.state) {
    case "making":
      return (
        <>
          <p>{take.making({ done: archive.done, all: archive.all })}</p>
          <progress className="w-full" value={archive.done} max={Math.max(archive.all, 1)} aria-label={take.title} />
          <p className="field-hint">{take.makingNote}</p>
          <Link to={`/plan/${planId}/take-away`}>{take.look}</Link>
        </>
      );
    case "ready":
      return (
        <>
          <p className="font-semibold">{take.ready({ mb: (archive.bytes / 1024 / 1024).toFixed(1) })}</p>
          <p>{take.readyUntil({ when: formatInstant(archive.until, { language, zone, style: "shortYear" }) })}</p>
          {archive.stale ? <Notice>{take.stale}</Notice> : null}
          <Buttons>
            <ButtonLink variant="primary" href={`/plan/${planId}/take-away/file`} download>
              {take.download}
            </ButtonLink>
            <Make label={take.makeAgain} />
          </Buttons>
        </>
      );
    default:
      return (
        <>
          {archive.state === "failed" ? <Notice tone="warn">{take.failed}</Notice> : null}
          <Make label={take.make} primary />
        </>
      );
  }
}

function Make({ label, primary = false }: { label: string; primary?: boolean }) {
  const busy = useNavigation().state !== "idle";
  return (
    <Form method="post">
      <Button variant={primary ? "primary" : "quiet"} name="command" value="archive.make" disabled={busy}>
        {label}
      </Button>
    </Form>
  );
}

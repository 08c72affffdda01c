import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { staffOf } from "~/access/staff.server";
import { currentWorkspace } from "~/commands/workspaces.server";
import { localDay } from "~/domain/days";
import { portfolioOf } from "~/views/portfolio";
import { StaffFrame } from "../_staff/frame";
import { frameOf } from "../_staff/frame.server";
import { FirstRun } from "./first-run";
import { Portfolio } from "./portfolio";

export const meta: MetaFunction = () => [{ title: "Countersign" }];

export const loader = async ({ context, request }: LoaderFunctionArgs) => {
  const { world } = context;
  const workspace = await currentWorkspace(world);
  if (!workspace) return { page: "first" as const };
  const staff = await staffOf(context, request);
  if (!staff) throw redirect("/sign-in");
  const rows = await world.store.summaries(workspace.workspaceId, "vendor");
  return {
    page: "portfolio" as const,
    frame: frameOf(world, { staff, workspace }),
    plans: portfolioOf(
      rows.map((row) => row.body),
      { staff, today: localDay(world.clock.now(), workspace.zone) },
    ),
    zone: workspace.zone,
  };
};

export default function Home() {
  const data = useLoaderData<typeof loader>();
  if (data.page === "first") return <FirstRun />;
  return (
    <StaffFrame frame={data.frame}>
      <Portfolio plans={data.plans} zone={data.zone} />
    </StaffFrame>
  );
}

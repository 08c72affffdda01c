import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData } from "@remix-run/react";
import { requireStaff } from "~/access/staff.server";
import { StaffFrame } from "./frame";
import { frameOf } from "./frame.server";

// The frame only. Every page inside asks again who is there: a loader can be called without its parents.
export const loader = async (args: LoaderFunctionArgs) => frameOf(args.context.world, await requireStaff(args));

export default function StaffPages() {
  return (
    <StaffFrame frame={useLoaderData<typeof loader>()}>
      <Outlet />
    </StaffFrame>
  );
}

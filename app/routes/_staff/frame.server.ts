import type { Staff } from "~/access/staff.server";
import { isTrial } from "~/access/staff-door.server";
import type { Workspace } from "~/domain/workspace";
import type { World } from "~/world";
import type { StaffFrameData } from "./frame";

/** What the frame of a staff page shows. */
export const frameOf = (
  world: World,
  { staff, workspace }: { staff: Staff; workspace: Workspace },
): StaffFrameData => ({
  workspace: workspace.name,
  name: staff.name,
  role: staff.role,
  trial: isTrial(world),
});

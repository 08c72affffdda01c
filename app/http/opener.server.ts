// Who opens a plan: the member of staff, with what the plan copies from their workspace.

import type { Opener } from "~/commands/open-plan.server";
import type { Language } from "~/domain/language";

type Staff = { staffId: string; name: string; email: string };
type Workspace = Omit<Opener["workspace"], "name"> & { name: string | null; zone: string; language: Language };

/** The opener of a new plan. A workspace whose name was erased opens plans without one. */
export const openerOf = ({ staff, workspace }: { staff: Staff; workspace: Workspace }): Opener => ({
  staffId: staff.staffId,
  name: staff.name,
  email: staff.email,
  language: workspace.language,
  zone: workspace.zone,
  workspace: {
    workspaceId: workspace.workspaceId,
    name: workspace.name ?? "",
    workdays: workspace.workdays,
    holidays: workspace.holidays,
    minutesPolicy: workspace.minutesPolicy,
  },
});

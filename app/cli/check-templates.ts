// Run by the build: a template with a missing text or a broken reference must never reach a plan.
import { checkTemplate } from "~/domain/template";
import { loadTemplates } from "~/templates/load.server";

try {
  for (const template of loadTemplates()) {
    const count = (what: "verifier" | "exit") => template.steps.filter((step) => step[what]).length;
    console.log(
      `${template.template} v${template.version}: ${template.stages.length} stages, ${template.steps.length} steps, ` +
        `${count("verifier")} verifiers, ${count("exit")} exit points, ${template.gates.length} gates`,
    );
    for (const problem of checkTemplate(template)) console.log(`  ${problem.severity}: ${problem.message}`);
  }
} catch (cause) {
  console.error(cause instanceof Error ? cause.message : String(cause));
  process.exitCode = 1;
}

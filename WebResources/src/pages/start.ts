import { guarded } from "../shared/guard";
import { startCompliance } from "./compliance";
import { startDecide } from "./decide";
import { startFinding } from "./finding";
import { startHandOver } from "./handOver";
import { startHealth } from "./health";
import { startLists } from "./lists";
import { startPanel } from "./panel";
import { startPolicy } from "./policy";
import { startRecord } from "./record";
import { startTakeBack } from "./takeBack";
import { startTraining } from "./training";

const pages: Readonly<Record<string, () => void>> = {
  panel: startPanel,
  record: startRecord,
  health: startHealth,
  compliance: startCompliance,
  takeback: startTakeBack,
  finding: startFinding,
  decide: startDecide,
  lists: startLists,
  handover: startHandOver,
  training: startTraining,
  policy: startPolicy,
};

/** Starts the page that the document says it is; in the document of a form, nothing. */
export function startPage(): void {
  if (typeof document === "undefined") {
    return;
  }

  const run = guarded(() => {
    pages[document.body.dataset["optoutPage"] ?? ""]?.();
  });
  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", run);
  } else {
    run();
  }
}

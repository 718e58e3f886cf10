import { longestEvidence } from "../consent/dialog";
import { ServerError } from "../shared/client";
import { finding } from "../shared/columns";
import { guarded } from "../shared/guard";
import { guidOf, textOf } from "../shared/words";
import { button, el, written } from "./dom";
import { failure, open, outcomeOf, status, type Page } from "./page";

// A call looks at many refusals, and a burst has at most a thousand.
const mostCalls = 100;

/** How far taking back has come. */
interface Taken {
  readonly taken: number;
  readonly kept: number;
  readonly isFinished: boolean;
}

/** The dialog in which an officer takes back the refusals that a mail scanner pressed. */
export function startTakeBack(): void {
  const page = open((texts) => texts.takeBack.title);
  page.main.append(el("h1", { class: "heard" }, page.texts.takeBack.title));
  const id = guidOf(page.query.get("data") ?? "");
  if (id === null) {
    page.main.append(el("p", { role: "alert", class: "box bad" }, page.texts.takeBack.bad));
    return;
  }

  guarded(show)(page, id);
}

async function show(page: Page, id: string): Promise<void> {
  const { takeBack, record } = page.texts;
  const what = el("section");
  const words = el("textarea", {
    "id": "words", "rows": "4", "maxlength": String(longestEvidence), "dir": "auto", "required": "",
    "aria-describedby": "words-hint words-error",
  });
  const error = el("p", { id: "words-error", class: "error", role: "alert" });
  const submit = el("button", { type: "submit", class: "primary big" }, takeBack.run);
  const all = el(
    "fieldset",
    { class: "all" },
    el(
      "div",
      { class: "field" },
      el("label", { for: "words" }, `${takeBack.words} ${record.wordsNeeded}`),
      words,
      el("p", { id: "words-hint", class: "quiet" }, takeBack.wordsHint),
      error,
    ),
    el("div", { class: "bar" }, submit),
  );
  const form = el("form", { novalidate: "" }, all);
  const result = el("div", { "aria-live": "polite" });
  const close = button(record.close, "plain", () => {
    window.close();
  });
  const meaning = el("section", {}, el("p", {}, takeBack.meaning));
  page.main.append(what, meaning, form, result, el("p", { class: "actions" }, close));

  form.addEventListener("submit", guarded(async (event: Event) => {
    event.preventDefault();
    const reason = words.value.trim();
    error.textContent = reason === "" ? takeBack.noWords : "";
    words.toggleAttribute("aria-invalid", reason === "");
    if (reason === "" || all.disabled) {
      words.focus();
      return;
    }

    all.disabled = true;
    const done = await outcomeOf(takeAllBack(page, id, reason, (so) => {
      result.replaceChildren(status(takeBack.running(so.taken + so.kept)));
    }));
    all.disabled = false;
    if ("error" in done) {
      const isForbidden = done.error instanceof ServerError && done.error.isForbidden;
      result.replaceChildren(failure(page, isForbidden ? takeBack.notAllowed : takeBack.failed, done.error, null));
      submit.focus();
      return;
    }

    form.remove();
    result.replaceChildren(el(
      "div",
      { class: "box good", role: "status" },
      el("p", {}, takeBack.taken(done.value.taken)),
      done.value.kept === 0 ? null : el("p", {}, takeBack.kept(done.value.kept)),
    ));
    close.className = "primary";
    close.focus();
  }));

  const read = await outcomeOf(page.client.read(finding.table, finding.set, id, [finding.evidence]));
  if ("value" in read) {
    what.append(written(textOf(read.value[finding.evidence]), "p"));
  }
}

/** Calls until every refusal was looked at. What was taken back by an earlier call is only counted again. */
async function takeAllBack(page: Page, id: string, reason: string, tell: (so: Taken) => void): Promise<Taken> {
  let so: Taken = { taken: 0, kept: 0, isFinished: false };
  tell(so);
  for (let i = 0; i < mostCalls && !so.isFinished; i++) {
    const { TakenBack, Kept, Finished } =
      await page.client.call("TakeBackBurst", { FindingId: id, Reason: reason });
    so = { taken: Number(TakenBack), kept: Number(Kept), isFinished: Finished === true };
    tell(so);
  }

  return so.isFinished ? so : Promise.reject(new ServerError("", 0));
}

import { longestEvidence } from "../consent/dialog";
import { listMark } from "../lists/mark";
import { ServerError, type Answer } from "../shared/client";
import { finding, request } from "../shared/columns";
import { guarded } from "../shared/guard";
import { guidOf, textOf } from "../shared/words";
import { button, el, written } from "./dom";
import { failure, open, outcomeOf, status, type Page } from "./page";

// A call looks at many refusals; a burst has at most a thousand, a list many more, and then there is the program.
const mostCalls = 100;

/** How far taking back has come. */
interface Taken {
  readonly taken: number;
  readonly kept: number;
  readonly isFinished: boolean;
}

/** What is taken back. */
interface Refused {
  readonly id: string;
  readonly isList: boolean;
}

/** The dialog in which an officer takes back what a mail scanner pressed, or what a list refused. */
export function startTakeBack(): void {
  const page = open((texts) => texts.takeBack.title);
  const data = page.query.get("data") ?? "";
  const isList = data.startsWith(listMark);
  const { takeBack } = page.texts;
  page.main.append(el("h1", { class: "heard" }, isList ? takeBack.listTitle : takeBack.title));
  const id = guidOf(isList ? data.slice(listMark.length) : data);
  if (id === null) {
    page.main.append(el("p", { role: "alert", class: "box bad" }, page.texts.takeBack.bad));
    return;
  }

  guarded(show)(page, id, isList);
}

async function show(page: Page, id: string, isList: boolean): Promise<void> {
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
  const meaning = el("section", {}, el("p", {}, isList ? takeBack.listMeaning : takeBack.meaning));
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
    const done = await outcomeOf(takeAllBack(page, { id, isList }, reason, (so) => {
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

  const read = await outcomeOf(isList
    ? page.client.read(request.table, request.set, id, [request.name, request.outcome])
    : page.client.read(finding.table, finding.set, id, [finding.evidence]));
  if ("value" in read) {
    for (const column of isList ? [request.name, request.outcome] : [finding.evidence]) {
      what.append(written(textOf(read.value[column]), "p"));
    }
  }
}

/** Calls until every refusal was looked at. What was taken back by an earlier call is only counted again. */
async function takeAllBack(page: Page, of: Refused, reason: string, tell: (so: Taken) => void): Promise<Taken> {
  let so: Taken = { taken: 0, kept: 0, isFinished: false };
  tell(so);
  for (let i = 0; i < mostCalls && !so.isFinished; i++) {
    const { TakenBack, Kept, Finished } = await next(page, of, reason);
    so = { taken: Number(TakenBack), kept: Number(Kept), isFinished: Finished === true };
    tell(so);
  }

  return so.isFinished ? so : Promise.reject(new ServerError("", 0));
}

function next(page: Page, of: Refused, reason: string): Promise<Answer> {
  return of.isList
    ? page.client.call("TakeBackImport", { RequestId: of.id, Reason: reason })
    : page.client.call("TakeBackBurst", { FindingId: of.id, Reason: reason });
}

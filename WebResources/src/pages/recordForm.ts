import { evidenceOf, longestEvidence, type Decision } from "../consent/dialog";
import { webAddress } from "../shared/words";
import type { Channel } from "../shared/names";
import { el } from "./dom";
import type { Page } from "./page";

const longestReference = 200;
const longestLink = 500;
const longestAddress = 320;

/** Through what somebody says something who does not press a link of ours. */
export const spokenSources = ["PhoneCall", "Letter", "Person", "OtherEmail", "ExternalForm"] as const;

/** What an agent wrote down of what a person said. */
export interface Statement {
  readonly channels: readonly Channel[];
  readonly words: string;
  readonly reference: string;
  readonly source: (typeof spokenSources)[number];
  /** Where a scan or the like is kept; empty for none. */
  readonly link: string;
  /** The address that was typed; empty where it is about people. */
  readonly address: string;
  /** Null for now. */
  readonly occurredOn: Date | null;
}

/** The form of the dialog. */
export interface RecordForm {
  readonly element: HTMLFormElement;
  onSubmit(run: (statement: Statement) => void): void;
  busy(isBusy: boolean): void;
  /** Offers to try again what failed. */
  again(): void;
  /** There is nothing left to do. */
  finish(): void;
}

/** Makes the form, with the channels offered and those ticked; for nobody's row it asks for the address. */
export function recordForm(
  page: Page, decision: Decision, offered: readonly Channel[], ticked: readonly Channel[], isTyped: boolean,
): RecordForm {
  const { texts } = page;
  const { record } = texts;
  const isOptIn = decision === "OptIn";
  const boxes = offered.map((channel) => {
    const box = el("input", { type: "checkbox", name: "channel", value: channel });
    box.checked = ticked.includes(channel);
    return { channel, box };
  });
  const words = el("textarea", { id: "words", rows: "3", maxlength: String(longestEvidence), dir: "auto" });
  const reference = el("input", { id: "reference", type: "text", maxlength: String(longestReference), dir: "auto" });
  const link = el("input", { id: "link", type: "url", maxlength: String(longestLink), dir: "ltr" });
  const address = el("input", {
    id: "address", type: "text", maxlength: String(longestAddress), dir: "ltr", autocomplete: "off",
  });
  const through = el(
    "select",
    { id: "through" },
    ...spokenSources.map((source) => el("option", { value: source }, record.throughs[source])),
  );
  const when = el("input", { id: "when", type: "datetime-local" });
  const opened = localMinute(new Date());
  when.value = opened;
  words.required = isOptIn;
  const channelError = errorPlace("channels-error");
  const wordsField = field(words, isOptIn ? `${record.words} ${record.wordsNeeded}` : record.words, record.wordsHint);
  const referenceField = field(reference, record.reference, record.referenceHint);
  const whenField = field(when, record.when, record.whenHint);
  const linkField = field(link, record.link, record.linkHint);
  const addressField = field(address, record.address, record.addressHint);
  const throughField = field(through, record.through, record.throughHint);
  address.required = true;
  const group = el(
    "fieldset",
    { "aria-describedby": "channels-error" },
    el("legend", {}, isOptIn ? record.channelsIn : record.channelsOut),
    el("div", { class: "choices" }, ...boxes.map(({ channel, box }) =>
      el("label", {}, box, el("span", {}, texts.channels[channel])))),
    channelError,
  );
  const submit = el("button", { type: "submit", class: "primary big" }, isOptIn ? record.titleIn : record.titleOut);
  const fields = [throughField, wordsField, referenceField, linkField, whenField].map((one) => one.element);
  const bar = el("div", { class: "bar" }, submit);
  const all = el(
    "fieldset", { class: "all" }, isTyped ? addressField.element : null, group, ...fields, bar);
  const element = el("form", { novalidate: "" }, all);

  function statement(): Statement | null {
    const channels = boxes.filter(({ box }) => box.checked).map(({ channel }) => channel);
    const said = {
      words: words.value,
      reference: reference.value.trim(),
      source: spokenSources.find((source) => source === through.value) ?? "PhoneCall",
      link: link.value.trim(),
      address: isTyped ? address.value.trim() : "",
    };
    const length = evidenceOf(said.words, said.reference === "" ? "" : record.withReference(said.reference)).length;
    const at = when.value === opened ? null : new Date(when.value);
    const faults = [
      fault(addressField.error, address, isTyped && said.address === "" ? record.noAddress : ""),
      fault(channelError, boxes[0]?.box ?? null, channels.length === 0 ? record.noChannel : ""),
      fault(wordsField.error, words, isOptIn && said.words.trim() === "" ? record.noWords
        : length > longestEvidence ? record.tooLong(longestEvidence) : ""),
      fault(linkField.error, link, said.link !== "" && webAddress(said.link) === null ? record.badLink : ""),
      fault(whenField.error, when, at !== null && !(at.getTime() <= Date.now()) ? record.badTime : ""),
    ];
    const first = faults.find((control) => control !== null);
    first?.focus();
    return first === undefined ? { channels, ...said, occurredOn: at } : null;
  }

  return {
    element,
    onSubmit(run) {
      element.addEventListener("submit", (event) => {
        event.preventDefault();
        const said = all.disabled ? null : statement();
        if (said !== null) {
          run(said);
        }
      });
    },
    busy(isBusy) {
      all.disabled = isBusy;
      submit.textContent = isBusy ? record.recording : isOptIn ? record.titleIn : record.titleOut;
    },
    again() {
      submit.textContent = record.again;
      submit.focus();
    },
    finish() {
      element.remove();
    },
  };
}

/** Says what is wrong with a control, or that nothing is; gives the control that must be corrected. */
function fault(place: HTMLElement, control: HTMLElement | null, text: string): HTMLElement | null {
  place.textContent = text;
  if (text === "") {
    control?.removeAttribute("aria-invalid");
    return null;
  }

  control?.setAttribute("aria-invalid", "true");
  return control;
}

function field(control: HTMLElement, label: string, hint: string) {
  const error = errorPlace(`${control.id}-error`);
  control.setAttribute("aria-describedby", `${control.id}-hint ${control.id}-error`);
  const element = el(
    "div",
    { class: "field" },
    el("label", { for: control.id }, label),
    control,
    el("p", { id: `${control.id}-hint`, class: "quiet" }, hint),
    error,
  );
  return { element, error };
}

function errorPlace(id: string): HTMLElement {
  return el("p", { id, class: "error", role: "alert" });
}

/** An instant as a control for local dates and times takes it. */
function localMinute(instant: Date): string {
  const local = new Date(instant.getTime() - instant.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
}

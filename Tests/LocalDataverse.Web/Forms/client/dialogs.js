// Dialogs: of messages, and with a page in them.
import { element } from "./host.js";

let last = 0;

/**
 * Opens a modal dialog and answers when it is closed.
 * @param title what it is called
 * @param content what is in it
 * @param buttons label and answer of each; the first one has the focus
 * @param size width and height, as the client API takes them
 */
export function open(title, content, buttons, size = {}) {
  const id = `dialog-${last += 1}`;
  const dialog = element("dialog", { "aria-labelledby": id }, element("h2", { id }, title), ...content);
  Object.entries({ width: size.width, height: size.height }).filter(([, value]) => value !== undefined)
    .forEach(([key, value]) => { dialog.style[key] = lengthOf(value); });
  const bar = element("div", { class: "buttons" }, ...buttons.map(([label, answer]) =>
    element("button", { type: "button", click: () => dialog.close(answer) }, label)));
  dialog.append(bar);
  document.querySelector("main").append(dialog);
  const before = document.activeElement;
  const closed = new Promise((resolve) => dialog.addEventListener("close", () => {
    dialog.remove();
    before?.focus?.();
    resolve(dialog.returnValue);
  }));
  dialog.showModal();
  return { dialog, closed };
}

const lengthOf = (value) => typeof value === "number" ? `${value}px` : `${value.value}${value.unit === "%" ? "%" : "px"}`;

const paragraphs = (...texts) => texts.filter(Boolean).map((text) => element("p", { class: "text" }, String(text)));

export async function alertDialog({ text, title, confirmButtonLabel }, size) {
  await open(title ?? "Message", paragraphs(text), [[confirmButtonLabel ?? "OK", ""]], size).closed;
  return {};
}

export async function confirmDialog(strings, size) {
  const { text, title, subtitle, confirmButtonLabel, cancelButtonLabel } = strings;
  const answer = await open(title ?? "Please confirm", paragraphs(subtitle, text), [
    [confirmButtonLabel ?? "OK", "confirmed"], [cancelButtonLabel ?? "Cancel", ""],
  ], size).closed;
  return { confirmed: answer === "confirmed" };
}

export async function errorDialog({ message, details, errorCode }) {
  const code = errorCode === undefined ? null : `Error code: 0x${Number(errorCode).toString(16)}`;
  await open("Error", paragraphs(message ?? "An error occurred.", details, code), [["OK", ""]]).closed;
}

/** A page in a dialog; window.close() in it closes the dialog, as it does in the platform. */
export async function frameDialog(src, { title, width, height, position }) {
  const frame = element("iframe", { src, title: title ?? "Page" });
  const { dialog, closed } = open(title ?? "", [frame], [["Close", ""]], {
    width: width ?? { value: 60, unit: "%" },
    height: height ?? { value: 70, unit: "%" },
  });
  dialog.classList.add("page");
  dialog.dataset.position = position === 2 ? "side" : "center";
  const state = { saved: null };
  frame.addEventListener("load", () => {
    frame.contentWindow.close = () => {
      state.saved = frame.contentWindow.localDataverseSaved ?? state.saved;
      dialog.close("");
    };
  });
  dialog.addEventListener("close", () => { state.saved ??= frame.contentWindow?.localDataverseSaved ?? null; });
  await closed;
  return state.saved;
}

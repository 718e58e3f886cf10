// Messages on the form, on a control, and of the whole application. Each is a live region, so that it is read out.
import { element } from "./host.js";

const Words = { ERROR: "Error", WARNING: "Warning", INFO: "Information", SUCCESS: "Done", RECOMMENDATION: "Suggestion" };

function line(message, level, id) {
  const isUrgent = level === "ERROR" || level === "WARNING";
  return element("div",
    { role: isUrgent ? "alert" : "status", class: "notification", "data-level": level, "data-notification": id },
    element("strong", {}, `${Words[level] ?? level}: `), element("span", {}, message));
}

/** A place with one message for each id; a second one of an id takes the first one's place. */
export function board(place) {
  const shown = new Map();
  return {
    set(message, level, id, ...more) {
      const made = line(String(message), level, id);
      made.append(...more);
      shown.has(id) ? shown.get(id).replaceWith(made) : place.append(made);
      shown.set(id, made);
    },
    clear(id) {
      shown.get(id)?.remove();
      return shown.delete(id);
    },
    has: (id) => shown.has(id),
    count: () => shown.size,
  };
}

const Levels = { 1: "SUCCESS", 2: "ERROR", 3: "WARNING", 4: "INFO" };

/** Xrm.App.addGlobalNotification and its opposite. */
export function globalBoard(place) {
  const all = board(place);
  let last = 0;
  return {
    async add({ level, message, showCloseButton, action }) {
      const id = `global-${last += 1}`;
      const buttons = [];
      if (action) {
        buttons.push(element("button", { type: "button", click: () => action.eventHandler?.() }, action.actionLabel));
      }
      if (showCloseButton) {
        buttons.push(element("button", { type: "button", click: () => all.clear(id) }, "Close"));
      }
      all.set(message, Levels[level] ?? "INFO", id, ...buttons);
      return id;
    },
    async clear(id) {
      all.clear(id);
    },
  };
}

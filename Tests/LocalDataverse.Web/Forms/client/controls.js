// A control on the form: formContext.getControl().
// https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/controls
import { element, guard } from "./host.js";
import { inputOf } from "./inputs.js";
import { board } from "./notifications.js";

/**
 * @param form what it stands on
 * @param cell what FormXml says of it
 * @param attribute its column; null for one that is bound to none
 * @param parent its section, or null in the header
 */
export function controlOf(form, cell, attribute, parent) {
  const kind = inputOf(form, cell, attribute);
  const id = `control-${cell.id}`;
  const notifications = element("div", { class: "of-control", "data-notification-for": cell.id, id: `${id}-messages` });
  const messages = board(notifications);
  const blocking = new Set();
  let label = cell.label || attribute?.column.label || cell.id;
  let visible = cell.visible;
  let disabled = cell.disabled;

  const marked = element("span", { class: "required", "aria-hidden": "true" });
  const words = element("span", {}, label);
  const title = element(kind.isLabelled ? "label" : "div", { class: "label", id: `${id}-label`, for: kind.isLabelled ? id : null },
    words, marked);
  if (!cell.showLabel) {
    title.classList.add("unseen");
  }
  const box = element("div", { class: `control ${kind.type}`, "data-control": cell.id },
    title, kind.draw(id, `${id}-label`), notifications);

  const show = () => {
    const privilege = attribute?.api.getUserPrivilege();
    const isLocked = form.isLocked() || disabled || privilege?.canRead === false
      || (privilege && !(form.isNew() ? privilege.canCreate : privilege.canUpdate));
    const level = attribute?.api.getRequiredLevel();
    box.hidden = !visible;
    words.textContent = label;
    marked.textContent = level === "required" ? " *" : level === "recommended" ? " +" : "";
    kind.show({ isLocked, isHiddenValue: privilege?.canRead === false, isRequired: level === "required", isInvalid: messages.count() > 0 });
  };

  const notify = (message, level, uniqueId, ...more) => {
    messages.set(message, level, uniqueId ?? "", ...more);
    level === "ERROR" ? blocking.add(uniqueId ?? "") : blocking.delete(uniqueId ?? "");
    show();
    return true;
  };

  const api = guard({
    getName: () => cell.id,
    getControlType: () => kind.type,
    getAttribute: () => attribute?.api ?? null,
    getParent: () => parent?.api ?? null,
    getLabel: () => label,
    setLabel: (next) => { label = String(next); show(); },
    getVisible: () => visible && (parent?.isShown() ?? true),
    setVisible: (next) => { visible = Boolean(next); show(); },
    getDisabled: () => disabled,
    setDisabled: (next) => { disabled = Boolean(next); show(); },
    setFocus: () => kind.focus(),
    setNotification: (message, uniqueId) => notify(message, "ERROR", uniqueId),
    addNotification: ({ messages: texts, notificationLevel = "ERROR", uniqueId, actions = [] }) => notify(
      texts.join(" "), notificationLevel, uniqueId, ...actions.map((action) => element(
        "button", { type: "button", click: () => action.actions.forEach((act) => act()) }, action.message))),
    clearNotification: (uniqueId) => {
      blocking.delete(uniqueId ?? "");
      const was = messages.clear(uniqueId ?? "");
      show();
      return was;
    },
    ...kind.api,
  }, `control ${cell.id}`);

  return {
    api,
    box,
    show,
    attribute,
    isShown: () => visible && (parent?.isShown() ?? true),
    isBlocking: () => blocking.size > 0,
    isRequiredAndEmpty: () => Boolean(attribute?.isMissing()) && visible && (parent?.isShown() ?? true),
    reload: () => kind.reload?.(),
    notify,
  };
}

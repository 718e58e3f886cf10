// Inputs of one value: texts, numbers, choices, yes or no, dates.
import { element } from "./host.js";
import { dayText, minuteText } from "./values.js";

const Hidden = "***";

/** An input element that is kept with a column. */
function bound(attribute, type, make, read, write) {
  let input;
  return {
    type,
    isLabelled: true,
    api: {},
    draw(id) {
      input = make(id);
      input.id = id;
      input.setAttribute("aria-describedby", `${id}-messages`);
      input.addEventListener("change", () => attribute.type(read(input)));
      return input;
    },
    show({ isLocked, isHiddenValue, isRequired, isInvalid }) {
      write(input, attribute.api.getValue(), isHiddenValue);
      // A text that cannot be changed can still be read, found and copied.
      const canBeReadOnly = input.tagName === "TEXTAREA" || ["text", "email", "url", "number"].includes(input.type);
      input[canBeReadOnly ? "readOnly" : "disabled"] = isLocked;
      input.setAttribute("aria-required", String(isRequired));
      input.setAttribute("aria-invalid", String(isInvalid));
    },
    focus: () => input.focus(),
  };
}

export function text(attribute, kind) {
  const isLong = kind === "textarea";
  return bound(
    attribute,
    "standard",
    () => (isLong ? element("textarea", { rows: 4, maxlength: bounded(attribute) })
      : element("input", { type: kind === "text" ? "text" : kind, maxlength: bounded(attribute), dir: "auto" })),
    (input) => (input.value === "" ? null : input.value),
    (input, value, isHidden) => {
      if (isHidden && !isLong) {
        input.type = "text";
      }
      input.value = isHidden ? Hidden : value ?? "";
    });
}

const bounded = (attribute) => attribute.column.maxLength > 0 ? String(Math.min(attribute.column.maxLength, 1048576)) : null;

export function number(attribute) {
  return bound(
    attribute,
    "standard",
    () => element("input", { type: "number", step: "any", min: attribute.column.min, max: attribute.column.max }),
    (input) => (input.value === "" ? null : Number(input.value)),
    (input, value, isHidden) => {
      if (isHidden) {
        input.type = "text";
      }
      input.value = isHidden ? Hidden : value ?? "";
    });
}

export function dates(attribute) {
  const { dateOnly } = attribute.column;
  const zoned = (value) => (dateOnly ? `${value}T00:00` : value);
  return bound(
    attribute,
    "standard",
    () => element("input", { type: dateOnly ? "date" : "datetime-local" }),
    (input) => (input.value === "" ? null : new Date(zoned(input.value))),
    (input, value) => { input.value = value === null ? "" : dateOnly ? dayText(value) : minuteText(value); });
}

const optionOf = ({ value, text: label }) => element("option", { value: String(value) }, label);

const options = (attribute) => attribute.column.options.map(optionOf);

/** Which options are offered is the control's own affair; the value that is there is shown in any case. */
export function choice(attribute) {
  let offered = attribute.column.options.map((option) => ({ ...option }));
  let list;
  const shown = (value) => offered.some((option) => option.value === value) || value === null
    ? offered : [...offered, ...attribute.column.options.filter((option) => option.value === value)];
  const fill = (isHidden) => {
    const value = attribute.api.getValue();
    list.replaceChildren(element("option", { value: "" }, isHidden ? Hidden : "--"), ...shown(value).map(optionOf));
    list.value = value === null ? "" : String(value);
  };
  const offer = (next) => {
    offered = next;
    fill(false);
  };
  return {
    ...bound(
      attribute,
      "optionset",
      () => { list = element("select"); return list; },
      (input) => (input.value === "" ? null : Number(input.value)),
      (input, value, isHidden) => fill(isHidden)),
    api: {
      getOptions: () => offered.map((option) => ({ ...option })),
      addOption: ({ value, text: label }, index = offered.length) =>
        offer(offered.filter((option) => option.value !== value).toSpliced(index, 0, { value, text: label })),
      removeOption: (value) => offer(offered.filter((option) => option.value !== value)),
      clearOptions: () => offer([]),
    },
  };
}

export function choices(attribute) {
  return bound(
    attribute,
    "multiselectoptionset",
    () => element("select", { multiple: true }, ...options(attribute)),
    (input) => {
      const chosen = [...input.selectedOptions].map((option) => Number(option.value));
      return chosen.length === 0 ? null : chosen;
    },
    (input, value) => {
      for (const option of input.options) {
        option.selected = (value ?? []).includes(Number(option.value));
      }
    });
}

/** A switch, with the words that the column has for its state beside it. */
export function yesNo(attribute) {
  const word = element("span", { class: "state" });
  const kind = bound(
    attribute,
    "optionset",
    () => element("input", { type: "checkbox", role: "switch" }),
    (input) => input.checked,
    (input, value, isHidden) => {
      input.checked = value === true;
      word.textContent = isHidden ? Hidden
        : attribute.column.options.find((option) => option.value === (value ? 1 : 0))?.text ?? "";
    });
  const { draw } = kind;
  return { ...kind, draw: (id, labelId) => element("div", { class: "switch" }, draw(id, labelId), word) };
}

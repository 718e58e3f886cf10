// A column on the form: formContext.getAttribute().
// https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/attributes
import { collection, guard } from "./host.js";
import { handlers, run } from "./events.js";
import { fromRow, same, typeOf } from "./values.js";

const Everything = { canRead: true, canCreate: true, canUpdate: true };

/**
 * @param form what the column stands on: formContext, and privileges of secured columns
 * @param column its definition
 * @param format what getFormat() says
 */
export function attributeOf(form, column, format) {
  const changes = handlers();
  const controls = [];
  let value = null;
  let initial = null;
  let submitMode = "dirty";
  let required = column.isRequired ? "required" : "none";

  const set = (next) => {
    value = next === undefined || next === "" ? null : next;
    controls.forEach((control) => control.show());
  };
  const fire = () => void run(changes.all(), form.context(), api, null, `OnChange of ${column.name}`);

  const own = {
    getName: () => column.name,
    getAttributeType: () => typeOf(column),
    getFormat: () => format,
    getValue: () => value,
    setValue: (next) => set(demand(column, next)),
    getIsDirty: () => !same(value, initial),
    getSubmitMode: () => submitMode,
    setSubmitMode: (mode) => { submitMode = oneOf(["always", "never", "dirty"], mode, "submit mode"); },
    getRequiredLevel: () => required,
    setRequiredLevel: (level) => {
      required = oneOf(["none", "required", "recommended"], level, "requirement level");
      controls.forEach((control) => control.show());
    },
    addOnChange: (handler) => changes.add(handler),
    removeOnChange: (handler) => changes.remove(handler),
    fireOnChange: fire,
    getUserPrivilege: () => ({ ...Everything, ...form.secured[column.name] }),
    getParent: () => form.context().data.entity,
    isValid: () => required !== "required" || value !== null,
    controls: collection(() => controls.map((one) => one.api), (one) => one.getName(), `${column.name}.controls`),
    ...kindOf(column, () => value, () => initial),
  };
  const api = guard(own, `attribute ${column.name}`);

  return {
    api,
    column,
    controls,
    changes,
    /** Takes the value of a row as what is stored; a new row begins with the column's default. */
    load(row) {
      initial = row ? fromRow(row, column) : column.initial;
      set(initial);
    },
    /** Takes a value out of an input, as the user typed it. */
    type(next) {
      if (!same(value, next)) {
        set(next);
        fire();
      }
    },
    isMissing: () => required === "required" && value === null,
    /** Whether a save sends the column. */
    isSent(isNew) {
      const may = isNew ? column.validForCreate : column.validForUpdate;
      const isDirty = isNew ? value !== null : !same(value, initial);
      return may && submitMode !== "never" && (submitMode === "always" || isDirty);
    },
  };
}

/** What only some types of columns have. */
function kindOf(column, value, initial) {
  switch (typeOf(column)) {
    case "boolean":
      return { getInitialValue: initial };
    case "optionset":
    case "multiselectoptionset": {
      const selected = () => [value()].flat().map((one) => column.options.find((option) => option.value === one))
        .filter(Boolean);
      const isMany = typeOf(column) === "multiselectoptionset";
      return {
        getInitialValue: initial,
        getOptions: () => column.options.map((option) => ({ ...option })),
        getOption: (what) => column.options.find((option) => option.value === what || option.text === what) ?? null,
        getSelectedOption: () => (isMany ? selected() : selected()[0] ?? null),
        getText: () => (isMany ? selected().map((option) => option.text) : selected()[0]?.text ?? null),
      };
    }
    case "integer":
    case "decimal":
    case "double":
    case "money":
      return { getMin: () => column.min, getMax: () => column.max, getPrecision: () => column.precision ?? 0 };
    case "string":
    case "memo":
      return { getMaxLength: () => column.maxLength };
    case "lookup":
      return { getIsPartyList: () => column.type === "PartyList" };
    default:
      return {};
  }
}

function oneOf(known, value, what) {
  if (!known.includes(value)) {
    throw new Error(`'${value}' is no ${what}: ${known.join(", ")}.`);
  }
  return value;
}

const Wanted = {
  boolean: (value) => typeof value === "boolean",
  datetime: (value) => value instanceof Date,
  integer: Number.isInteger,
  optionset: Number.isInteger,
  decimal: (value) => typeof value === "number",
  double: (value) => typeof value === "number",
  money: (value) => typeof value === "number",
  lookup: (value) => Array.isArray(value) && value.every((one) => one?.entityType),
  multiselectoptionset: (value) => Array.isArray(value) && value.every(Number.isInteger),
  string: (value) => typeof value === "string",
  memo: (value) => typeof value === "string",
};

/** A value of another type than the column's is an error, as it is in the platform. */
function demand(column, value) {
  if (value === null || value === undefined || Wanted[typeOf(column)](value)) {
    return Array.isArray(value) && value.length === 0 ? null : value;
  }
  throw new Error(`The value of ${column.name} is not of the type ${typeOf(column)}.`);
}

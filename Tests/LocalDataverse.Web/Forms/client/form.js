// A form with a row in it: what the client API calls formContext, and what the host keeps behind it.
// https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/clientapi-form-context
import { attributeOf } from "./attribute.js";
import { controlOf } from "./controls.js";
import { contextOf } from "./formcontext.js";
import { handlers, run } from "./events.js";
import { element, plainId, report } from "./host.js";
import { formatOf } from "./inputs.js";
import { tabOf } from "./layout.js";
import { board } from "./notifications.js";
import { Annotated, read } from "./request.js";
import { isLookup } from "./values.js";

const Active = 0;

export function formOf(definition, table) {
  const attributes = new Map();
  const controls = [];
  let id = definition.id ?? "";
  let row = {};
  let api = null;

  const form = {
    definition,
    table,
    secured: definition.secured,
    quickForms: definition.quickForms,
    attributes,
    controls,
    tabs: [],
    notifications: null,
    events: { load: handlers(), dataLoad: handlers(), save: handlers(), postSave: handlers() },
    context: () => api,
    id: () => plainId(id),
    isNew: () => !id,
    row: () => row,
    isDirty: () => [...attributes.values()].some((one) => one.api.getIsDirty()),
    isInactive: () => !form.isNew() && table.columns.has("statecode") && (row.statecode ?? Active) !== Active,
    /** 1 create, 2 update, 3 read only, 4 disabled, as getFormType() says it. */
    type: () => form.isNew() ? 1 : form.isInactive() ? 4 : definition.mayWrite ? 2 : 3,
    isLocked: () => form.type() > 2 || (form.isNew() && !definition.mayCreate),
    show: () => controls.forEach((control) => control.show()),
    async load() {
      if (!form.isNew()) {
        row = await read(`${table.setName}(${form.id()})${queryOf(table, attributes)}`, Annotated);
      }
      attributes.forEach((attribute) => attribute.load(form.isNew() ? null : row));
      form.show();
    },
    /** Runs what waits for data: state 1 at first, 2 after a save, 3 after a refresh. */
    async dataLoaded(state) {
      await Promise.all(run(form.events.dataLoad.all(), api, api.data, { getDataLoadState: () => state }, "OnLoad of data"));
    },
    setId: (next) => { id = next; },
  };
  const seen = new Map();
  const attribute = (cell) => {
    const column = table.columns.get(cell.column);
    if (!cell.column || !column) {
      if (cell.column) {
        report(`The form shows ${cell.column}, which is no column of ${table.name}.`);
      }
      return null;
    }
    if (!attributes.has(column.name)) {
      attributes.set(column.name, attributeOf(form, column, formatOf(cell.classId, column)));
    }
    return attributes.get(column.name);
  };
  form.make = (cell, parent) => {
    // Two controls of one name would not be told apart; FormXml numbers them as this does.
    const times = seen.get(cell.id) ?? 0;
    seen.set(cell.id, times + 1);
    const own = attribute(cell);
    const control = controlOf(form, times ? { ...cell, id: `${cell.id}${times}` } : cell, own, parent);
    own?.controls.push(control);
    controls.push(control);
    return control;
  };
  form.definition.form.hidden.forEach(attribute);
  api = contextOf(form);
  return form;
}

/** Draws the form into the page. */
export function draw(form, place) {
  const { form: definition } = form.definition;
  definition.refused.forEach((what) => report(`Not supported by the local Dataverse: ${what}`));
  const messages = element("div", { "data-notifications": "form" });
  form.notifications = board(messages);
  const header = definition.header.map((cell) => form.make(cell, null).box);
  form.tabs.push(...definition.tabs.map((tab) => tabOf(form, tab, form.make)));
  const footer = definition.footer.map((cell) => form.make(cell, null).box);
  place.append(
    messages,
    ...(header.length ? [element("div", { class: "header" }, ...header)] : []),
    ...form.tabs.map((tab) => tab.box),
    ...(footer.length ? [element("div", { class: "footer" }, ...footer)] : []));
}

/** Only what the form shows is asked for. */
function queryOf(table, attributes) {
  const columns = new Set([table.idColumn]);
  const add = (name) => name && table.columns.has(name) && columns.add(name);
  add(table.nameColumn);
  add("statecode");
  let hasParties = false;
  for (const { column } of attributes.values()) {
    if (column.type === "PartyList") {
      hasParties = true;
    } else {
      columns.add(isLookup(column) ? `_${column.name}_value` : column.name);
    }
  }
  const parties = hasParties
    ? `&$expand=${table.name}_activity_parties($select=participationtypemask,addressused,_partyid_value)` : "";
  return `?$select=${[...columns].join(",")}${parties}`;
}

// Controls that are no inputs: HTML web resources, quick view forms, and what this host has no picture of.
import { bracedId, element, plainId } from "./host.js";
import { tableOf } from "./metadata.js";
import { Annotated, read } from "./request.js";
import { fromRow, isLookup, typeOf } from "./values.js";

const RowHeight = 3;

const still = { isLabelled: false, api: {}, show: () => {} };

/** An HTML web resource, with what FormXml says that it is told. */
export function framed(form, cell) {
  const { Url = "", PassParameters, Data } = cell.parameters;
  const initial = `/WebResources/${Url.replace(/^\$webresource:/i, "")}`;
  const frame = element("iframe", { id: cell.id, title: cell.label || cell.id });
  frame.style.height = `${cell.rows * RowHeight}rem`;
  const source = () => {
    const context = window.GetGlobalContext();
    const query = new URLSearchParams(PassParameters === "true" ? {
      id: form.isNew() ? "" : bracedId(form.id()),
      typename: form.table.name,
      orgname: context.organizationSettings.uniqueName,
      userlcid: String(context.userSettings.languageId),
      orglcid: String(context.organizationSettings.languageId),
    } : {});
    if (Data) {
      query.set("data", Data);
    }
    return query.size > 0 ? `${initial}?${query}` : initial;
  };
  const loaded = () => frame.contentDocument?.readyState === "complete" && frame.contentWindow.location.href !== "about:blank"
    ? Promise.resolve()
    : new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
  return {
    ...still,
    type: "webresource",
    draw: () => frame,
    focus: () => frame.focus(),
    reload: () => { frame.src = source(); },
    api: {
      getContentWindow: async () => {
        await loaded();
        return frame.contentWindow;
      },
      getObject: () => frame,
      getSrc: () => frame.src,
      setSrc: (src) => { frame.src = src; },
      getInitialUrl: () => `${window.location.origin}${initial}`,
      getData: () => Data ?? null,
    },
  };
}

export function subgrid(cell) {
  const { TargetEntityType = "", RelationshipName = "" } = cell.parameters;
  const box = element("p", { class: "lacking", tabindex: "-1" },
    `Grid of ${TargetEntityType}${RelationshipName ? ` by ${RelationshipName}` : ""}: this host shows no grids.`);
  return { ...still, type: "subgrid", draw: () => box, focus: () => box.focus() };
}

export function unknown(cell) {
  const box = element("p", { class: "lacking", tabindex: "-1" }, `The control class ${cell.classId} is not supported.`);
  return { ...still, type: "standard", draw: () => box, focus: () => box.focus() };
}

/** A quick view form of the row that a lookup points to, as plain text. */
export function quickView(form, cell, attribute) {
  const box = element("dl", { class: "quick", tabindex: "-1" });
  let shown;
  let isLoaded = false;
  const show = async () => {
    const row = attribute ? attribute.api.getValue()?.[0] ?? null
      : form.isNew() ? null : { entityType: form.table.name, id: form.id() };
    const key = row ? `${row.entityType} ${plainId(row.id)}` : "";
    if (key === shown) {
      return;
    }
    shown = key;
    isLoaded = false;
    const lines = row ? await linesOf(form, cell, row) : [];
    if (key === shown) {
      box.replaceChildren(...lines);
      isLoaded = true;
    }
  };
  return {
    ...still,
    type: "quickform",
    draw: () => box,
    show: () => void show(),
    focus: () => box.focus(),
    api: {
      isLoaded: () => isLoaded,
      refresh: () => {
        shown = undefined;
        return show();
      },
    },
  };
}

async function linesOf(form, cell, row) {
  const choice = (cell.parameters.QuickForms ?? []).find((one) => one.table === row.entityType);
  const quick = choice ? form.quickForms[choice.id] : null;
  if (!quick) {
    return [element("dt", {}, "Quick view form"), element("dd", {}, `None of ${row.entityType} is there.`)];
  }
  const table = await tableOf(row.entityType);
  const cells = quick.tabs.flatMap((tab) => tab.columns.flatMap((column) => column.sections))
    .flatMap((section) => section.cells).filter((one) => table.columns.has(one.column));
  const names = cells.map((one) => table.columns.get(one.column))
    .map((column) => (isLookup(column) ? `_${column.name}_value` : column.name));
  const values = await read(`${table.setName}(${plainId(row.id)})?$select=${[...new Set(names)].join(",")}`, Annotated);
  return cells.flatMap((one) => {
    const column = table.columns.get(one.column);
    return [
      element("dt", {}, one.label || column.label),
      element("dd", { "data-quick": column.name, dir: "auto" }, plainText(values, column)),
    ];
  });
}

function plainText(row, column) {
  const value = fromRow(row, column);
  const key = isLookup(column) ? `_${column.name}_value` : column.name;
  return value === null ? "--"
    : typeOf(column) === "lookup" ? value[0].name
    : row[`${key}@OData.Community.Display.V1.FormattedValue`] ?? String(value);
}

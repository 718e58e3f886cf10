// Tabs and sections: https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/
// formcontext-ui-tabs and .../formcontext-ui-sections
import { collection, element, guard } from "./host.js";

/** @param make draws the control of a cell in a section */
export function tabOf(form, definition, make) {
  const title = element("h2", { tabindex: "-1" }, definition.label || definition.name);
  const content = element("div", { class: "columns" });
  const box = element("section", { class: "tab", "data-tab": definition.name, "aria-label": definition.label || definition.name },
    title, content);
  let { visible, label } = definition;
  let state = definition.expanded ? "expanded" : "collapsed";
  title.classList.toggle("unseen", !definition.showLabel);
  const show = () => {
    box.hidden = !visible;
    content.hidden = state === "collapsed";
    title.textContent = label || definition.name;
  };
  const tab = { box, sections: [], isShown: () => visible };
  tab.api = guard({
    getName: () => definition.name,
    getLabel: () => label,
    setLabel: (next) => { label = String(next); show(); },
    getVisible: () => visible,
    setVisible: (next) => { visible = Boolean(next); show(); },
    getDisplayState: () => state,
    setDisplayState: (next) => { state = next; show(); },
    setFocus: () => title.focus(),
    getParent: () => form.context().ui,
    sections: collection(() => tab.sections.map((one) => one.api), (one) => one.getName(), `tab ${definition.name}.sections`),
  }, `tab ${definition.name}`);
  for (const column of definition.columns) {
    const place = element("div", { class: "column" });
    content.append(place);
    for (const one of column.sections) {
      const section = sectionOf(form, one, tab, make);
      tab.sections.push(section);
      place.append(section.box);
    }
  }
  show();
  return tab;
}

function sectionOf(form, definition, tab, make) {
  const title = element("h3", {}, definition.label || definition.name);
  const box = element("section", { class: "section", "data-section": definition.name }, title);
  let { visible, label } = definition;
  title.classList.toggle("unseen", !definition.showLabel);
  const show = () => {
    box.hidden = !visible;
    title.textContent = label || definition.name;
  };
  const section = { box, controls: [], isShown: () => visible && tab.isShown() };
  section.api = guard({
    getName: () => definition.name,
    getLabel: () => label,
    setLabel: (next) => { label = String(next); show(); },
    getVisible: () => visible,
    setVisible: (next) => { visible = Boolean(next); show(); },
    getParent: () => tab.api,
    controls: collection(() => section.controls.map((one) => one.api), (one) => one.getName(),
      `section ${definition.name}.controls`),
  }, `section ${definition.name}`);
  for (const cell of definition.cells) {
    const control = make(cell, section);
    section.controls.push(control);
    box.append(control.box);
  }
  show();
  return section;
}

// formContext: data, entity and ui of a form.
import { bracedId, collection, guard, refuse } from "./host.js";
import { save } from "./save.js";

export function contextOf(form) {
  const { events } = form;
  const attributes = collection(
    () => [...form.attributes.values()].map((one) => one.api), (one) => one.getName(), "formContext.data.entity.attributes");
  const controls = collection(
    () => form.controls.map((one) => one.api), (one) => one.getName(), "formContext.ui.controls");
  const name = () => form.table.nameColumn
    ? form.attributes.get(form.table.nameColumn)?.api.getValue() ?? form.row()[form.table.nameColumn] ?? "" : "";

  const entity = guard({
    attributes,
    getId: () => (form.isNew() ? "" : bracedId(form.id())),
    getEntityName: () => form.table.name,
    getEntityReference: () => ({ id: form.isNew() ? "" : bracedId(form.id()), name: name(), entityType: form.table.name }),
    getPrimaryAttributeValue: name,
    getIsDirty: form.isDirty,
    isValid: () => [...form.attributes.values()].every((one) => one.api.isValid()),
    addOnSave: (handler) => events.save.add(handler),
    removeOnSave: (handler) => events.save.remove(handler),
    addOnPostSave: (handler) => events.postSave.add(handler),
    removeOnPostSave: (handler) => events.postSave.remove(handler),
    save: (option) => {
      if (option) {
        throw refuse(`formContext.data.entity.save("${option}")`);
      }
      return save(form);
    },
  }, "formContext.data.entity");

  const data = guard({
    entity,
    getIsDirty: form.isDirty,
    isValid: () => entity.isValid(),
    addOnLoad: (handler) => events.dataLoad.add(handler),
    removeOnLoad: (handler) => events.dataLoad.remove(handler),
    save: (options) => save(form, options),
    async refresh(saves) {
      if (saves && form.isDirty()) {
        await save(form);
        return;
      }
      await form.load();
      await form.dataLoaded(3);
    },
  }, "formContext.data");

  const ui = guard({
    controls,
    tabs: collection(() => form.tabs.map((tab) => tab.api), (one) => one.getName(), "formContext.ui.tabs"),
    formSelector: selectorOf(form),
    getFormType: form.type,
    setFormNotification(message, level, uniqueId) {
      form.notifications.set(message, level, uniqueId);
      return true;
    },
    clearFormNotification: (uniqueId) => form.notifications.clear(uniqueId),
    addOnLoad: (handler) => events.load.add(handler),
    removeOnLoad: (handler) => events.load.remove(handler),
    refreshRibbon: () => void form.ribbon?.refresh(),
    close: () => closePage(),
  }, "formContext.ui");

  const one = (all) => (what) => all.get(what);
  return guard({ data, ui, getAttribute: one(attributes), getControl: one(controls) }, "formContext");
}

/** In a dialog the page around it has made close() its own. */
function closePage() {
  if (window.parent === window) {
    window.location.assign("/main.aspx");
  } else {
    window.close();
  }
}

function selectorOf(form) {
  const { table, form: current, forms } = form.definition;
  const itemOf = ({ id, name }) => guard({
    getId: () => id,
    getLabel: () => name,
    navigate: () => window.location.assign(`/main.aspx?${new URLSearchParams({
      pagetype: "entityrecord", etn: table, ...(form.isNew() ? {} : { id: form.id() }), formid: id,
    })}`),
  }, "formContext.ui.formSelector item");
  const items = forms.map(itemOf);
  const own = items.find((item) => item.getId() === current.id) ?? itemOf(current);
  return guard({
    getCurrentItem: () => own,
    items: collection(() => items, (item) => item.getId(), "formContext.ui.formSelector.items"),
  }, "formContext.ui.formSelector");
}

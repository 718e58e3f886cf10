// A page with one row on its form. `data-state` of the page says loading, ready or failed.
import { draw, formOf } from "./form.js";
import { functionOf, library, run } from "./events.js";
import { element, report } from "./host.js";
import { tableOf } from "./metadata.js";
import { ribbonOf } from "./ribbon.js";
import { provideXrm } from "./xrm.js";

const definition = JSON.parse(document.getElementById("definition").textContent);

window.addEventListener("message", (event) => {
  if (event.origin === window.location.origin && typeof event.data?.localDataverse === "string") {
    report(event.data.localDataverse);
  }
});

function register(form) {
  const lists = { onload: form.events.load, onsave: form.events.save };
  for (const { name, attribute, handlers } of definition.form.events) {
    const list = name === "onchange" ? form.attributes.get(attribute)?.changes : lists[name];
    if (!list) {
      report(`Not supported by the local Dataverse: the event ${name}${attribute ? ` of ${attribute}` : ""}`);
      continue;
    }
    handlers.filter((one) => one.enabled).forEach((one) => list.add((context) => called(one, context)));
  }
}

function called({ function: name, passContext, parameters }, context) {
  const found = functionOf(name);
  if (!found) {
    throw new Error(`there is no function ${name}.`);
  }
  if (parameters) {
    report(`Not supported by the local Dataverse: parameters of the handler ${name}`);
  }
  return passContext ? found(context) : found();
}

async function start() {
  const table = await tableOf(definition.table);
  provideXrm();
  const form = formOf(definition, table);
  const main = document.querySelector("main");
  const title = element("h1", { dir: "auto" });
  const commands = element("div", { class: "commands", role: "toolbar", "aria-label": "Commands" });
  main.append(title, element("p", { class: "which" }, `${table.label}: ${definition.form.name}`), commands);
  draw(form, main);
  await form.load();
  const name = form.context().data.entity.getPrimaryAttributeValue();
  title.textContent = form.isNew() ? `New ${table.label}` : name || table.label;
  document.title = `${title.textContent} - ${table.label} - local Dataverse`;
  form.controls.forEach((control) => control.reload());
  for (const script of definition.form.libraries) {
    await library(script);
  }
  register(form);
  const { ui } = form.context();
  await Promise.all(run(form.events.load.all(), form.context(), ui, { getDataLoadState: () => 1 }, "OnLoad"));
  await form.dataLoaded(1);
  form.ribbon = ribbonOf(form, commands);
  await form.ribbon.refresh();
}

start().then(
  () => { document.documentElement.dataset.state = "ready"; },
  (problem) => {
    report(problem.message);
    document.documentElement.dataset.state = "failed";
  });

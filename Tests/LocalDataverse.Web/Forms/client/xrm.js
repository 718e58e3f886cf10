// The global object of the client API; what of it the host lacks says so by name.
// https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/clientapi-xrm
import { collection, element, guard } from "./host.js";
import { tableOf } from "./metadata.js";
import { navigation } from "./navigation.js";
import { globalBoard } from "./notifications.js";
import { webApi } from "./webapi.js";

function progress() {
  const place = element("div", { class: "progress", role: "status" });
  return {
    show(message) {
      place.textContent = message;
      document.querySelector("main").append(place);
    },
    close: () => place.remove(),
  };
}

async function entityMetadata(name, attributes = []) {
  const { raw } = await tableOf(name);
  const columns = raw.Attributes.filter((one) => attributes.includes(one.LogicalName));
  return guard({
    ...raw,
    Attributes: collection(() => columns, (one) => one.LogicalName, `metadata of ${name}`),
  }, `metadata of ${name}`);
}

export function provideXrm() {
  const notifications = globalBoard(document.querySelector('[data-notifications="global"]'));
  const waiting = progress();
  const online = webApi("Xrm.WebApi.online");
  const api = webApi("Xrm.WebApi");
  window.Xrm = guard({
    WebApi: new Proxy(api, { get: (target, key) => (key === "online" ? online : target[key]) }),
    Navigation: navigation,
    App: guard({
      addGlobalNotification: (notification) => notifications.add(notification),
      clearGlobalNotification: (id) => notifications.clear(id),
    }, "Xrm.App"),
    Utility: guard({
      getGlobalContext: () => window.GetGlobalContext(),
      getEntityMetadata: entityMetadata,
      showProgressIndicator: (message) => waiting.show(message),
      closeProgressIndicator: () => waiting.close(),
    }, "Xrm.Utility"),
  }, "Xrm");
}

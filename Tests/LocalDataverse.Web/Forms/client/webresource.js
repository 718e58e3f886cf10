// A page that is a web resource: the resource in a frame, as main.aspx shows it.
import { element, report } from "./host.js";
import { provideXrm } from "./xrm.js";

const { name, data } = JSON.parse(document.getElementById("definition").textContent);
const main = document.querySelector("main");

window.addEventListener("message", (event) => {
  if (event.origin === window.location.origin && typeof event.data?.localDataverse === "string") {
    report(event.data.localDataverse);
  }
});

provideXrm();
const src = `/WebResources/${name}${data ? `?${new URLSearchParams({ data })}` : ""}`;
const frame = element("iframe", { src, title: name, class: "whole" });
frame.addEventListener("load", () => {
  frame.contentWindow.close = () => {
    frame.replaceWith(element("p", { role: "status" }, "The page was closed."));
  };
  document.documentElement.dataset.state = "ready";
});
main.append(element("h1", {}, name), frame);

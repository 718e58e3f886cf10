// The script of the page under test: it shows what it was asked, and who looks.
"use strict";

addEventListener("DOMContentLoaded", () => {
  const query = Object.fromEntries(new URLSearchParams(location.search));
  const { userName } = GetGlobalContext().userSettings;
  document.getElementById("asked").textContent = JSON.stringify({ ...query, userName });
  document.getElementById("close").addEventListener("click", () => window.close());
});

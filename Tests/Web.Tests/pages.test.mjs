// The public pages in a browser, before an organisation that keeps to the contract of their custom APIs.
import "./pages/reading.mjs";
import "./pages/pressing.mjs";
import "./pages/sharing.mjs";

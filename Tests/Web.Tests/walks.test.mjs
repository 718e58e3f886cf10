// What people see: the packed solution's forms, commands and pages in a browser, on the local Dataverse's pages.
import "./walks/seeing.mjs";
import "./walks/loosening.mjs";
import "./walks/attaching.mjs";
import "./walks/recording.mjs";
import "./walks/mailing.mjs";
import "./walks/reading.mjs";
import "./walks/checking.mjs";
import "./walks/speaking.mjs";
import "./walks/takingback.mjs";
import "./walks/deciding.mjs";
import "./walks/importing.mjs";
import "./walks/handing.mjs";
import "./walks/reporting.mjs";

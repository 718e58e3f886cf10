// The whole product through a client that knows nothing of it: the npm package dynamics-web-api, unmodified.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, describe, it } from "node:test";
import { DynamicsWebApi } from "dynamics-web-api";
import { serve } from "./server.mjs";

const Marketing = 727000000;
const AdminKey = "admin-key-of-the-tests";
const RepKey = "sales-key-of-the-tests";

let host;
let admin;
let me;

before(async () => {
  host = await serve({
    [AdminKey]: { user: "Ada Admin", roles: ["System Administrator"] },
    [RepKey]: { user: "Robin Rep", roles: ["OptOut Sales User"] },
  });
  admin = client(AdminKey);
  me = (await admin.callFunction({ name: "WhoAmI" })).UserId;
});

after(async () => host?.stop());

function client(key, options = {}) {
  return new DynamicsWebApi({
    serverUrl: host.url,
    dataApi: { version: "9.2" },
    onTokenRefresh: async () => key,
    ...options,
  });
}

function person(columns = {}) {
  return admin.create({
    collection: "contacts",
    data: { lastname: "Client", emailaddress1: `${randomUUID()}@example.com`, ...columns },
  }).then((answer) => idOf(answer));
}

const idOf = (answer) => (typeof answer === "string" ? answer : answer.contactid ?? answer.id);

function mailTo(contacts, columns = {}) {
  return admin.create({
    collection: "emails",
    data: {
      subject: "Spring",
      optout_category: Marketing,
      email_activity_parties: [
        { "partyid_systemuser@odata.bind": `/systemusers(${me})`, participationtypemask: 1 },
        ...contacts.map((id) => ({ "partyid_contact@odata.bind": `/contacts(${id})`, participationtypemask: 2 })),
      ],
      ...columns,
    },
  });
}

const send = (id, dataverse = admin) => dataverse.callAction({
  collection: "emails",
  key: id,
  actionName: "Microsoft.Dynamics.CRM.SendEmail",
  action: { IssueSend: true, TrackingToken: "" },
});

async function ledgerOf(id) {
  const rows = await admin.retrieveMultiple({
    collection: "optout_consentaudits",
    select: ["optout_event", "optout_channel", "optout_reason", "optout_occurredon"],
    filter: `optout_personid eq '${id}'`,
    orderBy: ["createdon"],
    includeAnnotations: "*",
  });
  return rows.value;
}

async function refusal(promise) {
  try {
    await promise;
  } catch (fault) {
    return fault;
  }
  throw new assert.AssertionError({ message: "It was not refused." });
}

describe("People", () => {
  it("are created, read by their columns, changed and deleted", async () => {
    const id = await person({ firstname: "Ana" });
    await admin.update({ collection: "contacts", key: id, data: { firstname: "Anna" } });

    const row = await admin.retrieve({ collection: "contacts", key: id, select: ["fullname", "donotbulkemail"] });
    assert.equal(row.fullname, "Anna Client");
    assert.equal(row.donotbulkemail, false);

    await admin.deleteRecord({ collection: "contacts", key: id });
    assert.equal((await refusal(admin.retrieve({ collection: "contacts", key: id }))).status, 404);
  });

  it("come back with the row when the client asks for it", async () => {
    const row = await admin.create({
      collection: "contacts",
      data: { lastname: "Returned" },
      returnRepresentation: true,
      select: ["lastname"],
    });

    assert.equal(row.lastname, "Returned");
    assert.match(row["@odata.etag"], /^W\/"/);
  });

  it("are found by address, counted, and read page by page", async () => {
    const name = `Page ${randomUUID()}`;
    for (let i = 0; i < 5; i++) {
      await person({ lastname: name });
    }

    const page = await admin.retrieveMultiple({
      collection: "contacts", select: ["lastname"], filter: `lastname eq '${name}'`, count: true, maxPageSize: 2,
    });
    assert.equal(page["@odata.count"], 5);
    assert.equal(page.value.length, 2);
    assert.ok(page["@odata.nextLink"]);

    const all = await admin.retrieveAll({
      collection: "contacts", select: ["lastname"], filter: `lastname eq '${name}'`,
    });
    assert.equal(all.value.length, 5);
  });

  it("are not overwritten by somebody who read an older version", async () => {
    const id = await person();
    const read = await admin.retrieve({ collection: "contacts", key: id, select: ["firstname"] });
    await admin.update({ collection: "contacts", key: id, data: { firstname: "First" } });

    // The client says "nothing was done" where the server answers 412.
    const done = await admin.update({
      collection: "contacts", key: id, data: { firstname: "Second" }, ifmatch: read["@odata.etag"],
    });

    assert.equal(done, false);
  });
});

describe("Flags", () => {
  it("become ledger rows with their labels", async () => {
    const id = await person();
    await admin.update({ collection: "contacts", key: id, data: { donotbulkemail: true } });

    const [row, ...more] = await ledgerOf(id);
    assert.equal(more.length, 0);
    assert.equal(row["optout_event@OData.Community.Display.V1.FormattedValue"], "Opted out");
    assert.ok(Date.now() - row.optout_occurredon < 60_000);
  });

  it("go back when they are loosened without evidence", async () => {
    const id = await person({ donotphone: true });
    await admin.update({ collection: "contacts", key: id, data: { donotphone: false } });

    assert.equal((await admin.retrieve({ collection: "contacts", key: id, select: ["donotphone"] })).donotphone, true);
  });

  it("reach the twin with the same address", async () => {
    const address = `${randomUUID()}@example.com`;
    const twin = await admin.create({
      collection: "leads", data: { lastname: "Twin", subject: "Interested", emailaddress1: address },
    });
    await person({ emailaddress1: address, donotemail: true });

    assert.equal((await admin.retrieve({ collection: "leads", key: twin, select: ["donotemail"] })).donotemail, true);
  });
});

describe("A send", () => {
  it("to somebody who refused is answered with 400, the plugin's code and the sentence", async () => {
    const id = await person({ firstname: "Ana", donotbulkemail: true });
    const mail = await mailTo([id]);

    const fault = await refusal(send(mail));

    assert.equal(fault.status, 400);
    assert.equal(fault.code, "0x80040265");
    assert.match(fault.message, /Ana Client \(contact\): does not allow bulk e-mails\./);
    assert.equal((await ledgerOf(id)).length, 2);
  });

  it("to somebody who did not leaves the mail pending", async () => {
    const mail = await mailTo([await person()]);

    await send(mail);

    const row = await admin.retrieve({
      collection: "emails", key: mail, select: ["statuscode"], includeAnnotations: "*",
    });
    assert.equal(row["statuscode@OData.Community.Display.V1.FormattedValue"], "Pending Send");
  });

  it("names nobody whom the caller may not read", async () => {
    const mail = await mailTo([await person({ firstname: "Secret", donotbulkemail: true })]);

    const fault = await refusal(send(mail, client(RepKey)));

    assert.ok(fault.status >= 400 && fault.status < 500);
    assert.doesNotMatch(fault.message, /Secret/);
  });
});

describe("Custom APIs", () => {
  it("record a refusal and say of an address whether it may be written to", async () => {
    const address = `${randomUUID()}@example.com`;
    await person({ emailaddress1: address });

    const recorded = await admin.callAction({
      actionName: "optout_RecordConsent",
      action: { Decision: "OptOut", Address: address, Source: "PhoneCall", Evidence: "Said so on the phone." },
    });
    // The address is held at once; whoever holds it follows in the background.
    assert.equal(recorded.Matched, 0);

    const checked = await admin.callAction({
      actionName: "optout_CheckConsent", action: { Addresses: [address, "free@example.com"] },
    });
    assert.deepEqual(checked.Answers.map((answer) => answer.allowed), [false, true]);
  });

  it("show the timeline of one person, and verify the ledger", async () => {
    const id = await person({ donotfax: true });

    const timeline = await admin.callAction({
      actionName: "optout_ReadTimeline", action: { PersonType: "contact", PersonId: id },
    });
    assert.equal(timeline.Rows.length, 1);

    const verdict = await admin.callAction({ actionName: "optout_VerifyLedger", action: {} });
    assert.equal(verdict.Verified, true);
  });

  it("refuse whoever lacks the privilege", async () => {
    const fault = await refusal(client(RepKey).callAction({ actionName: "optout_CheckHealth", action: {} }));

    assert.equal(fault.status, 403);
  });
});

describe("A batch", () => {
  it("does all of it, and answers each request in order", async () => {
    const id = await person();
    admin.startBatch();
    admin.update({ collection: "contacts", key: id, data: { firstname: "Batch" } });
    admin.retrieve({ collection: "contacts", key: id, select: ["firstname"] });

    const answers = await admin.executeBatch();

    assert.equal(answers.at(-1).firstname, "Batch");
  });

  it("does nothing of a change set in which a send is refused", async () => {
    const id = await person({ donotbulkemail: true });
    const mail = await mailTo([id]);
    admin.startBatch();
    admin.update({ collection: "contacts", key: id, data: { firstname: "Undone" } });
    send(mail);

    const [fault] = [await refusal(admin.executeBatch())].flat();

    assert.equal(fault.error.code, "0x80040265");
    assert.match(fault.error.message, /does not allow bulk e-mails/);
    const row = await admin.retrieve({ collection: "contacts", key: id, select: ["firstname"] });
    assert.equal(row.firstname, null);
    assert.equal((await ledgerOf(id)).length, 1);
  });
});

describe("Whoever has no key", () => {
  it("is not let in", async () => {
    const fault = await refusal(client("no-such-key").callFunction({ name: "WhoAmI" }));

    assert.equal(fault.status, 401);
  });
});

describe("A query that cannot be understood", () => {
  it("is answered with a sentence and no rows", async () => {
    const fault = await refusal(admin.retrieveMultiple({ collection: "contacts", filter: "lastname eq 'o'neil'" }));

    assert.equal(fault.status, 400);
    assert.ok(fault.message.length > 0);
  });

  it("names a column that is not there", async () => {
    const fault = await refusal(admin.retrieveMultiple({ collection: "contacts", select: ["nosuchcolumn"] }));

    assert.equal(fault.status, 400);
    assert.match(fault.message, /nosuchcolumn/);
  });

  it("counts by FetchXML", async () => {
    const name = `Fetch ${randomUUID()}`;
    await person({ lastname: name });
    await person({ lastname: name });

    const answer = await admin.fetch({
      collection: "contacts",
      fetchXml: `<fetch aggregate="true"><entity name="contact"><attribute name="contactid" alias="people" aggregate="count"/>`
        + `<filter><condition attribute="lastname" operator="eq" value="${name}"/></filter></entity></fetch>`,
    });

    assert.equal(answer.value[0].people, 2);
  });
});

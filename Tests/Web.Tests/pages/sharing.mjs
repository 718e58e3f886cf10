import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { after, before, describe, it } from "node:test";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { handedOn, serveCentre } from "./centre.mjs";
import { Organisation, token } from "./organisation.mjs";

const azurite = createRequire(import.meta.url).resolve("azurite/dist/src/queue/main.js");
const site = {};

function freePort() {
  return new Promise((done) => {
    const server = createServer();
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

before(async () => {
  const port = await freePort();
  site.queue = spawn(
    process.execPath,
    [azurite, "--queuePort", `${port}`, "--disableTelemetry", "--inMemoryPersistence", "--silent",
      "--skipApiVersionCheck"],
    { stdio: "ignore" });
  // The account and key that every Azurite has, from its documentation.
  const connection = "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;"
    + "AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;"
    + `QueueEndpoint=http://127.0.0.1:${port}/devstoreaccount1;`;
  for (let i = 0; i < 100; i++) {
    try {
      await fetch(`http://127.0.0.1:${port}/`);
      break;
    } catch {
      await new Promise((done) => setTimeout(done, 200));
    }
  }
  site.settings = { "Store:QueueConnection": connection };
  site.organisation = await new Organisation().start();
  site.one = await serveCentre(site.organisation, site.settings);
  site.other = await serveCentre(site.organisation, site.settings);
});

after(async () => {
  await site.one?.stop();
  await site.other?.stop();
  await site.organisation?.stop();
  site.queue?.kill();
});

const press = (centre, of) => fetch(`${centre.url}/o/${token("oneClick", of)}`, { method: "POST" });
const times = (of) => site.organisation.redeemed.filter((one) => one.Token === token("oneClick", of)).length;

describe("Two instances on one queue", () => {
  it("hand on between them what was pressed on either while the organisation was away", async () => {
    assert.equal((await press(site.one, "warm")).status, 200);
    assert.equal((await press(site.other, "warm too")).status, 200);
    site.organisation.isAway = true;
    const people = Array.from({ length: 20 }, (_, i) => `person ${i}`);
    for (const [i, person] of people.entries()) {
      assert.equal((await press(i % 2 ? site.one : site.other, person)).status, 200);
    }
    assert.deepEqual(people.filter((person) => times(person) > 0), []);
    site.organisation.isAway = false;
    await handedOn(site.one.url);
    assert.deepEqual(people.filter((person) => times(person) !== 1), []);
  });

  it("go on when one of them is gone", async () => {
    site.organisation.isAway = true;
    assert.equal((await press(site.other, "left behind")).status, 200);
    await site.other.stop();
    site.other = null;
    site.organisation.isAway = false;
    await handedOn(site.one.url);
    assert.equal(times("left behind"), 1);
  });

  it("know links by the keys that another one left in the queue", async () => {
    site.organisation.isAway = true;
    const third = await serveCentre(site.organisation, site.settings);
    try {
      assert.equal((await press(third, "newcomer")).status, 200);
    } finally {
      site.organisation.isAway = false;
      await handedOn(third.url);
      await third.stop();
    }
    assert.equal(times("newcomer"), 1);
  });
});

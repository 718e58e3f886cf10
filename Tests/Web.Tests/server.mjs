import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const project = fileURLToPath(new URL("../LocalDataverse", import.meta.url));

/** How long a test waits for another program, in milliseconds: a loaded machine is no fault. */
export const patience = 120_000;

/** Serves an organisation with the packed solution, as the main job does, until `stop` is called. */
export async function serve(keys) {
  const folder = await mkdtemp(join(tmpdir(), "optout-client-"));
  const keyFile = join(folder, "keys.json");
  await writeFile(keyFile, JSON.stringify(keys));
  const url = `http://127.0.0.1:${await freePort()}`;
  const host = spawn(
    "dotnet",
    ["run", "--project", project, "--configuration", "Release", "--no-build", "--",
      "--serve", "--urls", url, "--keys", keyFile],
    { stdio: ["ignore", "pipe", "pipe"], detached: process.platform !== "win32" });
  let said = "";
  host.stdout.on("data", (text) => { said += text; });
  host.stderr.on("data", (text) => { said += text; });
  const stop = async () => {
    try {
      process.platform === "win32" ? host.kill() : process.kill(-host.pid, "SIGTERM");
    } catch {
      // It has ended by itself.
    }
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await answered(url, () => host.exitCode !== null, () => said);
  } catch (fault) {
    await stop();
    throw fault;
  }
  return { url, stop };
}

async function answered(url, ended, said) {
  for (const end = Date.now() + patience; Date.now() < end;) {
    if (ended()) {
      throw new Error(`The local Dataverse ended: ${said()}`);
    }
    try {
      await fetch(`${url}/api/data/v9.2/WhoAmI()`);
      return;
    } catch {
      await new Promise((done) => setTimeout(done, 200));
    }
  }
  throw new Error(`The local Dataverse did not answer at ${url}: ${said()}`);
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

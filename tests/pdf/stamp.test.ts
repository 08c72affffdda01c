import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Asked, documentFile } from "~/http/pdf.server";
import { createPress, type Press } from "~/pdf/press.server";
import { openDeal } from "../support/deal";
import { makeWorld, type TestWorld } from "../support/world";
import { hasTool, pdfsigAgrees, seen } from "./sealing";
import { builtWorker } from "./support";

const config = `
[tsa]
default_tsa = own
[own]
serial = serial
crypto_device = builtin
signer_cert = tsa.pem
certs = tsa.pem
signer_key = tsa.key
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
accuracy = secs:1
ess_cert_id_alg = sha256
[ext]
extendedKeyUsage = critical,timeStamping
keyUsage = critical,digitalSignature
[req]
distinguished_name = name
[name]
`;

let folder: string;
let server: Server;
let press: Press;
let remove: () => void;
let world: TestWorld;
let answering = true;

/** A time-stamp authority of our own: openssl behind a socket. */
function authority(): Server {
  const run = (...args: string[]) =>
    execFileSync("openssl", args, { cwd: folder, stdio: ["ignore", "pipe", "ignore"] });
  writeFileSync(join(folder, "tsa.cnf"), config);
  writeFileSync(join(folder, "serial"), "01\n");
  const made = ["-newkey", "rsa:2048", "-nodes", "-keyout", "tsa.key", "-out", "tsa.pem", "-days", "30"];
  run("req", "-x509", ...made, "-subj", "/CN=Test authority", "-config", "tsa.cnf", "-extensions", "ext");
  return createServer((req, res) => {
    const chunks: Buffer[] = [];
    req.on("data", (chunk: Buffer) => chunks.push(chunk));
    req.on("end", () => {
      if (!answering) return res.writeHead(503).end();
      writeFileSync(join(folder, "query"), Buffer.concat(chunks));
      run("ts", "-reply", "-config", "tsa.cnf", "-queryfile", "query", "-out", "reply");
      return res
        .writeHead(200, { "Content-Type": "application/timestamp-reply" })
        .end(readFileSync(join(folder, "reply")));
    });
  });
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "tsa-"));
  if (hasTool("openssl")) {
    server = authority();
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  }
  const built = await builtWorker();
  remove = built.remove;
  press = createPress({ workerFile: built.file });
  const port = server ? (server.address() as AddressInfo).port : 9;
  world = makeWorld({ press, settings: { timestampUrl: `http://127.0.0.1:${port}/tsr` } });
});
afterAll(async () => {
  await press.close();
  await world.end();
  remove();
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

const asked: Asked = { name: "plan", language: "en", paper: "A4" };

test.runIf(hasTool("openssl"))(
  "E-20: an authority that answers stamps the seal; one that does not gives no file",
  async () => {
    const deal = await openDeal(world);
    await deal.must("Mara", "plan.share");
    const made = await documentFile(world, deal.planId, asked);
    const bytes = made?.bytes ?? new Uint8Array();
    expect(seen(bytes)).toMatchObject({ state: "sealed", seal: { stamped: true } });
    if (hasTool("pdfsig")) expect(pdfsigAgrees(bytes)).toBe(true);
    answering = false;
    await expect(documentFile(world, deal.planId, asked)).rejects.toThrow("No time stamp");
  },
);
